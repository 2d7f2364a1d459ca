import Link from "next/link";
import { entityLabel, formatInteger, formatShare, plural } from "#lib/format";
import type { EntityChart } from "./prepare-entities";

interface EntityBarsProps {
  readonly chart: EntityChart;
  /** Where a type leads; without it the names are plain text. */
  readonly hrefOf?: ((type: string) => string) | undefined;
}

/** Entities by type: a table whose rows carry their bar, so that drawing and numbers are one. */
export function EntityBars({ chart, hrefOf }: EntityBarsProps) {
  const largest = Math.max(...chart.bars.map((bar) => bar.count), chart.rest?.count ?? 0, 1);
  return (
    <table className="w-full table-fixed text-sm tabular-nums" aria-label="Entities by type">
      <colgroup>
        <col />
        <col className="w-16" />
        <col className="w-20" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Share</th>
          <th scope="col">Entities</th>
        </tr>
      </thead>
      <tbody>
        {chart.bars.map((bar) => (
          <BarRow
            key={bar.type}
            count={bar.count}
            largest={largest}
            total={chart.total}
            color="var(--chart-1)"
          >
            {hrefOf ? (
              <Link href={hrefOf(bar.type)} className="hover:underline">
                {entityLabel(bar.type)}
              </Link>
            ) : (
              entityLabel(bar.type)
            )}
          </BarRow>
        ))}
        {chart.rest && (
          <BarRow count={chart.rest.count} largest={largest} total={chart.total} color="var(--chart-8)">
            {plural(chart.rest.types, "other type")}
          </BarRow>
        )}
      </tbody>
    </table>
  );
}

function BarRow({
  count,
  largest,
  total,
  color,
  children,
}: {
  readonly count: number;
  readonly largest: number;
  readonly total: number;
  readonly color: string;
  readonly children: React.ReactNode;
}) {
  return (
    <tr>
      <th scope="row" className="relative pb-3 text-start font-normal">
        <span className="block truncate">{children}</span>
        <svg aria-hidden width="100%" height="6" className="mt-1 w-[calc(100%+9rem)]">
          <rect width="100%" height="6" rx="3" fill="var(--subtle)" />
          <rect width={`${(count / largest) * 100}%`} height="6" rx="3" fill={color} />
        </svg>
      </th>
      <td className="align-top text-end text-muted">{formatShare(count, total)}</td>
      <td className="align-top text-end font-medium">{formatInteger(count)}</td>
    </tr>
  );
}

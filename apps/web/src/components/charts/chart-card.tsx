import { type ReactNode, useId } from "react";
import { Card } from "#components/ui/card";
import { ScrollRegion } from "#components/ui/scroll-region";

interface ChartCardProps {
  readonly title: string;
  readonly description: string;
  readonly legend?: ReactNode;
  /** The same numbers for those who read and those who cannot see the drawing. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its name, its legend and its table. */
export function ChartCard({ title, description, legend, table, children }: ChartCardProps) {
  const id = useId();
  return (
    <Card className="flex flex-col">
      <section aria-labelledby={id} className="flex min-w-0 flex-1 flex-col">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 pt-3">
          <div>
            <h2 id={id} className="text-base font-semibold">
              {title}
            </h2>
            <p className="text-sm text-muted">{description}</p>
          </div>
          {legend}
        </div>
        <div className="min-w-0 flex-1 px-4 py-4">{children}</div>
        <details className="group border-t border-line">
          <summary className="flex min-h-9 cursor-default items-center rounded-b-lg px-4 text-sm text-muted select-none hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:min-h-11">
            <span className="group-open:hidden">Show as table</span>
            <span className="hidden group-open:inline">Hide table</span>
          </summary>
          <ScrollRegion label={`${title}, table`} className="max-h-80 border-t border-line">
            {table}
          </ScrollRegion>
        </details>
      </section>
    </Card>
  );
}

export interface LegendEntry {
  readonly label: string;
  /** A colour token such as `var(--chart-1)`. */
  readonly color: string;
  readonly dashed?: boolean;
}

export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {entries.map(({ label, color, dashed }) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg aria-hidden width="14" height="8" className="shrink-0">
            {dashed === undefined ? (
              <rect x="3" width="8" height="8" rx="2" fill={color} />
            ) : (
              <line
                x1="0"
                x2="14"
                y1="4"
                y2="4"
                stroke={color}
                strokeWidth="2"
                {...(dashed && { strokeDasharray: "4 2" })}
              />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The dense table beneath a chart: plain, since its container scrolls. */
export const plainTable =
  "w-full text-sm tabular-nums [&_td]:h-8 [&_td]:px-4 [&_td]:text-end [&_th]:h-8 [&_th]:px-4 [&_th]:text-end [&_th]:font-medium [&_thead_th]:text-xs [&_thead_th]:text-muted [&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:bg-subtle [&_tbody_tr]:border-t [&_th:first-child]:text-start [&_tbody_th]:font-normal [&_tbody_th]:whitespace-nowrap [&_thead_th]:whitespace-nowrap";

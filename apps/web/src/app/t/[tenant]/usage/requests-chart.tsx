"use client";

import { type Outcome, outcomes } from "@veilgate/contracts";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { ChartCard, Legend, plainTable } from "#components/charts/chart-card";
import { useBucketLabel } from "#components/charts/chart-parts";
import { OutcomeBars, outcomeColor } from "#components/charts/outcome-chart";
import type { OutcomeBar, OutcomeChart } from "#components/charts/prepare-outcomes";
import { outcomeLooks } from "#components/ui/outcome-badge";
import { formatInteger } from "#lib/format";
import { auditHref } from "./audit-href";

interface RequestsChartProps {
  readonly chart: OutcomeChart;
  readonly bucketMs: number;
  readonly rangeMs: number;
  readonly tenant: string;
  /** Bars and numbers lead to the audit page only for those who may read it. */
  readonly mayAudit: boolean;
}

/** Requests over time by outcome, as bars and as a table whose numbers lead to their requests. */
export function RequestsChart({ chart, bucketMs, rangeMs, tenant, mayAudit }: RequestsChartProps) {
  const router = useRouter();
  const hrefOf = (bar: OutcomeBar, outcome: Outcome) =>
    auditHref(
      tenant,
      { from: new Date(bar.start), to: new Date(bar.start + bucketMs) },
      { outcome: [outcome] },
    );
  return (
    <ChartCard
      title="Requests"
      description={mayAudit ? "By outcome. A bar leads to its requests." : "By outcome."}
      legend={
        <Legend
          entries={outcomes.map((outcome) => ({
            label: outcomeLooks[outcome].label,
            color: outcomeColor(outcome),
          }))}
        />
      }
      table={
        <BarTable
          chart={chart}
          bucketMs={bucketMs}
          rangeMs={rangeMs}
          hrefOf={mayAudit ? hrefOf : undefined}
        />
      }
    >
      <OutcomeBars
        chart={chart}
        bucketMs={bucketMs}
        rangeMs={rangeMs}
        onSelect={mayAudit ? (bar, outcome) => router.push(hrefOf(bar, outcome)) : undefined}
      />
    </ChartCard>
  );
}

function BarTable({
  chart,
  bucketMs,
  rangeMs,
  hrefOf,
}: Pick<RequestsChartProps, "chart" | "bucketMs" | "rangeMs"> & {
  readonly hrefOf: ((bar: OutcomeBar, outcome: Outcome) => string) | undefined;
}) {
  const label = useBucketLabel(bucketMs, rangeMs);
  return (
    <table className={plainTable} aria-label="Requests over time by outcome">
      <thead>
        <tr>
          <th scope="col">From</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {outcomeLooks[outcome].label}
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {chart.bars.map((bar) => (
          <tr key={bar.start}>
            <th scope="row">
              {label(bar.start)}
              {bar.isFilling && <span className="text-muted"> (still filling)</span>}
            </th>
            {outcomes.map((outcome) => (
              <td key={outcome}>
                {hrefOf && bar[outcome] > 0 ? (
                  <Link href={hrefOf(bar, outcome)} prefetch={false} className="text-accent hover:underline">
                    {formatInteger(bar[outcome])}
                  </Link>
                ) : (
                  formatInteger(bar[outcome])
                )}
              </td>
            ))}
            <td>{formatInteger(bar.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

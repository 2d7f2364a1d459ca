import { ChartCard, plainTable } from "#components/charts/chart-card";
import { EntityBars } from "#components/charts/entity-bars";
import { prepareEntities } from "#components/charts/prepare-entities";
import { prepareLatency } from "#components/charts/prepare-latency";
import { prepareOutcomes } from "#components/charts/prepare-outcomes";
import { entityLabel, formatInteger, formatShare } from "#lib/format";
import type { Usage } from "#server/usage/read-usage";
import { auditHref } from "./audit-href";
import { LatencyCard } from "./latency-card";
import { RequestsChart } from "./requests-chart";
import { UsageCards } from "./usage-cards";
import type { UsageRange } from "./usage-range";

interface UsageChartsProps {
  readonly usage: Usage;
  readonly range: UsageRange;
  readonly now: Date;
  readonly tenant: string;
  readonly mayAudit: boolean;
}

/** Cards and charts of one range. Everything is prepared here; the charts only draw. */
export function UsageCharts({ usage, range, now, tenant, mayAudit }: UsageChartsProps) {
  const { bucketMs } = range;
  const rangeMs = range.to.getTime() - range.from.getTime();
  const entityHref = (type: string) => auditHref(tenant, range, { entity: [type] });
  return (
    <>
      <UsageCards
        totals={usage.totals}
        auditHref={mayAudit ? (outcome) => auditHref(tenant, range, { outcome }) : undefined}
      />
      <RequestsChart
        chart={prepareOutcomes(usage.series, { bucketMs, now })}
        bucketMs={bucketMs}
        rangeMs={rangeMs}
        tenant={tenant}
        mayAudit={mayAudit}
      />
      <div className="grid min-w-0 gap-6 xl:grid-cols-2">
        <ChartCard
          title="Entities by type"
          description="What was found in prompts, whatever was done with it."
          table={<EntityTable entities={usage.entities} />}
        >
          {usage.entities.length === 0 ? (
            <p className="flex h-60 items-center justify-center text-sm text-muted">
              Nothing was found in this time.
            </p>
          ) : (
            <EntityBars chart={prepareEntities(usage.entities)} hrefOf={mayAudit ? entityHref : undefined} />
          )}
        </ChartCard>
        <LatencyCard chart={prepareLatency(usage.series)} bucketMs={bucketMs} rangeMs={rangeMs} />
      </div>
    </>
  );
}

function EntityTable({ entities }: { readonly entities: Usage["entities"] }) {
  const total = entities.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className={plainTable} aria-label="All entity types">
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Entities</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {entities.map(({ type, count }) => (
          <tr key={type}>
            <th scope="row">{entityLabel(type)}</th>
            <td>{formatInteger(count)}</td>
            <td>{formatShare(count, total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { can } from "@veilgate/contracts";
import { StatCard } from "#components/ui/card";
import { formatInteger, formatMs, formatShare, plural } from "#lib/format";
import { routes } from "#lib/routes";
import type { Ctx } from "#server/context";
import { daySummary } from "#server/overview/day-summary";
import { EntityTotals } from "./entity-totals";
import { PolicySentences } from "./policy-sentences";
import { RecentRequests } from "./recent-requests";

/** Figures, the newest requests and what the policies do. */
export async function TenantSummary({ ctx }: { ctx: Ctx }) {
  const { totals, entities } = await daySummary(ctx);
  const { redacted, blocked, failed } = totals.byOutcome;
  const usage = routes.usage(ctx.tenant.slug);
  return (
    <>
      <section aria-label="Past 24 hours" className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatCard
          label="Requests"
          value={formatInteger(totals.requests)}
          note={failed > 0 ? `${formatInteger(failed)} failed` : "none failed"}
          href={usage}
        />
        <StatCard
          label="Redacted"
          value={formatShare(redacted, totals.requests)}
          note={`${plural(totals.entities, "entity", "entities")} found`}
          href={usage}
        />
        <StatCard
          label="Blocked"
          value={formatInteger(blocked)}
          note={blocked > 0 ? `${formatShare(blocked, totals.requests)} of requests` : "nothing was refused"}
          href={usage}
        />
        <StatCard
          label="Latency added, p95"
          value={totals.redactionMsP95 === null ? null : formatMs(totals.redactionMsP95)}
          note={
            totals.upstreamMsP95 === null
              ? "no request yet"
              : `the provider took ${formatMs(totals.upstreamMsP95)}`
          }
          href={usage}
        />
      </section>
      {can(ctx.role, "audit:read") ? <RecentRequests ctx={ctx} /> : <EntityTotals entities={entities} />}
      <PolicySentences ctx={ctx} />
    </>
  );
}

import type { Outcome } from "@veilgate/contracts";
import type { UsageTotals } from "@veilgate/db";
import { StatCard } from "#components/ui/card";
import { formatCompact, formatInteger, formatMs, formatShare } from "#lib/format";

interface UsageCardsProps {
  readonly totals: UsageTotals;
  /** The audit page with the same range and these outcomes; undefined for a role that may not see it. */
  readonly auditHref: ((outcomes: readonly Outcome[]) => string) | undefined;
}

/** The figures of the range. A figure that was not measured is a dash, never a zero. */
export function UsageCards({ totals, auditHref }: UsageCardsProps) {
  const { requests, byOutcome } = totals;
  const href = (outcomes: readonly Outcome[]) => (auditHref ? { href: auditHref(outcomes) } : {});
  const tokens = totals.promptTokens + totals.completionTokens;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatCard
        label="Requests"
        value={formatCompact(requests)}
        note={`${formatInteger(byOutcome.allowed)} with nothing found`}
        {...href([])}
      />
      <StatCard
        label="Redacted"
        value={formatShare(byOutcome.redacted, requests)}
        note={`${formatInteger(byOutcome.redacted)} requests`}
        {...href(["redacted"])}
      />
      <StatCard
        label="Blocked"
        value={formatCompact(byOutcome.blocked)}
        note={share(byOutcome.blocked, requests)}
        {...href(["blocked"])}
      />
      <StatCard
        label="Entities"
        value={formatCompact(totals.entities)}
        note={requests === 0 ? "none found" : `${(totals.entities / requests).toFixed(1)} a request`}
        {...href(["redacted", "blocked"])}
      />
      <StatCard
        label="Model tokens"
        value={formatCompact(tokens)}
        note={`${formatCompact(totals.promptTokens)} in, ${formatCompact(totals.completionTokens)} out`}
      />
      <StatCard
        label="Failed"
        value={formatCompact(byOutcome.failed)}
        note={share(byOutcome.failed, requests)}
        {...href(["failed"])}
      />
      <LatencyCard
        label="Added by Veilgate"
        color="var(--chart-1)"
        p50={totals.redactionMsP50}
        p95={totals.redactionMsP95}
      />
      <LatencyCard
        label="By the provider"
        color="var(--chart-2)"
        p50={totals.upstreamMsP50}
        p95={totals.upstreamMsP95}
      />
    </div>
  );
}

function LatencyCard({
  label,
  color,
  p50,
  p95,
}: {
  readonly label: string;
  readonly color: string;
  readonly p50: number | null;
  readonly p95: number | null;
}) {
  return (
    <StatCard
      label={label}
      value={p50 === null ? null : formatMs(p50)}
      note={
        <span className="flex items-center gap-1.5">
          <svg aria-hidden width="8" height="8">
            <rect width="8" height="8" rx="2" fill={color} />
          </svg>
          {p95 === null ? "not measured" : `median; p95 ${formatMs(p95)}`}
        </span>
      }
    />
  );
}

function share(part: number, whole: number): string {
  return `${formatShare(part, whole) ?? "none"} of requests`;
}

import type { Outcome } from "@veilgate/contracts";
import { Prisma } from "./generated/client";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { EntityTypeTotal, TimeRange, UsageBucket, UsageTotals } from "./types";

export const bucketsMax = 400;

interface SumRow {
  readonly requests: number;
  readonly allowed: number;
  readonly redacted: number;
  readonly blocked: number;
  readonly failed: number;
  readonly entities: number;
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly redaction_p50: number | null;
  readonly redaction_p95: number | null;
  readonly upstream_p50: number | null;
  readonly upstream_p95: number | null;
}

/**
 * Sums are `double precision`: exact up to 2^53, and a plain number in JavaScript. A request that was refused before
 * it was searched has 0 ms, and no part in how long a search takes.
 */
const sums = Prisma.sql`
  count(*)::float8 AS requests,
  count(*) FILTER (WHERE outcome = 'allowed')::float8 AS allowed,
  count(*) FILTER (WHERE outcome = 'redacted')::float8 AS redacted,
  count(*) FILTER (WHERE outcome = 'blocked')::float8 AS blocked,
  count(*) FILTER (WHERE outcome = 'failed')::float8 AS failed,
  coalesce(sum(entities_total), 0)::float8 AS entities,
  coalesce(sum(prompt_tokens), 0)::float8 AS prompt_tokens,
  coalesce(sum(completion_tokens), 0)::float8 AS completion_tokens,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY nullif(redaction_ms, 0)) AS redaction_p50,
  percentile_cont(0.95) WITHIN GROUP (ORDER BY nullif(redaction_ms, 0)) AS redaction_p95,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY upstream_ms) AS upstream_p50,
  percentile_cont(0.95) WITHIN GROUP (ORDER BY upstream_ms) AS upstream_p95`;

export function usageFunctions({ tenantId, run }: Scope): TenantDb["usage"] {
  const within = ({ from, to }: TimeRange) =>
    Prisma.sql`tenant_id = ${tenantId} AND occurred_at >= ${from} AND occurred_at < ${to}`;
  return {
    totals: (range) =>
      run(async (tx): Promise<UsageTotals> => {
        const [row] = await tx.$queryRaw<SumRow[]>`SELECT ${sums} FROM usage_record WHERE ${within(range)}`;
        return {
          requests: row?.requests ?? 0,
          entities: row?.entities ?? 0,
          promptTokens: row?.prompt_tokens ?? 0,
          completionTokens: row?.completion_tokens ?? 0,
          byOutcome: outcomesOf(row),
          ...latenciesOf(row),
        };
      }),

    series: (range) =>
      run(async (tx) => {
        const starts = bucketStarts(range);
        const fromMs = range.from.getTime();
        const rows = await tx.$queryRaw<(SumRow & { bucket: number })[]>`
          SELECT floor((extract(epoch FROM occurred_at)::float8 * 1000 - ${fromMs}::float8) / ${range.bucketMs}::float8)::int
              AS bucket, ${sums}
          FROM usage_record WHERE ${within(range)} GROUP BY 1`;
        const byBucket = new Map(rows.map((row) => [row.bucket, row]));
        return starts.map((start, index): UsageBucket => {
          const row = byBucket.get(index);
          return { start, byOutcome: outcomesOf(row), ...latenciesOf(row) };
        });
      }),

    entities: (range) =>
      run(
        (tx) => tx.$queryRaw<EntityTypeTotal[]>`
          SELECT entry.key AS type, sum(entry.value::float8) AS count
          FROM usage_record, jsonb_each_text(entities_by_type) AS entry
          WHERE ${within(range)}
          GROUP BY entry.key ORDER BY count DESC, type`,
      ),
  };
}

/** Throws a `RangeError` for more than 400 buckets: the caller chooses the width, and chose badly. */
function bucketStarts({ from, to, bucketMs }: TimeRange & { bucketMs: number }): Date[] {
  const count = Math.max(Math.ceil((to.getTime() - from.getTime()) / bucketMs), 0);
  if (!(bucketMs >= 1) || count > bucketsMax) throw new RangeError(`At most ${bucketsMax} buckets.`);
  return Array.from({ length: count }, (_, index) => new Date(from.getTime() + index * bucketMs));
}

function outcomesOf(row: SumRow | undefined): Record<Outcome, number> {
  return {
    allowed: row?.allowed ?? 0,
    redacted: row?.redacted ?? 0,
    blocked: row?.blocked ?? 0,
    failed: row?.failed ?? 0,
  };
}

function latenciesOf(row: SumRow | undefined) {
  return {
    redactionMsP50: row?.redaction_p50 ?? null,
    redactionMsP95: row?.redaction_p95 ?? null,
    upstreamMsP50: row?.upstream_p50 ?? null,
    upstreamMsP95: row?.upstream_p95 ?? null,
  };
}

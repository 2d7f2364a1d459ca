import type { EntityCounts } from "@veilgate/redaction";

export const noCounts: EntityCounts = { total: 0, byType: {}, byAction: {} };

export function addCounts(one: EntityCounts, other: EntityCounts): EntityCounts {
  if (other.total === 0) return one;
  return {
    total: one.total + other.total,
    byType: added(one.byType, other.byType),
    byAction: added(one.byAction, other.byAction),
  };
}

function added<Counts extends Readonly<Partial<Record<string, number>>>>(one: Counts, other: Counts): Counts {
  const sums: Record<string, number> = {};
  for (const counts of [one, other]) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + (count ?? 0);
  }
  return sums as Counts;
}

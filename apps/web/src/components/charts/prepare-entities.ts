export interface EntityCount {
  readonly type: string;
  readonly count: number;
}

export interface EntityChart {
  readonly bars: readonly EntityCount[];
  /** What does not fit, under one name; null when everything fits. */
  readonly rest: { readonly types: number; readonly count: number } | null;
  readonly total: number;
}

/** The most frequent types first; beyond `barsMax` the remainder is one named bar, so that the sum stays right. */
export function prepareEntities(counts: readonly EntityCount[], barsMax = 8): EntityChart {
  const sorted = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.type.localeCompare(b.type));
  const total = sum(sorted);
  if (sorted.length <= barsMax) return { bars: sorted, rest: null, total };
  const others = sorted.slice(barsMax - 1);
  return {
    bars: sorted.slice(0, barsMax - 1),
    rest: { types: others.length, count: sum(others) },
    total,
  };
}

function sum(counts: readonly EntityCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

import { isMasked, maskOf } from "./masking";

/**
 * How well found spans fit the marked ones. A found span is a hit when its type is right and it
 * shares at least half of its characters with the marked span (intersection over union), one to one.
 */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface MarkedSpan extends TypedSpan {
  readonly also?: readonly string[] | undefined;
}

export interface Comparison {
  readonly text: string;
  readonly marked: readonly MarkedSpan[];
  readonly found: readonly TypedSpan[];
  /** All that was found, types that the set does not mark among it: what a reader no longer sees. */
  readonly covered: readonly { start: number; end: number }[];
  /** Found spans that lie mostly in here are neither right nor wrong. */
  readonly ignored: readonly { start: number; end: number }[];
}

export interface Outcome {
  readonly hits: readonly { marked: MarkedSpan; found: TypedSpan }[];
  readonly misses: readonly MarkedSpan[];
  readonly falseAlarms: readonly TypedSpan[];
}

export interface Tally {
  marked: number;
  hits: number;
  strictHits: number;
  falseAlarms: number;
  /** Marked spans of which no letter or digit is left, whatever type it was called. */
  masked: number;
}

export interface Figures extends Tally {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly strictF1: number | null;
  readonly fullyMasked: number | null;
}

const iouMin = 0.5;

/** Pairs of the best fit first; the order of the input makes no difference. */
export function compare({ marked, found, ignored }: Omit<Comparison, "covered">): Outcome {
  const pairs = marked
    .flatMap((gold) => found.map((span) => ({ marked: gold, found: span, iou: overlapOf(gold, span) })))
    .filter((pair) => pair.iou >= iouMin && isRightType(pair.marked, pair.found))
    .sort((a, b) => b.iou - a.iou || a.marked.start - b.marked.start || a.found.start - b.found.start);
  const taken = new Set<TypedSpan>();
  const hits = pairs.filter((pair) => {
    if (taken.has(pair.marked) || taken.has(pair.found)) return false;
    taken.add(pair.marked).add(pair.found);
    return true;
  });
  return {
    hits,
    misses: marked.filter((span) => !taken.has(span)),
    falseAlarms: found.filter((span) => !taken.has(span) && !liesMostlyIn(span, ignored)),
  };
}

/** Adds up the outcomes by type. A hit counts under the type that was marked. */
export function tallyByType(comparisons: readonly Comparison[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const of = (type: string): Tally => {
    const tally = tallies.get(type) ?? { marked: 0, hits: 0, strictHits: 0, falseAlarms: 0, masked: 0 };
    tallies.set(type, tally);
    return tally;
  };
  for (const comparison of comparisons) {
    const outcome = compare(comparison);
    const mask = maskOf(comparison.text, comparison.covered);
    for (const span of comparison.marked) {
      const tally = of(span.type);
      tally.marked++;
      if (isMasked(comparison.text, span, mask)) tally.masked++;
    }
    for (const { marked, found } of outcome.hits) {
      const tally = of(marked.type);
      tally.hits++;
      if (marked.start === found.start && marked.end === found.end) tally.strictHits++;
    }
    for (const span of outcome.falseAlarms) of(span.type).falseAlarms++;
  }
  return tallies;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = { marked: 0, hits: 0, strictHits: 0, falseAlarms: 0, masked: 0 };
  for (const tally of tallies) {
    sum.marked += tally.marked;
    sum.hits += tally.hits;
    sum.strictHits += tally.strictHits;
    sum.falseAlarms += tally.falseAlarms;
    sum.masked += tally.masked;
  }
  return sum;
}

/** Shares from 0 to 1; null where there is nothing to take a share of. */
export function figuresOf(tally: Tally): Figures {
  const found = tally.hits + tally.falseAlarms;
  return {
    ...tally,
    precision: share(tally.hits, found),
    recall: share(tally.hits, tally.marked),
    f1: tally.marked === 0 ? null : share(2 * tally.hits, found + tally.marked),
    strictF1: tally.marked === 0 ? null : share(2 * tally.strictHits, found + tally.marked),
    fullyMasked: share(tally.masked, tally.marked),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function isRightType(marked: MarkedSpan, found: TypedSpan): boolean {
  return marked.type === found.type || (marked.also?.includes(found.type) ?? false);
}

function overlapOf(a: TypedSpan, b: TypedSpan): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function liesMostlyIn(span: TypedSpan, areas: Comparison["ignored"]): boolean {
  let inside = 0;
  for (const area of areas) {
    inside += Math.max(0, Math.min(span.end, area.end) - Math.max(span.start, area.start));
  }
  return inside * 2 >= span.end - span.start;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketMsFor } from "./buckets";
import { prepareEntities } from "./prepare-entities";
import { prepareLatency } from "./prepare-latency";
import { prepareOutcomes } from "./prepare-outcomes";

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));
const counts = (some: Partial<Record<"allowed" | "redacted" | "blocked" | "failed", number>>) => ({
  allowed: 0,
  redacted: 0,
  blocked: 0,
  failed: 0,
  ...some,
});

describe("bars by outcome", () => {
  const chart = prepareOutcomes(
    [
      { start: at(0), byOutcome: counts({ allowed: 2, redacted: 3 }) },
      { start: at(5), byOutcome: counts({}) },
      { start: at(10), byOutcome: counts({ blocked: 1 }) },
    ],
    { bucketMs: 300_000, now: at(12) },
  );

  it("sum up to what was counted", () => {
    expect(chart.total).toBe(6);
    expect(chart.bars.map((bar) => bar.total)).toEqual([5, 0, 1]);
  });

  it("mark only the bucket that has not ended", () => {
    expect(chart.bars.map((bar) => bar.isFilling)).toEqual([false, false, true]);
  });

  it("name the outcomes that occur, in the order of the stack", () => {
    expect(chart.present).toEqual(["allowed", "redacted", "blocked"]);
  });
});

describe("latency lines", () => {
  const bucket = (ours: number | null, provider: number | null) => ({
    start: at(0),
    redactionMsP50: ours,
    redactionMsP95: ours,
    upstreamMsP50: provider,
    upstreamMsP95: provider,
  });

  it("keep a missing figure as a gap", () => {
    expect(prepareLatency([bucket(0.4, 800), bucket(0.5, null)]).points[1]).toMatchObject({
      oursP50: 0.5,
      providerP50: null,
      providerP95: null,
    });
  });

  it("stand between the powers of ten around them", () => {
    expect(prepareLatency([bucket(0.4, 800)]).ticks).toEqual([0.1, 1, 10, 100, 1000]);
  });

  it("have no axis without a figure", () => {
    expect(prepareLatency([bucket(null, null)]).ticks).toEqual([]);
  });

  it("can draw a figure of zero", () => {
    expect(prepareLatency([bucket(0, 10)]).points[0]?.oursP50).toBeGreaterThan(0);
  });
});

describe("entities by type", () => {
  it("keep their sum however many types there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (numbers, max) => {
          const chart = prepareEntities(
            numbers.map((count, index) => ({ type: `T${index}`, count })),
            max,
          );
          const shown = chart.bars.reduce((sum, bar) => sum + bar.count, 0) + (chart.rest?.count ?? 0);
          expect(shown).toBe(numbers.reduce((sum, count) => sum + count, 0));
          expect(chart.bars.length + (chart.rest ? 1 : 0)).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

describe("buckets", () => {
  it("are never more than sixty for any range a page can show", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 92 * 86_400_000 }), (lengthMs) => {
        const from = new Date(0);
        expect(lengthMs / bucketMsFor({ from, to: new Date(lengthMs) })).toBeLessThanOrEqual(60);
      }),
    );
  });
});

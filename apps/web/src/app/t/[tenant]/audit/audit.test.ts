import { describe, expect, it } from "vitest";
import { changedMembers } from "./changed-members";
import { prepareTimeline } from "./prepare-timeline";

describe("the timeline of a request", () => {
  it("has the three steps of an answered request, end to end", () => {
    const { steps, totalMs } = prepareTimeline({
      redaction_ms: 0.5,
      first_byte_ms: 230,
      upstream_ms: 812,
      total_ms: 815,
    });
    expect(steps.map(({ startMs, lengthMs }) => [startMs, lengthMs])).toEqual([
      [0, 0.5],
      [0.5, 229.5],
      [230, 585],
    ]);
    expect(totalMs).toBe(815);
  });

  it("makes nothing up for a request that never left", () => {
    const { steps } = prepareTimeline({
      redaction_ms: 0.4,
      first_byte_ms: null,
      upstream_ms: null,
      total_ms: 0.6,
    });
    expect(steps.map((step) => step.label)).toEqual(["Redaction"]);
  });

  it("stays inside its total when the clocks disagree", () => {
    const { steps, totalMs } = prepareTimeline({
      redaction_ms: 3,
      first_byte_ms: 2,
      upstream_ms: 9,
      total_ms: 1,
    });
    for (const step of steps) {
      expect(step.lengthMs).toBeGreaterThanOrEqual(0);
      expect(step.startMs + step.lengthMs).toBeLessThanOrEqual(totalMs);
    }
  });
});

describe("the difference of an admin event", () => {
  it("names only what differs, however deep", () => {
    expect(
      changedMembers(
        { name: "ci", limits: { requests_per_minute: 10, budget: null }, policies: ["a"] },
        { name: "ci", limits: { requests_per_minute: 20, budget: null }, policies: ["a", "b"] },
      ),
    ).toEqual([
      { member: "limits.requests_per_minute", before: "10", after: "20" },
      { member: "policies", before: "a", after: "a, b" },
    ]);
  });

  it("shows a creation as new members", () => {
    expect(changedMembers(null, { slug: "strict" })).toEqual([
      { member: "slug", before: null, after: "strict" },
    ]);
  });

  it("shows a member that was null as one that was not there", () => {
    expect(changedMembers({ revokedAt: null }, { revokedAt: "2026-05-01" })).toEqual([
      { member: "revokedAt", before: null, after: "2026-05-01" },
    ]);
  });

  it("is empty when nothing is known", () => {
    expect(changedMembers(undefined, null)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { readTimeRange, recentLabel, resolveTimeRange, timeRangeParamsOf } from "./time-range";

const read = (params: Partial<{ since: string; from: string | null; to: string | null }>) =>
  readTimeRange({ since: "24h", from: null, to: null, ...params });
const now = new Date("2026-05-02T10:00:00.000Z");

describe("the time range of a page", () => {
  it("is the last day unless the URL says otherwise", () => {
    const range = read({});
    expect(range.ok && resolveTimeRange(range.choice, now)).toEqual({
      from: new Date("2026-05-01T10:00:00.000Z"),
      to: now,
    });
  });

  it.each([
    ["15m", 15 * 60_000],
    ["2h", 2 * 3_600_000],
    ["30d", 30 * 86_400_000],
  ])("reads %s as a span that ends now", (since, lengthMs) => {
    expect(read({ since })).toEqual({ ok: true, choice: { kind: "recent", since, lengthMs } });
  });

  it.each(["yesterday", "0h", "24", "-1h", "1w", "", "93d", "99999h"])("refuses since=%s", (since) => {
    expect(read({ since })).toMatchObject({ ok: false, problem: { param: "since" } });
  });

  it.each([
    [{ from: "2026-05-01T00:00:00Z" }, "to"],
    [{ to: "2026-05-01T00:00:00Z" }, "from"],
    [{ from: "May", to: "2026-05-01T00:00:00Z" }, "from"],
    [{ from: "2026-05-01", to: "2026-13-01" }, "to"],
    [{ from: "2026-05-02T00:00:00Z", to: "2026-05-01T00:00:00Z" }, "to"],
    [{ from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }, "from"],
  ])("refuses a custom range that cannot be meant: %o", (params, param) => {
    expect(read(params)).toMatchObject({ ok: false, problem: { param } });
  });

  it("comes back unchanged from the parameters it writes", () => {
    for (const params of [
      { since: "7d" },
      { since: "24h" },
      { from: "2026-05-01T00:00:00.000Z", to: "2026-05-02T00:00:00.000Z" },
    ]) {
      const first = read(params);
      if (!first.ok) throw new Error("unreadable");
      const { since, from, to } = timeRangeParamsOf(first.choice);
      expect(read({ ...(since && { since }), from, to })).toEqual(first);
    }
  });

  it("has a name in words", () => {
    expect(["15m", "1h", "7d", "1d"].map(recentLabel)).toEqual([
      "Last 15 minutes",
      "Last hour",
      "Last 7 days",
      "Last day",
    ]);
  });
});

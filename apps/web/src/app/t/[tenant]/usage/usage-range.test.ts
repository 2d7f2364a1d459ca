import { describe, expect, it } from "vitest";
import { usageRange } from "./usage-range";

describe("the range of the usage page", () => {
  it("begins at a round moment when it ends now", () => {
    const now = new Date("2026-05-02T10:17:23.456Z");
    expect(usageRange({ kind: "recent", since: "24h", lengthMs: 86_400_000 }, now)).toEqual({
      from: new Date("2026-05-01T10:00:00.000Z"),
      to: now,
      bucketMs: 30 * 60_000,
    });
  });

  it("is exactly what was chosen when it was chosen by hand", () => {
    const from = new Date("2026-05-01T10:17:00Z");
    const to = new Date("2026-05-01T11:17:00Z");
    expect(usageRange({ kind: "custom", from, to }, new Date())).toEqual({ from, to, bucketMs: 60_000 });
  });
});

import { writeSpoolRecords } from "@veilgate/db/ingest";
import { testOutcome } from "@veilgate/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openVerbHarness, type VerbHarness } from "../testing/context";
import { readUsage } from "./read-usage";

let harness: VerbHarness;
beforeAll(async () => {
  harness = await openVerbHarness();
});
afterAll(() => harness.close());

const from = new Date("2026-05-01T10:00:00Z");
const to = new Date("2026-05-01T11:00:00Z");
const at = (minute: number) => new Date(from.getTime() + minute * 60_000).toISOString();
const range = { from, to, bucketMs: 15 * 60_000 };

describe("the usage of a range", () => {
  it("counts the same requests in cards and chart, and leaves out what is outside", async () => {
    const ctx = await harness.member("viewer");
    const tenant_id = ctx.tenant.id;
    await writeSpoolRecords(harness.ingest, [
      testOutcome({ tenant_id, timestamp: at(1), redaction_ms: 1, upstream_ms: 100 }),
      testOutcome({ tenant_id, timestamp: at(50), outcome: "blocked", upstream_ms: null, redaction_ms: 3 }),
      // Refused before it was searched: counted, but not among the times of a search.
      testOutcome({ tenant_id, timestamp: at(50), outcome: "failed", upstream_ms: null, redaction_ms: 0 }),
      testOutcome({ tenant_id, timestamp: at(60) }),
      testOutcome({ tenant_id, timestamp: at(-1) }),
    ]);
    const { totals, series, entities } = await readUsage(ctx, range);
    expect(totals).toMatchObject({ requests: 3, entities: 6, redactionMsP50: 2, upstreamMsP50: 100 });
    expect(series.map(({ byOutcome }) => [byOutcome.redacted, byOutcome.blocked])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(entities).toEqual([{ type: "EMAIL", count: 6 }]);
  });

  it("has no figure where nothing was measured", async () => {
    const ctx = await harness.member("viewer");
    const { totals, series } = await readUsage(ctx, range);
    expect(totals).toMatchObject({ requests: 0, redactionMsP50: null, upstreamMsP95: null });
    expect(series[0]).toMatchObject({ redactionMsP50: null, upstreamMsP50: null });
  });

  it("refuses more buckets than a chart can show", async () => {
    const ctx = await harness.member("viewer");
    await expect(readUsage(ctx, { from, to, bucketMs: 1000 })).rejects.toThrow(z.ZodError);
  });
});

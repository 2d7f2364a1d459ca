import "server-only";
import type { EntityTypeTotal, UsageBucket, UsageTotals } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

const ReadUsageInput = z
  .strictObject({ from: z.date(), to: z.date(), bucketMs: z.int().min(1000) })
  .refine(({ from, to, bucketMs }) => to.getTime() - from.getTime() <= 400 * bucketMs, {
    message: "Too many buckets for one chart.",
  });

export interface Usage {
  readonly totals: UsageTotals;
  readonly series: readonly UsageBucket[];
  readonly entities: readonly EntityTypeTotal[];
}

/** What the usage page shows of one range, from one set of rows. */
export async function readUsage(ctx: Ctx, rawInput: z.input<typeof ReadUsageInput>): Promise<Usage> {
  requirePermission(ctx, "usage:read");
  const { from, to, bucketMs } = ReadUsageInput.parse(rawInput);
  const [totals, series, entities] = await Promise.all([
    ctx.db.usage.totals({ from, to }),
    ctx.db.usage.series({ from, to, bucketMs }),
    ctx.db.usage.entities({ from, to }),
  ]);
  return { totals, series, entities };
}

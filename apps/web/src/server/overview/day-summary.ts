import "server-only";
import type { EntityTypeTotal, UsageTotals } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

const dayMs = 86_400_000;

export interface DaySummary {
  readonly totals: UsageTotals;
  readonly entities: readonly EntityTypeTotal[];
}

/** The past 24 hours in figures. */
export async function daySummary(ctx: Ctx): Promise<DaySummary> {
  requirePermission(ctx, "usage:read");
  const to = ctx.now();
  const range = { from: new Date(to.getTime() - dayMs), to };
  const [totals, entities] = await Promise.all([ctx.db.usage.totals(range), ctx.db.usage.entities(range)]);
  return { totals, entities };
}

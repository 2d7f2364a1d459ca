import "server-only";
import { can, type Outcome } from "@veilgate/contracts";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

/** What the first-run page tells about the request it waited for: counts, no ids of anybody's data. */
export interface FirstEvent {
  readonly outcome: Outcome;
  readonly entitiesByType: Readonly<Record<string, number>>;
  /** Null for a role that may not open the audit page. */
  readonly requestId: string | null;
}

const hourMs = 3_600_000;

/** The latest request of the past hour, or null while none was recorded. */
export async function firstEvent(ctx: Ctx): Promise<FirstEvent | null> {
  requirePermission(ctx, "usage:read");
  if (!(await ctx.db.audit.hasEvents())) return null;
  const now = ctx.now().getTime();
  const page = await ctx.db.audit.search({
    from: new Date(now - hourMs),
    to: new Date(now + hourMs),
    limit: 1,
  });
  const event = page.items[0];
  if (!event) return null;
  return {
    outcome: event.outcome,
    entitiesByType: event.entities_by_type,
    requestId: can(ctx.role, "audit:read") ? event.request_id : null,
  };
}

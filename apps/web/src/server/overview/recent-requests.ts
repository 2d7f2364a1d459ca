import "server-only";
import type { AuditEvent } from "@veilgate/contracts";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

const weekMs = 7 * 86_400_000;

export interface RecentRequest {
  readonly event: AuditEvent;
  /** The key's name now, or its id when the key is gone. */
  readonly keyName: string;
}

/** The newest requests of the past week, at most `limit` (1 to 50). */
export async function recentRequests(ctx: Ctx, limit: number): Promise<readonly RecentRequest[]> {
  requirePermission(ctx, "audit:read");
  const to = ctx.now();
  const [page, keys] = await Promise.all([
    ctx.db.audit.search({ from: new Date(to.getTime() - weekMs), to, limit }),
    ctx.db.keys.list(),
  ]);
  const names = new Map<string, string>(keys.map((key) => [key.id, key.name]));
  return page.items.map((event) => ({ event, keyName: names.get(event.key_id) ?? event.key_id }));
}

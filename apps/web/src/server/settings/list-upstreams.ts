import "server-only";
import type { Upstream } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

/** Every upstream of the tenant. Credentials are never part of it, only their last four characters. */
export async function listUpstreams(ctx: Ctx): Promise<readonly Upstream[]> {
  requirePermission(ctx, "upstream:read");
  return ctx.db.upstreams.list();
}

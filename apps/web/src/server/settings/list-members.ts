import "server-only";
import type { Member } from "@veilgate/db";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export async function listMembers(ctx: Ctx): Promise<readonly Member[]> {
  requirePermission(ctx, "member:read");
  return ctx.db.members.list();
}

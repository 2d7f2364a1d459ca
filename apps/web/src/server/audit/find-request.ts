import "server-only";
import type { AuditEvent } from "@veilgate/contracts";
import { NotFoundError } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

/** One request by its id. Throws `NotFoundError`, also for another tenant's id and for what is no id. */
export async function findRequest(ctx: Ctx, requestId: string): Promise<AuditEvent> {
  requirePermission(ctx, "audit:read");
  const event = z.uuid().safeParse(requestId).success ? await ctx.db.audit.find(requestId) : undefined;
  if (!event) throw new NotFoundError("request");
  return event;
}

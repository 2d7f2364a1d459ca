import "server-only";
import type { AuditEvent } from "@veilgate/contracts";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { encodeCursor, requireCursor } from "./cursor";
import { RequestQuery, toAuditQuery } from "./request-query";

/** Rows of one page: a screen and a half at the dense height. */
export const requestPageSize = 50;

export interface RequestPage {
  readonly events: readonly AuditEvent[];
  /** Asks for the page after this one; null at the end. */
  readonly next: string | null;
  /** False while the tenant has no request at all, whatever is asked for. */
  readonly hasAny: boolean;
}

/** Requests that match, newest first. A cursor that cannot be read is refused, not ignored. */
export async function searchRequests(
  ctx: Ctx,
  rawQuery: RequestQuery,
  cursorWord: string | null = null,
): Promise<RequestPage> {
  requirePermission(ctx, "audit:read");
  const query = toAuditQuery(RequestQuery.parse(rawQuery));
  const cursor = cursorWord === null ? undefined : requireCursor(cursorWord);
  const page = await ctx.db.audit.search({ ...query, ...(cursor && { cursor }), limit: requestPageSize });
  return {
    events: page.items,
    next: page.next ? encodeCursor(page.next) : null,
    hasAny: page.items.length > 0 || cursor !== undefined || (await ctx.db.audit.hasEvents()),
  };
}

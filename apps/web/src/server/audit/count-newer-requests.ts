import "server-only";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { RequestQuery, toAuditQuery } from "./request-query";

/** Looked at per poll; beyond it the answer is "at least this many". */
const lookedAtMax = 50;

export interface NewerRequests {
  readonly count: number;
  readonly isMore: boolean;
}

/**
 * How many matching requests came in after the ones that the reader has. Compared by position in
 * the chain and not by time: a long request gets its time when it begins and its position when it ends.
 */
export async function countNewerRequests(
  ctx: Ctx,
  rawQuery: RequestQuery,
  knownSeq: number,
): Promise<NewerRequests> {
  requirePermission(ctx, "audit:read");
  const query = toAuditQuery(RequestQuery.parse(rawQuery));
  const after = z.int().min(0).parse(knownSeq);
  const page = await ctx.db.audit.search({ ...query, limit: lookedAtMax });
  const count = page.items.filter((event) => event.seq > after).length;
  return { count, isMore: count === lookedAtMax };
}

import "server-only";
import type { VirtualKey } from "@veilgate/db";
import { type KeyStatus, keyStatus } from "#lib/key-status";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface ListedKey {
  readonly key: VirtualKey;
  readonly status: KeyStatus;
}

/** Every key of the tenant: those in use first, each part newest first. */
export async function listKeys(ctx: Ctx): Promise<readonly ListedKey[]> {
  requirePermission(ctx, "key:read");
  const keys = (await ctx.db.keys.list()).map((key) => ({ key, status: keyStatus(key, ctx.now()) }));
  return [...keys].sort((a, b) => Number(a.status !== "active") - Number(b.status !== "active"));
}

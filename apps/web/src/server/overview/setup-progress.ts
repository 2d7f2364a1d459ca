import "server-only";
import type { SnippetUpstream } from "#lib/snippets/client";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface SetupProgress {
  readonly upstreams: readonly SnippetUpstream[];
  /** Names of keys in use. */
  readonly keys: readonly string[];
  readonly hasEvents: boolean;
}

/** How far the three first steps are: an upstream, a key, a request. */
export async function setupProgress(ctx: Ctx): Promise<SetupProgress> {
  requirePermission(ctx, "tenant:read");
  const [upstreams, keys, hasEvents] = await Promise.all([
    ctx.db.upstreams.list(),
    ctx.db.keys.list(),
    ctx.db.audit.hasEvents(),
  ]);
  return {
    upstreams: upstreams.map(({ name, provider, models }) => ({ name, provider, models })),
    keys: keys.filter((key) => key.revokedAt === null).map((key) => key.name),
    hasEvents,
  };
}

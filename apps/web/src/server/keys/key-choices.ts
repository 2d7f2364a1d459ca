import "server-only";
import type { ProviderId } from "@veilgate/contracts";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

/** What a new key may be given. */
export interface KeyChoices {
  /** Policies with a version in force. */
  readonly policies: readonly { readonly slug: string; readonly name: string; readonly version: number }[];
  readonly upstreams: readonly {
    readonly name: string;
    readonly provider: ProviderId;
    readonly baseUrl: string;
    readonly models: readonly string[];
  }[];
}

export async function keyChoices(ctx: Ctx): Promise<KeyChoices> {
  requirePermission(ctx, "key:create");
  const [policies, upstreams] = await Promise.all([ctx.db.policies.list(), ctx.db.upstreams.list()]);
  return {
    policies: policies.flatMap(({ slug, name, publishedVersion }) =>
      publishedVersion === null ? [] : [{ slug, name, version: publishedVersion }],
    ),
    upstreams: upstreams.map(({ name, provider, baseUrl, models }) => ({ name, provider, baseUrl, models })),
  };
}

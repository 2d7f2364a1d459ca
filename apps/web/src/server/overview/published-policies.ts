import "server-only";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface PublishedPolicy {
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly sourceYaml: string;
}

/** What is in force, by name; drafts are not part of it. */
export async function publishedPolicies(ctx: Ctx): Promise<readonly PublishedPolicy[]> {
  requirePermission(ctx, "policy:read");
  const policies = await ctx.db.policies.list();
  const published = await Promise.all(
    policies.map(async ({ id, slug, name, publishedVersion }) => {
      if (publishedVersion === null) return [];
      const version = (await ctx.db.policies.versions(id)).find((each) => each.version === publishedVersion);
      return version ? [{ slug, name, version: publishedVersion, sourceYaml: version.sourceYaml }] : [];
    }),
  );
  return published.flat();
}

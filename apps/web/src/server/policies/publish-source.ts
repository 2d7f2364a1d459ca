import "server-only";
import type { Policy, PolicyVersion, TenantDb } from "@veilgate/db";
import type { Ctx } from "../context";
import { requireValidSource, StalePolicyError } from "./policy-source";

interface Publication {
  readonly sourceYaml: string;
  readonly note: string;
  /** The version in force that the author looked at; null before the first. */
  readonly basedOnVersion: number | null;
}

/**
 * Puts a source in force as the next version, with its admin event, in the caller's transaction. Throws
 * a `ZodError` on mistakes in the source, and `StalePolicyError` when another version came between: the
 * number is given under the policy's lock, so of two people who publish at once only one succeeds.
 */
export async function publishSource(
  ctx: Ctx,
  tx: TenantDb,
  policy: Policy,
  { sourceYaml, note, basedOnVersion }: Publication,
): Promise<PolicyVersion> {
  requireValidSource(sourceYaml);
  const version = await tx.policies.publish(policy.id, { sourceYaml, note, createdBy: ctx.actor.email });
  if (version.version !== (basedOnVersion ?? 0) + 1) throw new StalePolicyError("published version");
  await tx.audit.append(ctx.actor, {
    action: "policy.publish",
    target: { type: "policy", id: policy.id },
    before: { slug: policy.slug, version: basedOnVersion },
    after: { slug: policy.slug, version: version.version, sha256: version.contentHash },
    reason: note,
  });
  return version;
}

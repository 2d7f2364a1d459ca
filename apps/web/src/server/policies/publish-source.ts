import "server-only";
import type { AdminEventInput, Policy, PolicyVersion, TenantDb } from "@veilgate/db";
import { requireValidSource, StalePolicyError } from "./policy-source";

interface Publication {
  readonly sourceYaml: string;
  readonly note: string;
  readonly createdBy: string;
  /** The version in force that the author looked at; null before the first. */
  readonly basedOnVersion: number | null;
}

/**
 * Puts a source in force as the next version, in the caller's transaction, which also appends the
 * event. Throws a `ZodError` on mistakes in the source, and `StalePolicyError` when another version
 * came between: the number is given under the policy's lock, so of two who publish at once one wins.
 */
export async function publishSource(
  tx: TenantDb,
  policy: Policy,
  { basedOnVersion, ...publication }: Publication,
): Promise<{ version: PolicyVersion; event: AdminEventInput }> {
  requireValidSource(publication.sourceYaml);
  const version = await tx.policies.publish(policy.id, publication);
  if (version.version !== (basedOnVersion ?? 0) + 1) throw new StalePolicyError("published version");
  const event = {
    action: "policy.publish",
    target: { type: "policy", id: policy.id },
    before: { slug: policy.slug, version: basedOnVersion },
    after: { slug: policy.slug, version: version.version, sha256: version.contentHash },
    reason: publication.note,
  };
  return { version, event };
}

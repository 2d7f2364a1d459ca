import "server-only";
import type { Policy } from "@veilgate/db";
import { CreatePolicyInput } from "#lib/create-policy-input";
import { presetSource } from "#lib/policy-presets";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

/** A new policy with a draft; nothing is in force until a version is published. Throws `ConflictError` on a taken slug. */
export async function createPolicy(ctx: Ctx, rawInput: CreatePolicyInput): Promise<Policy> {
  requirePermission(ctx, "policy:edit");
  const { slug, name, preset } = CreatePolicyInput.parse(rawInput);

  return ctx.db.transaction(async (tx) => {
    const policy = await tx.policies.create({ slug, name, draftYaml: presetSource(preset, name) });
    await tx.audit.append(ctx.actor, {
      action: "policy.create",
      target: { type: "policy", id: policy.id },
      after: { slug, name, preset },
    });
    return policy;
  });
}

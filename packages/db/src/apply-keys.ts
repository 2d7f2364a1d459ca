import type { Applying, ApplyKey } from "./apply-types";
import { sameJson } from "./same-json";
import type { VirtualKey } from "./types";

/**
 * Keys by name. A revoked key is left alone: a file that somebody applies again must not undo a
 * revocation, so a new key of that name is issued by hand.
 */
export async function applyKeys(applying: Applying, inputs: readonly ApplyKey[]): Promise<void> {
  if (inputs.length === 0) return;
  const existing = new Map<string, VirtualKey>();
  for (const key of await applying.view.keys.list()) {
    const known = existing.get(key.name);
    if (!known || known.revokedAt !== null) existing.set(key.name, key);
  }
  for (const input of inputs) await applyKey(applying, input, existing.get(input.name));
}

async function applyKey(
  { slug, view, result, note }: Applying,
  { secret, ...input }: ApplyKey,
  before: VirtualKey | undefined,
): Promise<void> {
  if (before === undefined) {
    const { key, plaintext } = await view.keys.create({
      ...input,
      createdBy: "cli",
      ...(secret !== undefined && { secret }),
    });
    if (secret === undefined) result.keys.push({ tenant: slug, name: key.name, key: plaintext });
    return note("key", key.name, { kind: "created", id: key.id, after: key });
  }
  if (before.revokedAt !== null || sameJson(declared(before), normalised(input))) {
    return note("key", before.name, { kind: "unchanged" });
  }
  const after = await view.keys.update(before.id, input);
  return note("key", after.name, { kind: "updated", id: after.id, before, after });
}

function declared(key: VirtualKey) {
  return {
    policies: key.policies,
    upstreams: key.upstreams,
    limits: key.limits,
    expiresAt: key.expiresAt?.getTime() ?? null,
  };
}

/** The default policy first and nothing twice, as it is stored. */
function normalised(input: Omit<ApplyKey, "secret">) {
  const policies = input.default_policy ? [input.default_policy, ...input.policies] : input.policies;
  return {
    policies: [...new Set(policies)],
    upstreams: [...new Set(input.upstreams)],
    limits: input.limits,
    expiresAt: input.expires_at ? Date.parse(input.expires_at) : null,
  };
}

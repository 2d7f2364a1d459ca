"use server";

import type { ActionResult } from "#lib/action-result";
import type { CreateKeyInput } from "#lib/create-key-input";
import { routes } from "#lib/routes";
import { runAction } from "#server/action";
import { createKey } from "#server/keys/create-key";
import { revokeKey } from "#server/keys/revoke-key";

/** The whole key travels to the browser once, in this answer. */
export async function createKeyAction(
  tenantSlug: string,
  input: CreateKeyInput,
): Promise<ActionResult<{ readonly plaintext: string; readonly name: string }>> {
  const result = await runAction({ tenantSlug, verb: createKey, input, revalidate: routes.keys(tenantSlug) });
  if (!result.ok) return result;
  return { ok: true, value: { plaintext: result.value.plaintext, name: result.value.key.name } };
}

export async function revokeKeyAction(tenantSlug: string, keyId: string): Promise<ActionResult<null>> {
  const result = await runAction({
    tenantSlug,
    verb: revokeKey,
    input: { keyId },
    revalidate: routes.keys(tenantSlug),
  });
  return result.ok ? { ok: true, value: null } : result;
}

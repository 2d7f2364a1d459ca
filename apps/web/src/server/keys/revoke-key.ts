import "server-only";
import type { KeyId } from "@veilgate/contracts";
import type { VirtualKey } from "@veilgate/db";
import { z } from "zod";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { auditedKey } from "./audited-key";

export const RevokeKeyInput = z.strictObject({
  keyId: z.string().regex(/^key_[a-z2-7]{26}$/, "Not a key id."),
});

/** Ends a key for good; the gateways follow within five seconds. A second call changes nothing. */
export async function revokeKey(ctx: Ctx, rawInput: z.input<typeof RevokeKeyInput>): Promise<VirtualKey> {
  requirePermission(ctx, "key:revoke");
  const keyId = RevokeKeyInput.parse(rawInput).keyId as KeyId;

  return ctx.db.transaction(async (tx) => {
    const before = await tx.keys.get(keyId);
    if (before.revokedAt && before.revokedAt <= ctx.now()) return before;
    const after = await tx.keys.revoke(keyId, ctx.now());
    await tx.audit.append(ctx.actor, {
      action: "key.revoke",
      target: { type: "key", id: keyId },
      before: auditedKey(before),
      after: auditedKey(after),
    });
    return after;
  });
}

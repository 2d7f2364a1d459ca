import "server-only";
import { NotFoundError, type TenantDb, type VirtualKey } from "@veilgate/db";
import { CreateKeyInput } from "#lib/create-key-input";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";
import { auditedKey } from "./audited-key";

const dayMs = 86_400_000;

export interface CreatedKey {
  readonly key: VirtualKey;
  /** Exists in this answer only; the database keeps a hash. */
  readonly plaintext: string;
}

/** Issues a key. Throws `ConflictError` on a taken name, `NotFoundError` on an unknown policy or upstream. */
export async function createKey(ctx: Ctx, rawInput: CreateKeyInput): Promise<CreatedKey> {
  requirePermission(ctx, "key:create");
  const { expires_in_days: days, ...input } = CreateKeyInput.parse(rawInput);
  const expiresAt = days === undefined ? undefined : new Date(ctx.now().getTime() + days * dayMs);

  return ctx.db.transaction(async (tx) => {
    await requirePublished(tx, input.policies);
    const created = await tx.keys.create({
      ...input,
      ...(expiresAt && { expires_at: expiresAt.toISOString() }),
      createdBy: ctx.actor.email,
    });
    await tx.audit.append(ctx.actor, {
      action: "key.create",
      target: { type: "key", id: created.key.id },
      after: auditedKey(created.key),
    });
    return created;
  });
}

/** A key whose policy has no version in force could only be refused by the gateway. */
async function requirePublished(tx: TenantDb, slugs: readonly string[]): Promise<void> {
  const published = (await tx.policies.list()).filter((policy) => policy.publishedVersion !== null);
  const known = new Set(published.map((policy) => policy.slug));
  if (!slugs.every((slug) => known.has(slug))) throw new NotFoundError("published policy");
}

import type { TenantDb, VirtualKey } from "@veilgate/db";
import { CommandFailed } from "../failure";

export interface Rotation {
  readonly now: Date;
  /** How long the old key stays valid; 0 ends it at once. */
  readonly overlapMs: number;
  /** ISO 8601; undefined keeps that of the old key. */
  readonly expiresAt: string | undefined;
}

export interface Rotated {
  readonly before: VirtualKey;
  /** The old key, with the time at which it ends. */
  readonly retired: VirtualKey;
  readonly issued: VirtualKey;
  /** Of the new key; exists only in this answer. */
  readonly plaintext: string;
}

/**
 * Issues a key with the name and the rights of another one, which ends after the overlap. Belongs into a
 * transaction: the old key gives up its name first. Throws `CommandFailed` for a key that is over.
 */
export async function rotateKey(tx: TenantDb, before: VirtualKey, rotation: Rotation): Promise<Rotated> {
  const { now, overlapMs } = rotation;
  if (before.revokedAt !== null) {
    throw new CommandFailed([`Key "${before.name}" was revoked or rotated already; create a new one.`]);
  }
  const expiresAt = rotation.expiresAt ?? before.expiresAt?.toISOString();
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) {
    throw new CommandFailed([`Key "${before.name}" would be expired; name a later time with --expires.`]);
  }
  const retired = await tx.keys.revoke(before.id, new Date(now.getTime() + overlapMs));
  const { name, policies, defaultPolicy, upstreams, limits } = before;
  const { key, plaintext } = await tx.keys.create({
    name,
    policies: [...policies],
    default_policy: defaultPolicy,
    upstreams: [...upstreams],
    limits,
    ...(expiresAt !== undefined && { expires_at: expiresAt }),
    createdBy: "cli",
  });
  return { before, retired, issued: key, plaintext };
}

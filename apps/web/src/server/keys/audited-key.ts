import "server-only";
import type { VirtualKey } from "@veilgate/db";

/** The parts of a key that its history keeps: what it may do, and no person. */
export function auditedKey(key: VirtualKey) {
  const { name, publicId, lastFour, policies, defaultPolicy, upstreams, limits, expiresAt, revokedAt } = key;
  return { name, publicId, lastFour, policies, defaultPolicy, upstreams, limits, expiresAt, revokedAt };
}

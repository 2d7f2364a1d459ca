import type { VirtualKey } from "@veilgate/db";

export type KeyStatus = "active" | "expired" | "revoked";

export function keyStatus(key: Pick<VirtualKey, "expiresAt" | "revokedAt">, now: Date): KeyStatus {
  if (key.revokedAt && key.revokedAt <= now) return "revoked";
  return key.expiresAt && key.expiresAt <= now ? "expired" : "active";
}

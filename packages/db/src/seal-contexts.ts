import type { SealContext } from "./keyring";

export function credentialContext(tenantId: string, upstreamId: string): SealContext {
  return { tenantId, rowId: upstreamId, purpose: "upstream.credential" };
}

export function pseudonymKeyContext(tenantId: string): SealContext {
  return { tenantId, rowId: tenantId, purpose: "tenant.pseudonym_key" };
}

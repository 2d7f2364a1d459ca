import { createHmac } from "node:crypto";
import type { GatewayTenant } from "@veilgate/db/gateway";
import type { KeyedDigest } from "@veilgate/redaction";

/** The digest behind a tenant's pseudonyms, hashes and surrogates. */
export function digestOf({ pseudonymKey }: Pick<GatewayTenant, "pseudonymKey">): KeyedDigest {
  return (message) => createHmac("sha256", pseudonymKey).update(message).digest();
}

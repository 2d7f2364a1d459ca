import { createHmac } from "node:crypto";
import type { KeyedDigest } from "@veilgate/redaction";

/** The digest behind a tenant's pseudonyms, hashes and surrogates. */
export function digestOf({ pseudonymKey }: { readonly pseudonymKey: Uint8Array }): KeyedDigest {
  return (message) => createHmac("sha256", pseudonymKey).update(message).digest();
}

import { hash, timingSafeEqual } from "node:crypto";
import { publicIdOf } from "@veilgate/contracts";
import type { GatewayKey, GatewaySnapshot, GatewayTenant } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import type { PassedCredential } from "../providers/provider";
import { type Credentials, readCredentials } from "./credentials";
import type { Exchange } from "./exchange";

/** Who is asking. */
export interface Caller {
  readonly key: GatewayKey;
  readonly tenant: GatewayTenant;
  /** The client's own credential for the provider, when the tenant passes it through. */
  readonly passed: PassedCredential | undefined;
}

/**
 * Finds the key of a request and its tenant. The checksum refuses typing mistakes without a look-up;
 * then a Map of the snapshot, then one comparison in constant time.
 *
 * @throws GatewayError `key_missing`, `key_invalid`, `key_expired`, `key_revoked`, `ambiguous_credentials`;
 * `control_plane_unavailable` while nothing is known, so that an outage is never shown as a 401.
 */
export function authenticate(exchange: Exchange, deps: Deps): Caller {
  const credentials = readCredentials(exchange.headers, exchange.target.query);
  if (credentials.issued === undefined && credentials.carriedOver === undefined) {
    throw new GatewayError("key_missing");
  }
  const snapshot = deps.snapshots.current();
  if (!snapshot) throw new GatewayError("control_plane_unavailable");
  const key = findKey(credentials, snapshot, deps);
  if (!key) {
    // A key made while the database is out of reach is not known yet; that is no reason for a 401.
    throw new GatewayError(deps.snapshots.isCurrent() ? "key_invalid" : "control_plane_unavailable");
  }
  const tenant = snapshot.tenants.get(key.tenantId);
  if (!tenant) throw new GatewayError("control_plane_unavailable");
  exchange.facts.tenantId = tenant.id;
  exchange.facts.keyId = key.id;
  exchange.responseMetadata = tenant.settings.response_metadata;
  refuseUnusable(key);
  return { key, tenant, passed: tenant.settings.pass_through_credentials ? credentials.passed : undefined };
}

/** Keys that were found good, by a digest of the whole key: as many as are in use, for as long as the snapshot. */
const goodKeys = new WeakMap<GatewaySnapshot, Map<string, GatewayKey>>();

/** The keyed hash is asked once for a key and a snapshot; afterwards a plain digest finds it again. */
function findKey(credentials: Credentials, snapshot: GatewaySnapshot, deps: Deps): GatewayKey | undefined {
  let good = goodKeys.get(snapshot);
  if (!good) {
    good = new Map();
    goodKeys.set(snapshot, good);
  }
  const digest = hash("sha256", credentials.issued ?? credentials.carriedOver ?? "", "base64");
  const known = good.get(digest);
  if (known) return known;
  const key = verifyKey(credentials, snapshot, deps);
  if (key) good.set(digest, key);
  return key;
}

function verifyKey(credentials: Credentials, snapshot: GatewaySnapshot, deps: Deps): GatewayKey | undefined {
  const { issued, carriedOver } = credentials;
  if (issued !== undefined) {
    const publicId = publicIdOf(issued);
    // A wrong checksum needs no look-up, and is wrong whatever the database would say.
    if (publicId === undefined) throw new GatewayError("key_invalid");
    const key = snapshot.keysByPublicId.get(publicId);
    return key && isSame(deps.hashKey(issued), key.secretHash) ? key : undefined;
  }
  if (carriedOver === undefined) return undefined;
  const keyHash = deps.hashKey(carriedOver);
  const key = snapshot.importedKeysByHash.get(Buffer.from(keyHash).toString("hex"));
  return key && isSame(keyHash, key.secretHash) ? key : undefined;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuseUnusable(key: GatewayKey): void {
  const now = Date.now();
  if (key.revokedAt !== null && key.revokedAt <= now) throw new GatewayError("key_revoked");
  if (key.expiresAt !== null && key.expiresAt <= now) throw new GatewayError("key_expired");
}

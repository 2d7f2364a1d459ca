import type {
  HeaderProfile,
  KeyId,
  KeyLimits,
  PolicyId,
  ProviderId,
  Secret,
  TenantId,
  TenantSettings,
  UpstreamId,
} from "@veilgate/contracts";

/**
 * Everything the gateway knows about tenants, in memory, immutable: a change makes a new snapshot.
 * Times are Unix milliseconds.
 */
export interface GatewaySnapshot {
  readonly tenants: ReadonlyMap<TenantId, GatewayTenant>;
  /** Issued keys by their public id. */
  readonly keysByPublicId: ReadonlyMap<string, GatewayKey>;
  /** Keys carried over from a predecessor, by hex of their keyed hash. */
  readonly importedKeysByHash: ReadonlyMap<string, GatewayKey>;
  readonly loadedAt: number;
  /** Ids of tenants and upstreams that were left out, because their sealed values did not open. */
  readonly unreadable?: readonly string[];
}

export interface GatewayKey {
  readonly id: KeyId;
  readonly tenantId: TenantId;
  readonly name: string;
  /** HMAC-SHA-256 of the whole key under the pepper. */
  readonly secretHash: Uint8Array;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly policies: readonly string[];
  readonly defaultPolicy: string;
  readonly upstreams: readonly string[];
  readonly limits: KeyLimits;
}

export interface GatewayTenant {
  readonly id: TenantId;
  readonly slug: string;
  readonly settings: TenantSettings;
  readonly routing: { readonly strategy: "failover" | "weighted" };
  /** 32 bytes; the key of the tenant's pseudonyms and hashes. */
  readonly pseudonymKey: Uint8Array;
  /** By name. */
  readonly upstreams: ReadonlyMap<string, GatewayUpstream>;
  /** Published policies by slug. */
  readonly policies: ReadonlyMap<string, GatewayPolicy>;
}

export interface GatewayUpstream {
  readonly id: UpstreamId;
  readonly name: string;
  readonly provider: ProviderId;
  readonly baseUrl: string;
  readonly credential: Secret | null;
  readonly organization: string | null;
  readonly models: readonly string[];
  readonly modelOverride: string;
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
  readonly weight: number;
  readonly headers: HeaderProfile;
}

export interface GatewayPolicy {
  readonly id: PolicyId;
  readonly slug: string;
  readonly version: number;
  readonly sourceYaml: string;
}

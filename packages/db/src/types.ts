/** What comes out of the database: plain, read-only, camel case. Nothing here can hold a prompt. */
import type {
  AdminEventId,
  AuditEvent,
  HeaderProfile,
  KeyId,
  KeyLimits,
  Outcome,
  PolicyId,
  ProviderId,
  Role,
  TenantId,
  TenantSettings,
  UpstreamId,
  UserId,
} from "@veilgate/contracts";

export interface Tenant {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly settings: TenantSettings;
  readonly routing: { readonly strategy: "failover" | "weighted" };
  readonly createdAt: Date;
}

export interface User {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  readonly disabledAt: Date | null;
}

export interface Membership {
  readonly tenant: Tenant;
  readonly role: Role;
}

export interface Member {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
}

export interface VirtualKey {
  readonly id: KeyId;
  readonly name: string;
  /** Null for a key that was carried over from a predecessor and has no public part. */
  readonly publicId: string | null;
  readonly lastFour: string;
  /** Slugs, the default first. */
  readonly policies: readonly string[];
  readonly defaultPolicy: string;
  /** Names, in order of preference. */
  readonly upstreams: readonly string[];
  readonly limits: KeyLimits;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export interface Upstream {
  readonly id: UpstreamId;
  readonly name: string;
  readonly provider: ProviderId;
  readonly baseUrl: string;
  /** The last four characters of the credential, or null without one. */
  readonly credentialHint: string | null;
  readonly organization: string | null;
  readonly models: readonly string[];
  readonly modelOverride: string;
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
  readonly weight: number;
  readonly headers: HeaderProfile;
  readonly createdAt: Date;
}

export interface Policy {
  readonly id: PolicyId;
  readonly slug: string;
  readonly name: string;
  /** What is being edited; may hold mistakes. */
  readonly draftYaml: string;
  /** Null until a version has been published. */
  readonly publishedVersion: number | null;
  readonly updatedAt: Date;
}

/** An immutable published state of a policy. */
export interface PolicyVersion {
  readonly policyId: PolicyId;
  readonly version: number;
  readonly sourceYaml: string;
  /** Hex SHA-256 of `sourceYaml`. */
  readonly contentHash: string;
  readonly note: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** Who did something. Comes from the session or the process, never from input. */
export type Actor =
  | { readonly type: "user"; readonly id: UserId; readonly email: string }
  | { readonly type: "system"; readonly name: "cli" | "setup" };

export interface AdminEventInput {
  /** `key.create`, `key.revoke`, `policy.publish`, … */
  readonly action: string;
  readonly target: { readonly type: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

export interface AdminEvent {
  readonly id: AdminEventId;
  readonly occurredAt: Date;
  readonly actor: string;
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
  /** What a member's or a policy's id is called today; null for other things, and for those that are gone. */
  readonly targetName: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

/** Where a page ended. Both parts are needed: many events share a millisecond. */
export interface Cursor {
  readonly occurredAt: Date;
  readonly id: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: Cursor | null;
}

/** Half-open, `[from, to)`. Always bounded. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

export interface AuditQuery extends TimeRange {
  readonly outcomes?: readonly Outcome[];
  readonly keyIds?: readonly KeyId[];
  /** Events in which at least one of these types was found. */
  readonly entityTypes?: readonly string[];
  readonly models?: readonly string[];
  readonly policies?: readonly string[];
  readonly errors?: readonly string[];
  /** An exact request id. */
  readonly requestId?: string;
  readonly cursor?: Cursor;
  /** 1 to 200. */
  readonly limit: number;
}

export interface UsageTotals {
  readonly requests: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly entities: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Null when no request fell into the range. */
  readonly redactionMsP50: number | null;
  readonly redactionMsP95: number | null;
  readonly upstreamMsP50: number | null;
  readonly upstreamMsP95: number | null;
}

export interface UsageBucket {
  readonly start: Date;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly redactionMsP50: number | null;
  readonly redactionMsP95: number | null;
  readonly upstreamMsP50: number | null;
  readonly upstreamMsP95: number | null;
}

export interface EntityTypeTotal {
  readonly type: string;
  readonly count: number;
}

export type StoredAuditEvent = AuditEvent;

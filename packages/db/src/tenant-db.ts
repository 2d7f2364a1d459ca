import type {
  KeyId,
  KeyInput,
  PolicyId,
  Role,
  TenantId,
  TenantSettings,
  UpstreamInput,
  UserId,
} from "@veilgate/contracts";
import type {
  Actor,
  AdminEvent,
  AdminEventInput,
  AuditQuery,
  Cursor,
  EntityTypeTotal,
  Member,
  Page,
  Policy,
  PolicyVersion,
  StoredAuditEvent,
  Tenant,
  TimeRange,
  Upstream,
  UsageBucket,
  UsageTotals,
  VirtualKey,
} from "./types";

/**
 * A view of the database that can only see one tenant. There is no way to ask it for another:
 * row security refuses what the code forgets. `get…` throws `NotFoundError`, `find…` returns undefined.
 */
export interface TenantDb {
  readonly tenantId: TenantId;
  readonly tenant: {
    get(): Promise<Tenant>;
    update(change: {
      name?: string;
      settings?: TenantSettings;
      routing?: Tenant["routing"];
    }): Promise<Tenant>;
  };
  readonly keys: {
    /** Newest first, revoked ones included. */
    list(): Promise<readonly VirtualKey[]>;
    get(id: KeyId): Promise<VirtualKey>;
    /** Issues a key, or carries over `secret`. The plaintext exists only in this answer. */
    create(
      input: Omit<KeyInput, "secret" | "allow_weak"> & { secret?: string; createdBy: string },
    ): Promise<{ key: VirtualKey; plaintext: string }>;
    /** Changes everything but the secret. */
    update(
      id: KeyId,
      input: Pick<KeyInput, "policies" | "default_policy" | "upstreams" | "limits" | "expires_at">,
    ): Promise<VirtualKey>;
    /** The key ends at this time, which may be to come; its name is free from now on. The earliest time stands. */
    revoke(id: KeyId, at: Date): Promise<VirtualKey>;
  };
  readonly policies: {
    /** By name. */
    list(): Promise<readonly Policy[]>;
    findBySlug(slug: string): Promise<Policy | undefined>;
    create(input: { slug: string; name: string; draftYaml: string }): Promise<Policy>;
    saveDraft(id: PolicyId, draftYaml: string): Promise<Policy>;
    /** The next version becomes the published one. The caller has checked the source. */
    publish(
      id: PolicyId,
      input: { sourceYaml: string; note: string; createdBy: string },
    ): Promise<PolicyVersion>;
    findVersion(id: PolicyId, version: number): Promise<PolicyVersion | undefined>;
    /** Newest first. */
    versions(id: PolicyId): Promise<readonly PolicyVersion[]>;
  };
  readonly upstreams: {
    list(): Promise<readonly Upstream[]>;
    /** Creates or replaces by name. Without `credential` an existing one is kept. */
    put(input: Omit<UpstreamInput, "credential"> & { credential?: string }): Promise<Upstream>;
  };
  readonly members: {
    list(): Promise<readonly Member[]>;
    /** Creates or changes the role. */
    put(input: { userId: UserId; role: Role }): Promise<Member>;
  };
  readonly audit: {
    /** Records a change. Belongs into the transaction of the change itself. */
    append(actor: Actor, event: AdminEventInput): Promise<void>;
    listAdmin(query: TimeRange & { cursor?: Cursor; limit: number }): Promise<Page<AdminEvent>>;
    search(query: AuditQuery): Promise<Page<StoredAuditEvent>>;
    find(requestId: string): Promise<StoredAuditEvent | undefined>;
    /** True once any request of this tenant was recorded; cheap, for the first-run page. */
    hasEvents(): Promise<boolean>;
  };
  readonly usage: {
    totals(range: TimeRange): Promise<UsageTotals>;
    /** At most 400 buckets of `bucketMs`, empty ones included. */
    series(range: TimeRange & { bucketMs: number }): Promise<readonly UsageBucket[]>;
    /** Most frequent first. */
    entities(range: TimeRange): Promise<readonly EntityTypeTotal[]>;
  };
  /** One transaction; the view handed to `work` is the only one that belongs to it. */
  transaction<T>(work: (tx: TenantDb) => Promise<T>): Promise<T>;
}

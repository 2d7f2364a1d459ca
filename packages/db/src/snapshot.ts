import {
  HeaderProfile,
  type KeyId,
  KeyLimits,
  type PolicyId,
  type ProviderId,
  Secret,
  type TenantId,
  TenantSettings,
  type UpstreamId,
} from "@veilgate/contracts";
import type pg from "pg";
import type {
  GatewayKey,
  GatewayPolicy,
  GatewaySnapshot,
  GatewayTenant,
  GatewayUpstream,
} from "./gateway-types";
import { type Keyring, SealError } from "./keyring";
import { inTransaction } from "./pool";
import { credentialContext, pseudonymKeyContext } from "./seal-contexts";

/**
 * Reads the configuration of all tenants as of one moment. What cannot be opened is left out, so that
 * requests for it are refused while all others go on; its ids are in `unreadable`.
 */
export async function loadSnapshot(pool: pg.Pool, keyring: Keyring): Promise<GatewaySnapshot> {
  const rows = await inTransaction(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", readRows);
  const unreadable: string[] = [];
  const open = <T>(id: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      unreadable.push(id);
      return undefined;
    }
  };

  const tenants = new Map<TenantId, GatewayTenant>();
  const upstreamsOf = groupByTenant(rows.upstreams);
  const policiesOf = groupByTenant(rows.policies);
  for (const row of rows.tenants) {
    const tenant = open(row.id, () => toTenant(row, keyring));
    if (!tenant) continue;
    for (const upstreamRow of upstreamsOf.get(row.id) ?? []) {
      const upstream = open(upstreamRow.id, () => toUpstream(upstreamRow, keyring));
      if (upstream) tenant.upstreams.set(upstream.name, upstream);
    }
    for (const policyRow of policiesOf.get(row.id) ?? []) {
      tenant.policies.set(policyRow.slug, toPolicy(policyRow));
    }
    tenants.set(tenant.id, tenant);
  }
  return { tenants, ...indexKeys(rows.keys), loadedAt: Date.now(), unreadable };
}

interface TenantRow {
  id: TenantId;
  slug: string;
  settings: unknown;
  routing_strategy: "failover" | "weighted";
  pseudonym_key: Buffer;
}
interface UpstreamRow {
  tenant_id: TenantId;
  id: UpstreamId;
  name: string;
  provider: ProviderId;
  base_url: string;
  credential: Buffer | null;
  organization: string | null;
  models: string[];
  model_override: string;
  timeout_ms: number;
  allow_private: boolean;
  weight: number;
  headers: unknown;
}
interface PolicyRow {
  tenant_id: TenantId;
  id: PolicyId;
  slug: string;
  version: number;
  source_yaml: string;
}
interface KeyRow {
  tenant_id: TenantId;
  id: KeyId;
  name: string;
  public_id: string | null;
  secret_hash: Buffer;
  limits: unknown;
  expires_at: Date | null;
  revoked_at: Date | null;
  policies: string[];
  upstreams: string[];
}

async function readRows(client: pg.PoolClient) {
  const read = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows;
  return {
    tenants: await read<TenantRow>("SELECT id, slug, settings, routing_strategy, pseudonym_key FROM tenant"),
    upstreams: await read<UpstreamRow>(
      `SELECT tenant_id, id, name, provider, base_url, credential, organization, models, model_override,
              timeout_ms, allow_private, weight, headers
       FROM upstream ORDER BY tenant_id, name`,
    ),
    policies: await read<PolicyRow>(
      `SELECT p.tenant_id, p.id, p.slug, v.version, v.source_yaml
       FROM policy p JOIN policy_version v
         ON (v.tenant_id, v.policy_id, v.version) = (p.tenant_id, p.id, p.published_version)`,
    ),
    keys: await read<KeyRow>(
      `SELECT k.tenant_id, k.id, k.name, k.public_id, k.secret_hash, k.limits, k.expires_at, k.revoked_at,
              coalesce(p.slugs, '{}') AS policies, coalesce(u.names, '{}') AS upstreams
       FROM virtual_key k
       LEFT JOIN (
         SELECT kp.tenant_id, kp.key_id, array_agg(p.slug ORDER BY kp.position) AS slugs
         FROM virtual_key_policy kp JOIN policy p ON (p.tenant_id, p.id) = (kp.tenant_id, kp.policy_id)
         GROUP BY 1, 2
       ) p ON (p.tenant_id, p.key_id) = (k.tenant_id, k.id)
       LEFT JOIN (
         SELECT ku.tenant_id, ku.key_id, array_agg(u.name ORDER BY ku.position) AS names
         FROM virtual_key_upstream ku JOIN upstream u ON (u.tenant_id, u.id) = (ku.tenant_id, ku.upstream_id)
         GROUP BY 1, 2
       ) u ON (u.tenant_id, u.key_id) = (k.tenant_id, k.id)`,
    ),
  };
}

function groupByTenant<Row extends { tenant_id: TenantId }>(rows: readonly Row[]): Map<TenantId, Row[]> {
  const groups = new Map<TenantId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.tenant_id);
    if (group) group.push(row);
    else groups.set(row.tenant_id, [row]);
  }
  return groups;
}

type OpenTenant = GatewayTenant & {
  readonly upstreams: Map<string, GatewayUpstream>;
  readonly policies: Map<string, GatewayPolicy>;
};

function toTenant(row: TenantRow, keyring: Keyring): OpenTenant {
  return {
    id: row.id,
    slug: row.slug,
    settings: TenantSettings.parse(row.settings),
    routing: { strategy: row.routing_strategy },
    pseudonymKey: keyring.open(row.pseudonym_key, pseudonymKeyContext(row.id)),
    upstreams: new Map(),
    policies: new Map(),
  };
}

function toUpstream(row: UpstreamRow, keyring: Keyring): GatewayUpstream {
  const { credential } = row;
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    baseUrl: row.base_url,
    credential:
      credential &&
      new Secret(keyring.open(credential, credentialContext(row.tenant_id, row.id)).toString("utf8")),
    organization: row.organization,
    models: row.models,
    modelOverride: row.model_override,
    timeoutMs: row.timeout_ms,
    allowPrivate: row.allow_private,
    weight: row.weight,
    headers: HeaderProfile.parse(row.headers),
  };
}

function toPolicy({ id, slug, version, source_yaml }: PolicyRow): GatewayPolicy {
  return { id, slug, version, sourceYaml: source_yaml };
}

function indexKeys(rows: readonly KeyRow[]) {
  const keysByPublicId = new Map<string, GatewayKey>();
  const importedKeysByHash = new Map<string, GatewayKey>();
  for (const row of rows) {
    const key: GatewayKey = {
      id: row.id,
      tenantId: row.tenant_id,
      name: row.name,
      secretHash: row.secret_hash,
      expiresAt: row.expires_at?.getTime() ?? null,
      revokedAt: row.revoked_at?.getTime() ?? null,
      policies: row.policies,
      defaultPolicy: row.policies[0] ?? "",
      upstreams: row.upstreams,
      limits: KeyLimits.parse(row.limits),
    };
    if (row.public_id === null) importedKeysByHash.set(row.secret_hash.toString("hex"), key);
    else keysByPublicId.set(row.public_id, key);
  }
  return { keysByPublicId, importedKeysByHash };
}

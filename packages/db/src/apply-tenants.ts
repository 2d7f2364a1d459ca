/**
 * Makes the database agree with a declaration: creates what is missing, changes what differs, leaves
 * alone what is not named. All of it is one transaction, and each change leaves an admin event.
 */
import { applyKeys } from "./apply-keys";
import { applyMember } from "./apply-member";
import { applyPolicy } from "./apply-policy";
import type { Applying, ApplyResult, ApplyTenant, Change } from "./apply-types";
import { applyUpstreams } from "./apply-upstreams";
import { type Database, internalsOf, type Tx } from "./client";
import type { Keyring } from "./keyring";
import { tenantView } from "./open-tenant";
import { insertTenant } from "./platform-records";
import { sameJson } from "./same-json";
import { enterTenant, scopeOf } from "./scope";
import { toTenant } from "./tenants";
import type { Actor, Tenant } from "./types";

const transactionMs = 10 * 60_000;
/** Two declarations at once would make the same thing twice, and the slower one would fail. */
const lockId = 72_707_370;

/**
 * Throws `NotFoundError` for a key that names a policy or upstream which is nowhere, `ConflictError` for
 * a secret that another key has; nothing is changed then. A revoked key stays revoked.
 */
export async function applyTenants(
  database: Database,
  tenants: readonly ApplyTenant[],
  actor: Actor = { type: "system", name: "cli" },
): Promise<ApplyResult> {
  const { prisma, keyring } = internalsOf(database);
  const work = async (tx: Tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockId})`;
    const result: ApplyResult = { created: [], updated: [], unchanged: 0, keys: [] };
    for (const tenant of tenants) await applyTenant(tx, keyring, { actor, result, input: tenant });
    return result;
  };
  return prisma.$transaction(work, { timeout: transactionMs });
}

interface TenantWork {
  readonly actor: Actor;
  readonly result: ApplyResult;
  readonly input: ApplyTenant;
}

async function applyTenant(tx: Tx, keyring: Keyring, { actor, result, input }: TenantWork): Promise<void> {
  const found = await tx.tenant.findUnique({ where: { slug: input.slug } });
  const tenant = found
    ? toTenant(found)
    : await insertTenant(tx, keyring, { ...input, name: input.name ?? input.slug });
  await enterTenant(tx, tenant.id);
  const view = tenantView(scopeOf(tx, tenant.id, keyring));
  const note = async (kind: string, name: string, change: Change) => {
    if (change.kind === "unchanged") {
      result.unchanged++;
      return;
    }
    result[change.kind].push(kind === "tenant" ? name : `${input.slug}/${kind}/${name}`);
    await view.audit.append(actor, {
      action: `${kind}.${change.kind === "created" ? "create" : "update"}`,
      target: { type: kind, id: change.id },
      ...(change.kind === "updated" && { before: change.before }),
      after: change.after,
    });
  };
  const applying: Applying = { slug: input.slug, view, tx, keyring, result, note };

  await applySettings(applying, tenant, input, found === null);
  await applyUpstreams(applying, input.upstreams);
  for (const policy of input.policies) await applyPolicy(applying, policy);
  await applyKeys(applying, input.keys);
  for (const member of input.members) await applyMember(applying, member);
}

async function applySettings(
  { view, note }: Applying,
  tenant: Tenant,
  input: ApplyTenant,
  isNew: boolean,
): Promise<void> {
  const before = { name: tenant.name, settings: tenant.settings, routing: tenant.routing };
  const after = { name: input.name ?? tenant.name, settings: input.settings, routing: input.routing };
  if (isNew) return note("tenant", tenant.slug, { kind: "created", id: tenant.id, after });
  if (sameJson(before, after)) return note("tenant", tenant.slug, { kind: "unchanged" });
  await view.tenant.update(after);
  return note("tenant", tenant.slug, { kind: "updated", id: tenant.id, before, after });
}

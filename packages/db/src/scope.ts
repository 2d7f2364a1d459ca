import type { TenantId } from "@veilgate/contracts";
import { type Database, internalsOf, type Tx } from "./client";
import type { Keyring } from "./keyring";

/** One tenant and a way to run queries as it. What the functions of every aggregate stand on. */
export interface Scope {
  readonly tenantId: TenantId;
  readonly keyring: Keyring;
  /** Runs `work` in a transaction that sees this tenant only. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

type Setting = "veilgate.tenant_id" | "veilgate.user_id" | "veilgate.sign_in_email";

/** Row security reads the setting; it ends with the transaction, so a pooled connection forgets it. */
export async function withSetting<T>(
  database: Database,
  setting: Setting,
  value: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return internalsOf(database).prisma.$transaction(async (tx) => {
    await apply(tx, setting, value);
    return work(tx);
  });
}

/** For several tenants in one transaction: the rows seen from here on are this tenant's. */
export async function enterTenant(tx: Tx, tenantId: TenantId): Promise<void> {
  await apply(tx, "veilgate.tenant_id", tenantId);
}

async function apply(tx: Tx, setting: Setting, value: string): Promise<void> {
  // An empty value would mean "nobody" to row security; a caller who passes one has lost an id.
  if (typeof value !== "string" || value === "") throw new TypeError(`${setting} needs a value.`);
  await tx.$executeRaw`SELECT set_config(${setting}, ${value}, true)`;
}

export function openScope(database: Database, tenantId: TenantId): Scope {
  return {
    tenantId,
    keyring: internalsOf(database).keyring,
    run: (work) => withSetting(database, "veilgate.tenant_id", tenantId, work),
  };
}

/** The same tenant inside a transaction that is open already. */
export function scopeOf(tx: Tx, tenantId: TenantId, keyring: Keyring): Scope {
  return { tenantId, keyring, run: (work) => work(tx) };
}

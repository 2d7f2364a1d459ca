import { newId, type TenantSettings, type UserId } from "@veilgate/contracts";
import { type Database, internalsOf, type Tx } from "./client";
import { type Keyring, newPseudonymKey } from "./keyring";
import { hashPassword } from "./password";
import { orConflict } from "./prisma-errors";
import { enterTenant } from "./scope";
import { pseudonymKeyContext } from "./seal-contexts";
import { toTenant } from "./tenants";
import type { Tenant, User } from "./types";
import { toUser } from "./users";

export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  readonly settings: TenantSettings;
  readonly routing?: Tenant["routing"];
}

export interface NewUser {
  /** Taken in lower case. */
  readonly email: string;
  readonly name: string;
  /** Without one the person cannot sign in here. */
  readonly password?: string;
}

/** By slug. */
export async function listTenants(database: Database): Promise<readonly Tenant[]> {
  const rows = await internalsOf(database).prisma.tenant.findMany({ orderBy: { slug: "asc" } });
  return rows.map(toTenant);
}

export async function findTenantBySlug(database: Database, slug: string): Promise<Tenant | undefined> {
  const row = await internalsOf(database).prisma.tenant.findUnique({ where: { slug } });
  return row ? toTenant(row) : undefined;
}

/** Throws `ConflictError` when the slug is taken. */
export async function createTenant(database: Database, tenant: NewTenant): Promise<Tenant> {
  const { prisma, keyring } = internalsOf(database);
  return prisma.$transaction((tx) => insertTenant(tx, keyring, tenant));
}

/** Throws `ConflictError` when the address is taken, `RangeError` for a password that is too short or long. */
export async function createUser(database: Database, user: NewUser): Promise<User> {
  const data = await newUserData(user);
  const created = internalsOf(database).prisma.user.create({ data });
  return toUser(await orConflict("user", "email", created));
}

/** Leaves the transaction inside the new tenant. */
export async function insertTenant(tx: Tx, keyring: Keyring, tenant: NewTenant): Promise<Tenant> {
  const id = newId("ten");
  await enterTenant(tx, id);
  const create = tx.tenant.create({
    data: {
      id,
      slug: tenant.slug,
      name: tenant.name,
      settings: tenant.settings,
      routingStrategy: tenant.routing?.strategy ?? "failover",
      pseudonymKey: Uint8Array.from(keyring.seal(newPseudonymKey(), pseudonymKeyContext(id))),
    },
  });
  return toTenant(await orConflict("tenant", "slug", create));
}

export async function newUserData({ email, name, password }: NewUser) {
  return {
    id: newId("usr") as UserId,
    email: email.trim().toLowerCase(),
    name,
    passwordHash: password === undefined ? null : (await hashPassword(password)).reveal(),
  };
}

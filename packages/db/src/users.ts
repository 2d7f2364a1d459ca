import { type Role, Secret, type UserId } from "@veilgate/contracts";
import type { Database } from "./client";
import type { Prisma } from "./generated/client";
import { withSetting } from "./scope";
import { toTenant } from "./tenants";
import type { Membership, User } from "./types";

/** A person with what a sign-in needs. */
export interface SignInUser extends User {
  /** argon2id in PHC form; null for people who sign in elsewhere. For `verifyPassword`. */
  readonly passwordHash: Secret | null;
}

type UserRow = Pick<Prisma.UserModel, "id" | "email" | "name" | "disabledAt">;

export function toUser({ id, email, name, disabledAt }: UserRow): User {
  return { id: id as UserId, email, name, disabledAt };
}

/** By e-mail address, in whatever case it was typed. Disabled people are found as well. */
export async function findUserByEmail(database: Database, email: string): Promise<SignInUser | undefined> {
  const address = email.trim().toLowerCase();
  if (address === "") return undefined;
  return withSetting(database, "veilgate.sign_in_email", address, async (tx) => {
    const row = await tx.user.findUnique({ where: { email: address } });
    if (!row) return undefined;
    return { ...toUser(row), passwordHash: row.passwordHash === null ? null : new Secret(row.passwordHash) };
  });
}

/** For a session that is older than its last check. */
export async function findUser(database: Database, userId: UserId): Promise<User | undefined> {
  return withSetting(database, "veilgate.user_id", userId, async (tx) => {
    const row = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, email: true, name: true, disabledAt: true },
    });
    return row ? toUser(row) : undefined;
  });
}

/** The tenants that a person belongs to, by name. */
export async function listMemberships(database: Database, userId: UserId): Promise<readonly Membership[]> {
  return withSetting(database, "veilgate.user_id", userId, async (tx) => {
    const rows = await tx.member.findMany({
      where: { userId },
      include: { tenant: true },
      orderBy: [{ tenant: { name: "asc" } }],
    });
    return rows.map(({ tenant, role }) => ({ tenant: toTenant(tenant), role: role as Role }));
  });
}

/** Undefined both for a tenant that does not exist and for one that the person is no member of. */
export async function findMembership(
  database: Database,
  userId: UserId,
  slug: string,
): Promise<Membership | undefined> {
  return withSetting(database, "veilgate.user_id", userId, async (tx) => {
    const row = await tx.member.findFirst({ where: { userId, tenant: { slug } }, include: { tenant: true } });
    return row ? { tenant: toTenant(row.tenant), role: row.role as Role } : undefined;
  });
}

export async function recordSignIn(database: Database, userId: UserId, at = new Date()): Promise<void> {
  await withSetting(database, "veilgate.user_id", userId, (tx) =>
    tx.user.updateMany({ where: { id: userId }, data: { lastSignInAt: at } }),
  );
}

import "server-only";
import type { Role } from "@veilgate/contracts";
import { type Actor, findMembership, openTenant, type Tenant, type TenantDb, type User } from "@veilgate/db";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { routes } from "#lib/routes";
import { findSessionUser } from "./auth/session";
import { database } from "./database";

/** Everything that a verb may use. Tests build one by hand. */
export interface Ctx {
  readonly db: TenantDb;
  readonly tenant: Tenant;
  readonly actor: Extract<Actor, { type: "user" }>;
  readonly role: Role;
  now(): Date;
}

/** Who is asking, or why the answer is no. A tenant that is not theirs looks like one that does not exist. */
export type Access =
  | { readonly ok: true; readonly ctx: Ctx; readonly user: User }
  | { readonly ok: false; readonly reason: "signed_out" | "disabled" | "not_found" };

/** Reads user, membership and role from the database, once per request. Decides nothing about permissions. */
export const resolveAccess = cache(async (tenantSlug: string): Promise<Access> => {
  const user = await findSessionUser();
  if (!user) return { ok: false, reason: "signed_out" };
  if (user.disabledAt) return { ok: false, reason: "disabled" };
  const membership = await findMembership(database(), user.id, tenantSlug);
  if (!membership) return { ok: false, reason: "not_found" };
  const ctx: Ctx = {
    db: openTenant(database(), membership.tenant.id),
    tenant: membership.tenant,
    actor: { type: "user", id: user.id, email: user.email },
    role: membership.role,
    now: () => new Date(),
  };
  return { ok: true, ctx, user };
});

/** The first line of every page below `/t/[tenant]`: a layout does not protect the pages in it. */
export async function getTenantContext(tenantSlug: string): Promise<Ctx> {
  const access = await resolveAccess(tenantSlug);
  if (access.ok) return access.ctx;
  switch (access.reason) {
    case "signed_out":
      return redirect(routes.signIn(await currentPath()));
    case "disabled":
      return redirect(routes.noAccess);
    case "not_found":
      return notFound();
    default:
      return access.reason satisfies never;
  }
}

/** The signed-in person of a page outside any tenant; redirects like `getTenantContext`. */
export async function requireUser(): Promise<User> {
  const user = await findSessionUser();
  return user ?? redirect(routes.signIn(await currentPath()));
}

async function currentPath(): Promise<string | undefined> {
  return (await headers()).get("x-path") ?? undefined;
}

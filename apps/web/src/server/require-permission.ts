import "server-only";
import { can, type Permission, type Role } from "@veilgate/contracts";

/** The role does not include the permission. Says which, and nothing about what was asked for. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
  constructor(
    readonly permission: Permission,
    readonly role: Role,
  ) {
    super(`The role ${role} does not include ${permission}.`);
  }
}

/** The first line of every verb. Throws `ForbiddenError`. */
export function requirePermission(ctx: { readonly role: Role }, permission: Permission): void {
  if (!can(ctx.role, permission)) throw new ForbiddenError(permission, ctx.role);
}

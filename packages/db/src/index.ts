/** The dashboard's door to the data: one tenant at a time, through Prisma. */
export { type Database, type DatabaseOptions, openDatabase } from "./client";
export { ConflictError, NotFoundError } from "./errors";
export { createKeyring, type DatabaseRole, type Keyring, masterKeyCharsMin } from "./keyring";
export { openTenant } from "./open-tenant";
export { hashPassword, passwordCharsMax, passwordCharsMin, verifyPassword } from "./password";
export type { TenantDb } from "./tenant-db";
export * from "./types";
export { bucketsMax } from "./usage";
export {
  findMembership,
  findUser,
  findUserByEmail,
  listMemberships,
  recordSignIn,
  type SignInUser,
} from "./users";

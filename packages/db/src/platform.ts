/** The door for the operator's tool and the start: the owner's rights, all tenants. */
export { applyTenants } from "./apply-tenants";
export type {
  AppliedKey,
  ApplyKey,
  ApplyMember,
  ApplyPolicy,
  ApplyResult,
  ApplyTenant,
  ApplyUpstream,
} from "./apply-types";
export type { ChainVerdict } from "./audit-chain";
export { type Database, openDatabase } from "./client";
export { type DatabaseStatus, databaseStatus } from "./database-status";
export { ConflictError, NotFoundError } from "./errors";
export { createKeyring, type DatabaseRole, type Keyring, masterKeyCharsMin } from "./keyring";
export { migrate } from "./migrate";
export { createTenant, createUser, findTenantBySlug, listTenants } from "./platform-records";
export { provisionRoles, roleUrl } from "./roles";
export { verifyTenantChain } from "./verify-tenant-chain";

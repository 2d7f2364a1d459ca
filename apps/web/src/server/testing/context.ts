import type { Role, TenantId } from "@veilgate/contracts";
import { type Database, openDatabase, openTenant, type Tenant, type User } from "@veilgate/db";
import { openIngestDatabase } from "@veilgate/db/ingest";
import { createFactories, createTestDatabase, type Factories } from "@veilgate/db/testing";
import type { Ctx } from "../context";

export interface VerbHarness {
  /** Makes rows with the owner's rights. */
  readonly factories: Factories;
  /** A new tenant and a member of it with this role. */
  member(role: Role, tenant?: Tenant): Promise<Ctx>;
  /** Where a test writes audit events, as the ingest process does. */
  readonly ingest: ReturnType<typeof openIngestDatabase>;
  close(): Promise<void>;
}

/** A database of its own, seen with the web's own role: what verbs may do is what this role may do. */
export async function openVerbHarness(): Promise<VerbHarness> {
  const test = await createTestDatabase();
  const owner = openDatabase({ url: test.ownerUrl, keyring: test.keyring });
  const web = openDatabase({ url: test.urlFor("veilgate_web"), keyring: test.keyring });
  const ingest = openIngestDatabase(test.urlFor("veilgate_ingest"));
  const factories = createFactories(owner);
  return {
    factories,
    ingest,
    member: async (role, tenant) => {
      const home = tenant ?? (await factories.tenant());
      return contextOf(web, home, await factories.member(home, role), role);
    },
    close: async () => {
      await Promise.all([owner.close(), web.close(), ingest.end()]);
      await test.drop();
    },
  };
}

function contextOf(database: Database, tenant: Tenant, user: User, role: Role): Ctx {
  return {
    db: openTenant(database, tenant.id as TenantId),
    tenant,
    actor: { type: "user", id: user.id, email: user.email },
    role,
    now: () => new Date(),
  };
}

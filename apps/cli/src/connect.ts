import fs from "node:fs";
import path from "node:path";
import { Secret, type TenantId } from "@veilgate/contracts";
import {
  createKeyring,
  type Database,
  type Keyring,
  openDatabase,
  openTenant,
  type TenantDb,
} from "@veilgate/db";
import { findTenantBySlug } from "@veilgate/db/platform";
import type { CliEnv } from "./env";
import { CommandFailed } from "./failure";
import { findRunningInstance } from "./instance-file";

export interface Access {
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly keyring: Keyring;
}

/** The operator's database from the environment, else that of the instance which runs in DATA_DIR. */
export function findAccess(env: CliEnv): Access {
  if (env.databaseUrl !== undefined) {
    if (env.masterKey === undefined) throw new CommandFailed(["DATABASE_URL is set, but MASTER_KEY is not."]);
    return { ownerUrl: env.databaseUrl, keyring: keyringOf(env.masterKey) };
  }
  const instance = findRunningInstance(env.dataDir);
  if (!instance) {
    throw new CommandFailed([
      `Nothing runs in ${env.dataDir}. Start it with \`npm start\`, or set DATABASE_URL and MASTER_KEY.`,
    ]);
  }
  if (instance.databaseUrl === null) {
    const reason =
      instance.state === "starting" ? "it is still being started" : "it uses a database of its own";
    throw new CommandFailed([
      `The instance in ${env.dataDir} cannot be reached: ${reason}. Set DATABASE_URL.`,
    ]);
  }
  const keyFile = path.join(env.dataDir, "master-key");
  const masterKey = env.masterKey ?? fs.readFileSync(keyFile, "utf8").trim();
  return { ownerUrl: instance.databaseUrl, keyring: keyringOf(masterKey) };
}

function keyringOf(masterKey: string): Keyring {
  try {
    return createKeyring(new Secret(masterKey));
  } catch (error) {
    throw new CommandFailed([`MASTER_KEY cannot be used: ${(error as Error).message}`]);
  }
}

/** Opens the database for one piece of work and closes it, so that the process can end. */
export async function withDatabase<T>(
  env: CliEnv,
  work: (database: Database, access: Access) => Promise<T>,
): Promise<T> {
  const access = findAccess(env);
  const database = openDatabase({ url: access.ownerUrl, keyring: access.keyring, connectionsMax: 2 });
  try {
    await database.ping().catch((error: unknown) => {
      throw new CommandFailed([
        `The database cannot be reached: ${reasonOf(error)}. See: npm run veilgate -- doctor`,
      ]);
    });
    return await work(database, access);
  } finally {
    await database.close();
  }
}

/** The same for one tenant, by the name that stands in its address. */
export async function withTenant<T>(
  env: CliEnv,
  slug: string,
  work: (tenant: TenantDb) => Promise<T>,
): Promise<T> {
  return withDatabase(env, async (database) => {
    const tenant = await findTenantBySlug(database, slug);
    if (!tenant) throw new CommandFailed([`There is no tenant "${slug}".`]);
    return work(openTenant(database, tenant.id satisfies TenantId));
  });
}

/** The last line of what a driver says: the one with the cause. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  return lines.at(-1)?.trim().replace(/\.$/, "") || "no answer";
}

/** Brings the database to the state that the processes need. Repeatable; loads the generated client. */
import {
  createKeyring,
  type Database,
  type DatabaseRole,
  listTenants,
  migrate,
  openDatabase,
  provisionRoles,
  roleUrl,
} from "@veilgate/db/platform";
import { ensureAdmin, type NewAdmin } from "./admin";
import { type Demo, ensureDemo } from "./demo";
import { say } from "./say";
import type { Secrets } from "./secrets";
import { type Settings, StartRefused } from "./settings";

export interface Ready {
  /** The address of the database for one process. */
  readonly roleUrl: (ownerUrl: string, role: DatabaseRole) => string;
  /** Set until `announced` was called: the password is stored nowhere after that. */
  readonly admin: NewAdmin | undefined;
  readonly demo: Demo | undefined;
  readonly hasTenants: boolean;
}

export async function setUp(settings: Settings, secrets: Secrets, ownerUrl: string): Promise<Ready> {
  const keyring = createKeyring(secrets.masterKey);
  const applied = await migrate(ownerUrl).catch((cause: Error) => {
    throw new StartRefused(`The database cannot be used: ${cause.message}`, { cause });
  });
  if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  await provisionRoles(ownerUrl, keyring);

  const database: Database = openDatabase({ url: ownerUrl, keyring, connectionsMax: 2 });
  try {
    const admin = await ensureAdmin(database, settings);
    const demo = settings.demo ? await ensureDemo(database, settings) : undefined;
    const hasTenants = (await listTenants(database)).length > 0;
    return { roleUrl: (url, role) => roleUrl(url, role, keyring), admin, demo, hasTenants };
  } finally {
    await database.close();
  }
}

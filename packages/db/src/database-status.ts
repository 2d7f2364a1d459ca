import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { DatabaseRole, Keyring } from "./keyring";
import { databaseRoles, roleUrl } from "./roles";

export interface DatabaseStatus {
  /** Of the server, e.g. `18.4`. */
  readonly version: string;
  /** Names of migrations that this version has and the database has not. */
  readonly pending: readonly string[];
  /** Names of applied migrations that this version does not know. */
  readonly unknown: readonly string[];
  /** Roles that cannot sign in with the passwords of this keyring. */
  readonly rolesLockedOut: readonly DatabaseRole[];
}

const migrations = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));
const connectMs = 5000;

/** Looks and changes nothing. Throws when the owner cannot connect. */
export async function databaseStatus(ownerUrl: string, keyring: Keyring): Promise<DatabaseStatus> {
  const { version, applied } = await withClient(ownerUrl, async (client) => ({
    version: (await client.query<{ server_version: string }>("SHOW server_version")).rows[0]?.server_version,
    applied: await appliedMigrations(client),
  }));
  const known = readdirSync(migrations).filter((name) => !name.includes("."));
  const signIns = await Promise.all(
    databaseRoles.map((role) =>
      withClient(roleUrl(ownerUrl, role, keyring), async () => true).catch(() => false),
    ),
  );
  return {
    version: version ?? "unknown",
    pending: known.filter((name) => !applied.includes(name)).sort(),
    unknown: applied.filter((name) => !known.includes(name)),
    rolesLockedOut: databaseRoles.filter((_, index) => !signIns[index]),
  };
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query("SELECT to_regclass('_prisma_migrations') AS journal");
  if (found[0]?.journal === null) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs });
  client.on("error", () => {}); // A lost connection fails the query that runs.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

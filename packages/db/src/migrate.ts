import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** The lock that Prisma Migrate takes: the two never run at once. */
const lockId = 72_707_369;
const serverVersionMin = 15;
const checkedIn = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Hex SHA-256 of the file. */
  readonly checksum: string;
}

/**
 * Brings a database up to date and returns the names of what was applied. Each migration is one
 * transaction together with its row in `_prisma_migrations`, so Prisma's own commands agree about the
 * state. Throws, without changing anything further, for a server that is too old, a migration that was
 * changed after it was applied, and a database that a newer version of the product has migrated.
 */
export async function migrate(ownerUrl: string, directory = checkedIn): Promise<readonly string[]> {
  const wanted = readMigrations(directory);
  return withMigrationLock(ownerUrl, async (client) => {
    await refuseOldServer(client);
    await client.query(createJournal);
    const waiting = await findWaiting(client, wanted);
    for (const migration of waiting) await apply(client, migration);
    await pruneConfigChanges(client);
    return waiting.map((migration) => migration.name);
  });
}

/** Runs `work` on a connection that holds the lock; a second caller waits until the first is done. */
export async function withMigrationLock<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: "veilgate-migrate",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {}); // A lost connection fails the query that runs.
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockId]);
    return await work(client);
  } finally {
    await client.end();
  }
}

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < serverVersionMin) {
    throw new Error(`Postgres ${serverVersionMin} or newer is needed; this server is version ${version}.`);
  }
}

const createJournal = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

async function findWaiting(client: pg.Client, wanted: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; isFinished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const known = new Set(wanted.map((migration) => migration.name));
  for (const row of rows) {
    if (!row.isFinished) throw new Error(`Migration ${row.name} failed before; repair it with Prisma first.`);
    if (!known.has(row.name)) throw new Error(`The database has migration ${row.name} of a newer version.`);
  }
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  for (const { name, checksum } of wanted) {
    if (applied.has(name) && applied.get(name) !== checksum) {
      throw new Error(`Migration ${name} was changed after it was applied.`);
    }
  }
  return wanted.filter((migration) => !applied.has(migration.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}

/** Bounds the table; every gateway has seen a change of yesterday, or will load everything anyway. */
async function pruneConfigChanges(client: pg.Client): Promise<void> {
  await client.query("DELETE FROM config_change WHERE changed_at < now() - interval '1 day'");
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate";
import { provisionRoles } from "./roles";
import { createTestDatabase, type TestDatabase } from "./testing";

const checkedIn = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));
const directories: string[] = [];
let template: TestDatabase;
const databases: string[] = [];

beforeAll(async () => {
  template = await createTestDatabase();
});
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});
afterAll(async () => {
  for (const name of databases) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  await template.drop();
});

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A database without tables. */
async function emptyDatabase(): Promise<string> {
  const name = `empty_${databases.length}_${process.pid}`;
  databases.push(name);
  await onServer(`CREATE DATABASE ${name} OWNER veilgate_owner`);
  const url = new URL(template.ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function copyOfMigrations(): string {
  const directory = mkdtempSync(join(tmpdir(), "veilgate-migrations-"));
  directories.push(directory);
  cpSync(checkedIn, directory, { recursive: true });
  return directory;
}

function addMigration(directory: string, name: string, sql: string): void {
  mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, "migration.sql"), sql);
}

test("several processes that migrate and provision at once apply everything once", async () => {
  const url = await emptyDatabase();
  const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const applied = results.flat();
  expect(applied.length).toBeGreaterThanOrEqual(5);
  expect(new Set(applied).size).toBe(applied.length);
  expect(await migrate(url)).toEqual([]);
  await Promise.all([1, 2, 3].map(() => provisionRoles(url, template.keyring)));
});

test("a migration that was changed after it was applied is refused", async () => {
  const directory = copyOfMigrations();
  addMigration(directory, "20990101000000_more", "CREATE TABLE more (id int)");
  expect(await migrate(template.ownerUrl, directory)).toEqual(["20990101000000_more"]);
  addMigration(directory, "20990101000000_more", "CREATE TABLE more (id bigint)");
  await expect(migrate(template.ownerUrl, directory)).rejects.toThrow(/was changed after it was applied/);
  await expect(migrate(template.ownerUrl)).rejects.toThrow(/of a newer version/);
});

test("a migration that fails leaves nothing of itself and can be mended", async () => {
  const url = await emptyDatabase();
  const directory = copyOfMigrations();
  addMigration(directory, "20990101000000_broken", "CREATE TABLE half (id int); SELECT nonsense");
  await expect(migrate(url, directory)).rejects.toThrow(/20990101000000_broken failed/);
  addMigration(directory, "20990101000000_broken", "CREATE TABLE half (id int)");
  expect(await migrate(url, directory)).toEqual(["20990101000000_broken"]);
});

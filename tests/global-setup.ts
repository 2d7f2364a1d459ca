/**
 * One Postgres for a whole test run, and in it a migrated template that every test file copies. Projects
 * whose tests need no database do not name this file, so they do not wait for it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, provisionRoles } from "../packages/db/src/platform";
import { testKeyring } from "../packages/db/src/testing";
import { startEmbeddedPostgres } from "../scripts/embedded-postgres";

export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES_URL) return async () => {};
  const dataDir = mkdtempSync(join(tmpdir(), "veilgate-test-"));
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, isDurable: false });
  await migrate(postgres.ownerUrl);
  await provisionRoles(postgres.ownerUrl, testKeyring());
  process.env.TEST_POSTGRES_URL = postgres.superuserUrl;
  process.env.TEST_POSTGRES_OWNER_URL = postgres.ownerUrl;
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    delete process.env.TEST_POSTGRES_URL;
  };
}

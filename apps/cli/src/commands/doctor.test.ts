import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createTestDatabase, type TestDatabase } from "@veilgate/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Check } from "../doctor/check";
import { runCli, type Surroundings } from "../testing/run";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function examine(env: Surroundings["env"]) {
  const { code, stdout } = await runCli(["doctor", "--json"], { env: { ...env } });
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] };
  return { code, ok, status: Object.fromEntries(checks.map(({ name, status }) => [name, status])), checks };
}

test("on an empty machine it fails and every line that is not ok says what to do", async () => {
  const { code, ok, checks, status } = await examine({});
  expect({ code, ok }).toEqual({ code: 1, ok: false });
  expect(status).toMatchObject({ node: "ok", instance: "fail", database: "fail", gateway: "fail" });
  for (const check of checks) expect(check.status === "ok" || check.remedy).toBeTruthy();
});

test("a migrated database whose roles can sign in is well", async () => {
  const masterKey = "a master key that only tests have, ever";
  const { status } = await examine({ databaseUrl: database.ownerUrl, masterKey, nextauthSecretGiven: true });
  expect(status).toMatchObject({ secrets: "ok", database: "ok", migrations: "ok", roles: "ok" });
});

test("another master key than last time's locks the roles out, and that is named", async () => {
  const { status } = await examine({ databaseUrl: database.ownerUrl, masterKey: "x".repeat(40) });
  expect(status).toMatchObject({ secrets: "fail", database: "ok", roles: "fail" });
});

test("a secret that others can read fails with the command that repairs it", async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-doctor-"));
  fs.writeFileSync(path.join(dataDir, "master-key"), "secret", { mode: 0o644 });
  const { checks } = await examine({ dataDir });
  const check = checks.find(({ name }) => name === "data directory");
  expect(check).toMatchObject({ status: "fail", remedy: `chmod 600 ${path.join(dataDir, "master-key")}` });
});

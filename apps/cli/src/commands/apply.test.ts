import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ApplyFile, parseYaml } from "@veilgate/contracts";
import { openTenant } from "@veilgate/db";
import { findTenantBySlug, openDatabase } from "@veilgate/db/platform";
import { createTestDatabase, type TestDatabase } from "@veilgate/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../testing/run";
import { exampleFile } from "./apply";

/** The master key of the test database's roles. */
const masterKey = "a master key that only tests have, ever";
const acme = `
tenants:
  - slug: acme
    name: Acme
    upstreams:
      - { name: openai, provider: openai, base_url: "https://api.openai.com/v1", credential: { env: OPENAI_API_KEY } }
    policies:
      - { id: strict, file: policies/strict.yaml }
      - { id: inline, policy: { version: 1, categories: { email: drop } } }
    keys:
      - { name: ci, policies: [strict, inline], default_policy: inline, upstreams: [openai] }
      - { name: old, policies: [strict], upstreams: [openai], secret: { env: OLD_KEY } }
    members:
      - { email: auditor@example.com, role: auditor, password: { env: AUDITOR_PASSWORD } }
`;
const variables: Record<string, string> = {
  OPENAI_API_KEY: "sk-not-a-real-key-0000000000",
  OLD_KEY: "a-key-from-long-ago-123",
  AUDITOR_PASSWORD: "correct horse battery",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const env = () => ({
  databaseUrl: database.ownerUrl,
  masterKey,
  variable: (name: string) => variables[name],
});

function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-cli-"));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const apply = (files: Record<string, string>, ...flags: string[]) =>
  runCli(["apply", "-f", "veilgate.yaml", ...flags], { cwd: folderWith(files), env: env() });
const good = { "veilgate.yaml": acme, "policies/strict.yaml": "version: 1\ndefault_action: pseudonym\n" };

async function findAcme() {
  const opened = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  try {
    const tenant = await findTenantBySlug(opened, "acme");
    return tenant && (await openTenant(opened, tenant.id).upstreams.list());
  } finally {
    await opened.close();
  }
}

test("the example of the help is a file that can be applied", async () => {
  const { stdout } = await runCli(["apply", "--help"]);
  expect(stdout).toContain(exampleFile.split("\n")[3]);
  expect(parseYaml(exampleFile, ApplyFile).ok).toBe(true);
});

test("a file with mistakes changes nothing and names each with its place, in every file", async () => {
  const { code, stdout, stderr } = await apply({
    "veilgate.yaml": [
      "tenants:",
      "  - slug: acme",
      "    nonsense: 1",
      "    upstreams:",
      '      - { name: openai, provider: opnai, base_url: "https://x.test", credential: { env: GONE } }',
      "    policies:",
      "      - { id: a, file: bad.yaml }",
      "      - { id: b, file: gone.yaml }",
      "      - { id: c, policy: { version: 1, colour: red } }",
      "    keys:",
      "      - { name: k, policies: [a], upstreams: [openai], secret: short }",
      "      - { name: k, policies: [a], upstreams: [openai] }",
      "    members:",
      "      - { email: a@example.com, role: auditor, password: short }",
    ].join("\n"),
    "bad.yaml": "version: 1\nmode: sometimes\n",
  });
  expect(code).toBe(1);
  expect(stdout).toBe("");
  const places = stderr
    .trim()
    .split("\n")
    .map((line) => /^(?:.*\/)?([\w.]+:\d+):\d+: /.exec(line)?.[1]);
  expect(places).toEqual([
    "veilgate.yaml:3",
    "veilgate.yaml:5",
    "veilgate.yaml:5",
    "veilgate.yaml:8",
    "veilgate.yaml:9",
    "veilgate.yaml:11",
    "veilgate.yaml:12",
    "veilgate.yaml:14",
    "bad.yaml:2",
  ]);
  expect(await findAcme()).toBeUndefined();
});

test("a key that names a policy of nowhere is refused at its place", async () => {
  const { code, stderr } = await apply({
    ...good,
    "veilgate.yaml": acme.replace("[strict], u", "[lost], u"),
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^veilgate\.yaml:12:\d+: .*"lost"/);
  expect(await findAcme()).toBeUndefined();
});

test("a file is applied once; new keys are shown once; again, nothing changes", async () => {
  const first = await apply(good, "--json");
  expect(first.stderr).toBe("");
  expect(first.code).toBe(0);
  const result = JSON.parse(first.stdout);
  expect(result).toEqual({
    created: [
      "acme",
      "acme/upstream/openai",
      "acme/policy/strict",
      "acme/policy/inline",
      "acme/key/ci",
      "acme/key/old",
      "acme/member/auditor@example.com",
    ],
    updated: [],
    unchanged: 0,
    keys: [{ tenant: "acme", name: "ci", key: expect.stringMatching(/^vg_live_/) }],
  });
  const second = await apply(good, "--json");
  expect(JSON.parse(second.stdout)).toEqual({ created: [], updated: [], unchanged: 7, keys: [] });
});

test("what changed in the file is updated, and only that", async () => {
  const changed = { ...good, "policies/strict.yaml": "version: 1\ndefault_action: drop\n" };
  const { stdout } = await apply(changed, "--json");
  expect(JSON.parse(stdout)).toEqual({
    created: [],
    updated: ["acme/policy/strict"],
    unchanged: 6,
    keys: [],
  });
});

test("keys are created, listed and revoked", async () => {
  const cli = (...args: string[]) => runCli(args, { env: env() });
  const made = await cli(
    ...["keys", "create", "--tenant", "acme", "--name", "app", "--policies", "strict"],
    ...["--upstreams", "openai", "--json"],
  );
  expect(JSON.parse(made.stdout)).toMatchObject({
    tenant: "acme",
    name: "app",
    key: expect.stringMatching(/^vg_/),
  });
  const again = await cli(
    "keys",
    "create",
    "--tenant",
    "acme",
    "--name",
    "app",
    "--policies",
    "strict",
    "--upstreams",
    "openai",
  );
  expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/^[^\n]+already exists[^\n]*\n$/) });

  expect((await cli("keys", "revoke", "--tenant", "acme", "--key", "app")).code).toBe(0);
  const { keys } = JSON.parse((await cli("keys", "list", "--tenant", "acme", "--json")).stdout);
  const states = keys.map(({ name, state }: { name: string; state: string }) => `${name} ${state}`);
  expect(states.sort()).toEqual(["app revoked", "ci active", "old active"]);
  expect((await cli("keys", "list", "--tenant", "acme")).stdout).toMatch(/^name +key +state/);
});

test("a rotated key has a new secret at once; the old one ends after the overlap and can be revoked before", async () => {
  const cli = (...args: string[]) => runCli(["keys", ...args, "--tenant", "acme"], { env: env() });
  const listed = async () =>
    JSON.parse((await cli("list", "--json")).stdout).keys.filter(
      (key: { name: string }) => key.name === "ci",
    );
  const [before] = await listed();

  const rotated = await cli("rotate", "--key", "ci", "--overlap", "7d", "--json");
  const { key, id, replaces } = JSON.parse(rotated.stdout);
  expect(key).toMatch(/^vg_live_/);
  expect(replaces.id).toBe(before.id);
  const leftMs = Date.parse(replaces.revoked_at) - Date.now();
  expect(leftMs / 86_400_000).toBeCloseTo(7, 2);
  const [issued, retiring] = await listed();
  const rights = { policies: before.policies, upstreams: before.upstreams, limits: before.limits };
  expect(issued).toMatchObject({ id, state: "active", name: "ci", ...rights });
  expect(retiring).toMatchObject({ id: before.id, state: "retiring" });

  expect((await cli("rotate", "--key", before.id)).code).toBe(1);
  expect((await cli("revoke", "--key", before.id)).code).toBe(0);
  expect(await listed()).toMatchObject([{ state: "active" }, { state: "revoked" }]);

  const atOnce = await cli("rotate", "--key", "ci", "--overlap", "0");
  expect(atOnce.stderr).toContain("The old one is revoked");
  expect((await listed()).map(({ state }: { state: string }) => state)).toEqual([
    "active",
    "revoked",
    "revoked",
  ]);
  expect((await cli("rotate", "--key", "ci", "--overlap", "soon")).code).toBe(2);
  expect((await cli("rotate", "--key", "ci", "--expires", "2001-01-01T00:00:00Z")).code).toBe(1);
});

test("no key is shown again", async () => {
  const { stdout } = await runCli(["keys", "list", "--tenant", "acme", "--json"], { env: env() });
  expect(stdout).not.toMatch(/vg_live_\w{12}_\w/);
  expect(stdout).not.toContain(variables.OLD_KEY);
});

test.each([
  ["keys", "list", "--tenant", "nobody"],
  ["keys", "revoke", "--tenant", "acme", "--key", "nothing"],
  ["users", "create", "--email", "a@example.com", "--tenant", "nobody", "--role", "viewer"],
])("%s %s names what does not exist in one line", async (...args) => {
  const { code, stderr } = await runCli(args, { env: env() });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^There is no [^\n]+\n$/);
});

test("a person is created once, with a password that is shown once", async () => {
  const args = ["users", "create", "--email", "Dev@Example.com", "--tenant", "acme", "--role", "developer"];
  const { stdout } = await runCli([...args, "--json"], { env: env() });
  expect(JSON.parse(stdout)).toMatchObject({
    email: "dev@example.com",
    password: expect.stringMatching(/^.{20}$/),
    tenant: "acme",
    role: "developer",
  });
  expect(await runCli(args, { env: env() })).toMatchObject({ code: 1, stdout: "" });
});

test("a database that does not answer is one readable line", async () => {
  const dead = { ...env(), databaseUrl: "postgresql://nobody:hunter2@127.0.0.1:1/none" };
  const { code, stderr } = await runCli(["keys", "list", "--tenant", "acme"], { env: dead });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database cannot be reached[^\n]*\n$/);
  expect(stderr).not.toContain("hunter2");
});

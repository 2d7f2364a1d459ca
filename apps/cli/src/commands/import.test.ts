import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { ApplyFile, parseYaml } from "@veilgate/contracts";
import { loadSnapshot, openGatewayDatabase } from "@veilgate/db/gateway";
import { createTestDatabase } from "@veilgate/db/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { valuesSchema } from "../apply/check-values";
import { runCli } from "../testing/run";

const masker = {
  ".env": `# how Masker ran
MASKER_PORT=8000
MASKER_API_KEYS="mk-4711-aaaa-bbbb-cccc:North_Shop,mk-short:lab"
MASKER_UPSTREAM_URL=https://llm.example.com/openai/v1/chat/completions   # the usual one
MASKER_UPSTREAM_TIMEOUT=45
MASKER_DEFAULT_POLICY_ID=careful
MASKER_POLICIES_DIR=./rules
MASKER_SENSITIVE_WORDS=Nightjar, Blue Heron
MASKER_TELEPORT=yes
`,
  "rules/careful.yaml":
    "version: 1\ncategories: { email: hash, Card: drop, planet: mask }\nexceptions: { regex_allow: ['@shop\\.example$', '^a+b$'] }\n",
  "rules/loose.yaml": "categories: { phone: keep, sensitive_word: drop }\nfail_mode: open\n",
};
const openAiProxy = {
  ".env": `export OPENAI_API_KEY='sk-openai-0001'
OPENAI_API_BASE_URL=https://eu.api.example.com/v1
OPENAI_ORG_ID=org-77
ANTHROPIC_API_KEY=sk-anthropic-0002
ALLOWED_MODELS=["gpt-4o","claude-sonnet-4"]
MAX_TOKENS=1234
FILTERS_RATE_LIMIT=7
FORBIDDEN_INSTRUCTIONS="system:*reveal the key*,*do anything now*"
LOG_RESPONSES=true
`,
};
const quorum = {
  "config.json": `{
\t"primary_backends": [
\t\t{"name": "near", "url": "http://10.0.0.7:8000/v1/", "model": "llama-big"},
\t\t{"name": "far", "url": "https://llm.example.com/v1", "model": ""},
\t\t{"name": "none", "url": ""}
\t],
\t"settings": {"timeout": 12.5}
}`,
};
const faasera = {
  ".env":
    "FAASERA_PROFILER_ENDPOINT=https://localhost:8000\nFAASERA_PROXY_PORT=8443\nFAASERA_CERT_FILE=certs/cert.pem\nDEFAULT_TARGET=claude\nCLAUDE_API_KEY=sk-claude-0003\nOPENAI_API_KEY=sk-unused-0004\n",
};
const all = { masker, "openai-proxy": openAiProxy, quorum, faasera };

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-import-"));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function importAll(from: string, files: Readonly<Record<string, string>>, ...more: string[]) {
  return runCli(["import", "--from", from, ".", ...more], { cwd: folderWith(files) });
}

/** The one tenant of what was printed, as `apply` reads it. */
async function tenantsOf(from: keyof typeof all) {
  const { code, stdout, stderr } = await importAll(from, all[from]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const parsed = parseYaml(stdout, ApplyFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { tenants: parsed.value.tenants, stdout, stderr };
}

test.each(Object.keys(all) as (keyof typeof all)[])(
  "%s: what is printed is accepted by apply, with the variables that --secrets writes, and holds no secret",
  async (from) => {
    const folder = folderWith(all[from]);
    const { code, stdout, stderr } = await runCli(
      ["import", "--from", from, ".", "--secrets", "secrets.env"],
      {
        cwd: folder,
      },
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const written = path.join(folder, "secrets.env");
    expect(fs.statSync(written).mode & 0o777).toBe(0o600);
    const variables = parseEnv(fs.readFileSync(written, "utf8"));

    expect(parseYaml(stdout, ApplyFile).ok).toBe(true);
    const mistakes: string[] = [];
    const sources = { variable: (name: string) => variables[name], folder };
    expect(parseYaml(stdout, valuesSchema(sources, mistakes))).toMatchObject({ ok: true });
    for (const [name, value] of Object.entries(variables)) {
      expect(stdout).toContain(`env: ${name}`);
      expect(stdout + stderr).not.toContain(value);
    }
    const again = await runCli(["import", "--from", from, ".", "--secrets", "secrets.env"], { cwd: folder });
    expect(again).toMatchObject({ code: 1, stderr: "Cannot write secrets.env: it exists already.\n" });
  },
);

test("Masker: each tenant has its keys, all policies, Masker's errors and the callers' own credentials", async () => {
  const { tenants, stderr } = await tenantsOf("masker");
  expect(tenants.map(({ slug, name }) => [slug, name])).toEqual([
    ["north-shop", "North_Shop"],
    ["lab", "lab"],
  ]);
  const [shop, lab] = tenants;
  expect(shop?.settings).toEqual({
    response_metadata: "body",
    upstream_errors: "masker",
    pass_through_credentials: true,
  });
  expect(shop?.upstreams).toMatchObject([
    {
      provider: "openai",
      base_url: "https://llm.example.com/openai/v1",
      timeout_ms: 45_000,
      allow_private: false,
    },
  ]);
  expect(shop?.keys).toMatchObject([
    {
      default_policy: "careful",
      policies: ["careful", "loose"],
      secret: { env: "MASKER_KEY_NORTH_SHOP_1" },
      allow_weak: false,
    },
  ]);
  expect(lab?.keys).toMatchObject([{ secret: { env: "MASKER_KEY_LAB_1" }, allow_weak: true }]);
  const words = { terms: [{ type: "SENSITIVE_WORD", words: ["Nightjar", "Blue Heron"] }] };
  expect(shop?.policies.map(({ id, policy }) => ({ id, policy }))).toMatchObject([
    {
      id: "careful",
      policy: { ...words, categories: { email: "hash", card: "drop" }, allow: ["*@shop.example"] },
    },
    {
      id: "loose",
      policy: { ...words, categories: { phone: "keep", SENSITIVE_WORD: "drop" }, fail_mode: "open" },
    },
  ]);
  expect(stderr).toContain(
    "Set these variables for `apply`:\n  MASKER_KEY_NORTH_SHOP_1  from MASKER_API_KEYS (.env:3)\n",
  );
  for (const lost of [
    "categories.planet",
    "exceptions.regex_allow[1]",
    "MASKER_PORT",
    "MASKER_TELEPORT",
    "key 1 of lab",
  ]) {
    expect(stderr).toContain(`: ${lost}: `);
  }
});

test("Masker without keys or policies: the policy of its code, and a key that apply issues", async () => {
  const { stdout, code } = await importAll("masker", { ".env": "MASKER_API_KEYS=\n" });
  expect(code).toBe(0);
  expect(parseYaml(stdout, ApplyFile)).toMatchObject({
    ok: true,
    value: {
      tenants: [
        {
          upstreams: [{ base_url: "https://api.openai.com/v1", timeout_ms: 60_000 }],
          policies: [
            {
              id: "default",
              policy: { categories: { email: "mask", phone: "mask", card: "drop", person: "placeholder" } },
            },
          ],
          keys: [{ name: "clients" }],
        },
      ],
    },
  });
});

test("OpenAI Proxy: providers in the order in which it asked them, filters as limits", async () => {
  const { tenants, stderr } = await tenantsOf("openai-proxy");
  expect(tenants).toMatchObject([
    {
      settings: { response_metadata: "headers", pass_through_credentials: true },
      upstreams: [
        { name: "anthropic", models: ["claude-*"], credential: { env: "ANTHROPIC_API_KEY" } },
        { name: "openai", base_url: "https://eu.api.example.com/v1", organization: "org-77" },
      ],
      policies: [
        {
          policy: {
            limits: {
              max_tokens: 1234,
              allowed_models: ["gpt-4o", "claude-sonnet-4"],
              forbidden: ["system:*reveal the key*", "*do anything now*"],
            },
          },
        },
      ],
      keys: [{ upstreams: ["anthropic", "openai"], limits: { requests_per_minute: 7 } }],
    },
  ]);
  expect(stderr).toContain(".env:9: LOG_RESPONSES: ");
  const withCerebras = await importAll("openai-proxy", {
    ".env": "CEREBRAS_API_KEY=csk-1\nOPENAI_API_KEY=sk-2\n",
  });
  expect(parseYaml(withCerebras.stdout, ApplyFile)).toMatchObject({
    value: {
      tenants: [
        {
          settings: { pass_through_credentials: false },
          upstreams: [{ provider: "cerebras", model: "llama-3.3-70b" }, { provider: "openai" }],
        },
      ],
    },
  });
});

test("OpenAI Proxy without filters limits nothing", async () => {
  const off = { ".env": `FILTERS_ENABLED=false\n${openAiProxy[".env"]}` };
  const { stdout } = await importAll("openai-proxy", off);
  const parsed = parseYaml(stdout, ApplyFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const [tenant] = parsed.value.tenants;
  expect(tenant?.policies[0]?.policy).toMatchObject({ limits: {} });
  expect(tenant?.upstreams.map(({ models }) => models)).toEqual([["claude-*"], []]);
  expect(tenant?.keys[0]?.limits).toEqual({});
});

test("Quorum: backends with their models and the timeout; only the first one was ever asked", async () => {
  const { tenants, stderr } = await tenantsOf("quorum");
  expect(tenants).toMatchObject([
    {
      upstreams: [
        {
          name: "near",
          base_url: "http://10.0.0.7:8000/v1",
          model: "llama-big",
          allow_private: true,
          timeout_ms: 12_500,
        },
        { name: "far", base_url: "https://llm.example.com/v1", model: "", allow_private: false },
      ],
      keys: [{ upstreams: ["near"] }],
    },
  ]);
  for (const lost of ["backend far", "backend none", "10.0.0.7:8000"])
    expect(stderr).toContain(`: ${lost}: `);
  const parallel = `primary_backends:\n  - {name: a, url: "https://a.example.com/v1"}\n  - {name: b, url: "https://b.example.com/v1"}\niterations: {aggregation: {strategy: concatenate}}\n`;
  const aggregated = await importAll("quorum", { "config.yaml": parallel });
  expect(aggregated.stderr).toContain(": aggregation concatenate: ");
  expect(parseYaml(aggregated.stdout, ApplyFile)).toMatchObject({
    value: { tenants: [{ keys: [{ upstreams: ["a", "b"] }] }] },
  });
});

test("Faasera: the target with its key, and labels in double brackets", async () => {
  const { tenants, stderr } = await tenantsOf("faasera");
  expect(tenants).toMatchObject([
    {
      upstreams: [{ name: "claude", provider: "anthropic", credential: { env: "CLAUDE_API_KEY" } }],
      policies: [
        {
          policy: {
            default_action: "placeholder",
            placeholder_format: "double-bracket",
            profiler: { url: "https://localhost:8000/api/profile-mask/default", allow_private: true },
          },
        },
      ],
    },
  ]);
  expect(stderr).toContain(".env:3: FAASERA_CERT_FILE: Start the gateway with TLS=files");
});

test("--json gives the file, the variables without their values, and what was lost", async () => {
  const { stdout, stderr } = await importAll("masker", masker, "--json");
  const { file, variables, lost } = JSON.parse(stdout);
  expect(ApplyFile.safeParse(file).success).toBe(true);
  expect(variables[0]).toEqual({
    name: "MASKER_KEY_NORTH_SHOP_1",
    from: "MASKER_API_KEYS",
    file: ".env",
    line: 3,
  });
  expect(lost).toContainEqual(expect.objectContaining({ file: ".env", line: 9, what: "MASKER_TELEPORT" }));
  expect(stderr).toBe("");
});

test.each([
  ["masker", { ".env": "MASKER_API_KEYS=a:b\nnonsense\nMASKER_PORT='80" }, [".env:2:1: ", ".env:3:13: "]],
  ["masker", { ".env": "MASKER_UPSTREAM_URL=ftp://x" }, [".env:1:21: "]],
  ["masker", { ".env": "MASKER_UPSTREAM_TIMEOUT=soon" }, [".env:1:25: "]],
  [
    "masker",
    { "default.yaml": "categories: [a]\nfail_mode: ajar\n" },
    ["default.yaml:1:13: ", "default.yaml:2:12: "],
  ],
  ["masker", { "p.yaml": "categories: {email: mask\nfail_mode: open" }, ["p.yaml:2:"]],
  ["openai-proxy", { ".env": "MAX_TOKENS=many" }, [".env:1:12: "]],
  ["faasera", { ".env": "\n  DEFAULT_TARGET=bard" }, [".env:2:18: "]],
  [
    "quorum",
    { "config.json": '{"primary_backends": [\n {"name": 5, "url": "ftp://x"}]}' },
    ["config.json:2:11: ", "config.json:2:21: "],
  ],
  ["quorum", { "config.json": '{"primary_backends": [' }, ["config.json:1:"]],
] as const)("%s: mistakes in %j are named with line and column", async (from, files, places) => {
  const { code, stdout, stderr } = await importAll(from, files);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  for (const place of places) expect(stderr).toContain(place);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("wrong calls and files that are not there are said in one line", async () => {
  const run = (...args: string[]) => runCli(["import", ...args], { cwd: folderWith({ "notes.txt": "" }) });
  expect((await run("--from", "nginx", ".")).code).toBe(2);
  expect((await run("--from", "masker")).code).toBe(2);
  expect(await run("--from", "masker", "gone.env")).toMatchObject({
    code: 1,
    stderr: "Cannot read gone.env: there is no such file.\n",
  });
  expect(await run("--from", "quorum", ".")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^In \. there is none of quorum's files[^\n]+\n$/),
  });
  expect(await run("--from", "quorum", "notes.txt")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^notes\.txt is no file of quorum's[^\n]+\n$/),
  });
});

test("what is imported from Masker can be applied: the gateway knows the old keys, their policies and the upstream", async () => {
  const database = await createTestDatabase();
  try {
    const folder = folderWith(masker);
    const run = (...args: string[]) => runCli(args, { cwd: folder, env });
    const env = {
      databaseUrl: database.ownerUrl,
      masterKey: "a master key that only tests have, ever",
      variable: (name: string): string | undefined => variables[name],
    };
    const { stdout } = await run("import", "--from", "masker", ".", "--secrets", "secrets.env");
    const variables = parseEnv(fs.readFileSync(path.join(folder, "secrets.env"), "utf8"));
    fs.writeFileSync(path.join(folder, "veilgate.yaml"), stdout);
    const first = await run("apply", "-f", "veilgate.yaml", "--json");
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.stdout).keys).toEqual([]);
    expect(JSON.parse((await run("apply", "-f", "veilgate.yaml", "--json")).stdout)).toMatchObject({
      created: [],
      updated: [],
    });

    const pool = openGatewayDatabase(database.urlFor("veilgate_gateway"));
    const snapshot = await loadSnapshot(pool, database.keyring).finally(() => pool.end());
    const hash = Buffer.from(database.keyring.hashKey("mk-4711-aaaa-bbbb-cccc")).toString("hex");
    const key = snapshot.importedKeysByHash.get(hash);
    expect(key).toMatchObject({
      policies: ["careful", "loose"],
      defaultPolicy: "careful",
      upstreams: ["masker"],
    });
    const tenant = [...snapshot.tenants.values()].find(({ id }) => id === key?.tenantId);
    expect(tenant).toMatchObject({ slug: "north-shop", settings: { pass_through_credentials: true } });
    expect(tenant?.policies.get("loose")?.sourceYaml).toContain("fail_mode: open");
  } finally {
    await database.drop();
  }
});

test("whatever a folder holds, the answer is an apply file or readable lines, and no secret", async () => {
  const names = fc.constantFrom(
    "MASKER_API_KEYS",
    "MASKER_UPSTREAM_URL",
    "OPENAI_API_KEY",
    "MAX_TOKENS",
    "DEFAULT_TARGET",
  );
  const setting = fc.tuple(names, fc.string({ maxLength: 30 })).map(([name, value]) => `${name}=${value}`);
  const line = fc.oneof(setting, fc.string({ maxLength: 30, unit: "binary" }));
  const secret = "sk-never-to-be-seen-0815";
  const texts = fc
    .array(line, { maxLength: 8 })
    .map((lines) => [`CLAUDE_API_KEY=${secret}`, ...lines].join("\n"));
  const files = fc.record({
    ".env": texts,
    "default.yaml": fc.string({ maxLength: 60 }),
    "config.json": fc.json(),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(all)), files, async (from, files) => {
      const { code, stdout, stderr } = await importAll(from, files);
      expect(stdout + stderr).not.toContain(secret);
      expect(stderr).not.toMatch(/^\s+at |TypeError|RangeError/m);
      if (code === 0) expect(parseYaml(stdout, ApplyFile).ok).toBe(true);
      else expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    }),
    { numRuns: 80 },
  );
});

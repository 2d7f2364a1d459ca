import { randomInt } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { type Canaries, createCanaries, spellingsOf } from "./support/canaries";
import { type Provider, startProvider } from "./support/provider";
import { signIn } from "./support/sign-in";
import { apply, eventually, queryTenant, stack } from "./support/stack";

/**
 * The test that says what the product is: unique values go through every route, streamed and not, with
 * errors forced in each step; then every place in which something could have been kept is searched. One
 * file, so that what is sent and where it is looked for are read together.
 */
test.setTimeout(180_000);

const canaries = createCanaries();
/** New for every worker: a tenant that exists already would give no new keys. */
const tenant = `canary-${randomInt(1e9)}`;
const needles = [...Object.values(canaries.values), canaries.prose].flatMap((value) =>
  spellingsOf(value).map((spelling) => ({ value, spelling })),
);
let provider: Provider;
let keys: Record<string, string>;

test.beforeAll(async () => {
  provider = await startProvider();
  keys = await apply([canaryTenant(provider.url, canaries)]);
  await eventually(async () => (await send({ key: keys.hide, body: chat("hello") })).status === 200);
});
test.afterAll(() => provider.close());

test("no value that went through the gateway is kept anywhere, whatever became of its request", async ({
  page,
}) => {
  const statuses = await sendEverything();
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
  expect(new Set(statuses)).toEqual(new Set([200, 400, 401, 403, 404, 405, 413, 415, 429, 500, 502, 504]));

  // The search itself works: what a policy keeps is in what the provider saw.
  expect(found("provider", provider.seen.join("\n")).length).toBeGreaterThan(
    Object.keys(canaries.values).length,
  );

  await shipped();
  expect(await foundInTables()).toEqual([]);
  expect(foundInFiles()).toEqual([]);
  const metrics = await fetch(`${stack.gateway}/metrics`).then((response) => response.text());
  expect(found("metrics", metrics)).toEqual([]);

  await signIn(page, tenant);
  for (const section of ["overview", "keys", "policies", "audit", "usage"]) {
    await page.goto(`/t/${tenant}/${section}`);
    await page.waitForLoadState("networkidle");
    expect(found(section, (await page.content()) + (await page.innerText("body")))).toEqual([]);
  }
});

test("what a policy replaces never reaches the provider, and comes back to the client", async () => {
  const { text } = canaries;
  for (const stream of [false, true]) {
    provider.seen.length = 0;
    const answer = await send({ key: keys.hide, body: chat(text, { stream }) });
    expect(answer.status).toBe(200);
    const content = stream
      ? streamedContent(answer.text)
      : JSON.parse(answer.text).choices[0].message.content;
    expect(content).toBe(text);
    expect(provider.seen).toHaveLength(1);
    const leaks = Object.values(canaries.values).flatMap((value) =>
      spellingsOf(value).filter((spelling) => provider.seen[0]?.includes(spelling)),
    );
    expect(leaks).toEqual([]);
  }
});

function canaryTenant(url: string, { values }: Canaries) {
  const every = (action: string, more = {}) => ({
    version: 1,
    default_action: action,
    terms: [{ type: "PROJECT", words: [values.PROJECT], action }],
    ...more,
  });
  return {
    slug: tenant,
    upstreams: [
      {
        name: "provider",
        provider: "openai",
        base_url: url,
        credential: "sk-provider",
        allow_private: true,
        timeout_ms: 1500,
      },
      { name: "dead", provider: "local", base_url: "http://127.0.0.1:9/v1", allow_private: true },
    ],
    policies: [
      { id: "hide", policy: every("pseudonym") },
      { id: "mask", policy: every("mask") },
      { id: "keep", policy: every("keep") },
      { id: "refuse", policy: every("block") },
      { id: "watch", policy: every("mask", { mode: "shadow", fail_mode: "open" }) },
      {
        id: "limits",
        policy: every("mask", {
          limits: { max_tokens: 10, allowed_models: ["gpt-*"], forbidden: ["*zephyrquill*"] },
        }),
      },
    ],
    keys: [
      {
        name: "hide",
        policies: ["hide", "mask", "keep", "refuse", "watch", "limits"],
        default_policy: "hide",
        upstreams: ["provider"],
      },
      { name: "dead", policies: ["hide"], default_policy: "hide", upstreams: ["dead"] },
      {
        name: "once",
        policies: ["hide"],
        default_policy: "hide",
        upstreams: ["provider"],
        limits: { requests_per_minute: 1 },
      },
    ],
    members: [{ email: stack.admin().email, role: "owner" }],
  };
}

interface Sent {
  readonly key?: string | undefined;
  readonly path?: string;
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
}

async function send({
  key,
  path: route = "/v1/chat/completions",
  method = "POST",
  body,
  headers = {},
}: Sent) {
  const response = await fetch(stack.gateway + route, {
    method,
    headers: {
      "content-type": "application/json",
      ...(key && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : new Uint8Array(body) }),
  });
  // A stream that breaks ends the body with an error; the status has been sent by then.
  const text = await response.text().catch(() => "");
  return { status: response.status, text };
}

function chat(content: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ model: "echo", messages: [{ role: "user", content }], ...more });
}

function streamedContent(text: string): string {
  return text
    .split("\n\n")
    .filter((event) => event.startsWith("data: {"))
    .map((event) => JSON.parse(event.slice(6)).choices[0]?.delta?.content ?? "")
    .join("");
}

/** One request per way in which a request can go; answers with the statuses. */
async function sendEverything(): Promise<number[]> {
  const text = `${canaries.text}\n${canaries.prose}`;
  const { hide: key, dead, once } = keys;
  const requests: Sent[] = [];
  for (const route of ["/v1/chat/completions", "/chat/completions"]) {
    for (const stream of [false, true]) {
      for (const policy_id of ["hide", "mask", "keep", "refuse", "watch", "limits", canaries.prose]) {
        requests.push({ key, path: route, body: chat(text, { stream, policy_id }) });
      }
      for (const model of [
        "refuse",
        "fail",
        "garbage",
        "redirect",
        "reset",
        "unfinished",
        "hang",
        "headers",
        canaries.prose,
      ]) {
        requests.push({ key, path: route, body: chat(text, { stream, model, policy_id: "keep" }) });
      }
    }
  }
  const image = {
    type: "image_url",
    image_url: { url: `data:image/png;base64,${Buffer.from(text).toString("base64")}` },
  };
  const tool = {
    type: "function",
    function: { name: "send", description: text, parameters: { type: "object", title: text } },
  };
  const call = {
    id: "call_1",
    type: "function",
    function: { name: "send", arguments: JSON.stringify({ to: text }) },
  };
  const hostile = canaries.values.EMAIL ?? "";
  requests.push(
    {
      key,
      body: JSON.stringify({
        model: "echo",
        messages: [{ role: "user", content: [{ type: "text", text }, image] }],
      }),
    },
    {
      key,
      body: JSON.stringify({
        model: "echo",
        tools: [tool],
        messages: [
          { role: "assistant", tool_calls: [call] },
          { role: "tool", tool_call_id: "call_1", content: text },
        ],
      }),
    },
    { key, body: chat(text, { metadata: { [hostile]: text }, unknown_member: [text], user: text }) },
    { key, body: chat("hi", { policy_id: "limits", model: "gpt-4", max_tokens: 999, stop: text }) },
    { key, body: chat(canaries.prose, { policy_id: "limits", model: "gpt-4" }) },
    { key: dead, body: chat(text) },
    { key: once, body: chat(text) },
    { key: once, body: chat(text) },
    { body: chat(text) },
    { key: `vg_live_${hostile}`, body: chat(text) },
    {
      key,
      body: chat(text),
      headers: {
        "x-veilgate-policy": canaries.prose,
        "user-agent": canaries.prose,
        "x-request-id": canaries.prose,
      },
    },
    { key, body: `{"model":"echo","messages":[{"role":"user","content":"${hostile}` },
    { key, body: `{"model":"echo","${canaries.prose}":1,"${canaries.prose}":2,"messages":[]}` },
    { key, body: `${'{"a":'.repeat(80)}"${hostile}"${"}".repeat(80)}` },
    { key, body: Buffer.concat([Buffer.from(chat(text)), Buffer.from([0xff])]) },
    { key, body: Buffer.from(chat(text)), headers: { "content-encoding": "gzip" } },
    { key, body: gzipSync(chat(text)), headers: { "content-encoding": "gzip" } },
    { key, body: chat(text), headers: { "content-encoding": canaries.prose } },
    { key, body: chat(text), headers: { "content-type": `text/${canaries.prose}` } },
    { key, body: chat(text + "x".repeat(40_000_000)) },
    { key, path: `/v1/${canaries.prose}`, body: chat(text) },
    { key, path: `/v1/models/${canaries.prose}`, method: "GET" },
    { key, path: `/v1/models?q=${encodeURIComponent(hostile)}`, method: "GET" },
    { key, path: "/v1/chat/completions", method: "DELETE", body: chat(text) },
  );
  const statuses: number[] = [];
  for (const request of requests) statuses.push((await send(request)).status);
  return statuses;
}

/** Waits until ingest has shipped everything: the count of events stands still. */
async function shipped(): Promise<void> {
  let last = "";
  await eventually(async () => {
    const [row] = await queryTenant(tenant, "select count(*) as count from audit_event");
    const isStill = row?.count === last && last !== "0";
    last = String(row?.count);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return isStill;
  }, 60_000);
}

/** Searches every row of every table. The term that was configured stands in the policies, where it belongs. */
async function foundInTables(): Promise<string[]> {
  const tables = await queryTenant(tenant, "select tablename from pg_tables where schemaname = 'public'");
  const hits: string[] = [];
  for (const { tablename } of tables) {
    const rows = await queryTenant(tenant, `select to_jsonb(t)::text as text from "${tablename}" t`);
    hits.push(...found(`table ${tablename}`, rows.map(({ text }) => String(text)).join("\n")));
  }
  expect(tables.length).toBeGreaterThan(10);
  return hits.filter((hit) => !/^PROJECT in table policy/.test(hit));
}

/**
 * Everything below DATA_DIR: spool, daily files, state files, the database's own files, and every log but
 * that of the demo provider, which is not ours.
 */
function foundInFiles(): string[] {
  const hits = searchFolder(stack.dataDir, (file) => !file.includes("demo-upstream"));
  return hits.filter((hit) => !/^PROJECT in (pg|postgres)/.test(hit));
}

function searchFolder(folder: string, wanted: (file: string) => boolean = () => true): string[] {
  const hits: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (wanted(path.relative(stack.dataDir, file)) && statSync(file, { throwIfNoEntry: false })?.isFile()) {
      hits.push(...found(path.relative(stack.dataDir, file), readFileSync(file).toString("latin1")));
    }
  }
  return hits;
}

function found(where: string, text: string): string[] {
  return needles
    .filter(({ spelling }) => text.includes(spelling))
    .map(({ value, spelling }) => `${typeOf(value)} in ${where} as ${spelling.slice(0, 6)}…`);
}

function typeOf(value: string): string {
  return Object.entries(canaries.values).find(([, candidate]) => candidate === value)?.[0] ?? "PROSE";
}

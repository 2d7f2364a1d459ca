import { randomInt } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { apply, eventually, queryTenant, stack } from "./support/stack";

/**
 * The gateway is killed again and again under load. The provider writes down which requests it saw and the
 * client which were answered; both lists are then compared with the audit history.
 */
test.setTimeout(240_000);

const kills = 5;
/** New for every worker: a tenant that exists already would give no new keys. */
const tenant = `crash-${randomInt(1e9)}`;

test("kill -9 under load loses no intent that a provider saw and no outcome that a client got", async () => {
  const provider = await startSlowProvider();
  const { load: key = "" } = await apply([crashTenant(provider.url)]);
  await eventually(async () => (await ask(key)) !== undefined);

  const answered: string[] = [];
  const stopping = new AbortController();
  const clients = Array.from({ length: 24 }, () => client(key, answered, stopping.signal));
  for (let kill = 0; kill < kills; kill++) {
    await sleep(2000);
    await killGateway();
  }
  await sleep(2000);
  stopping.abort();
  await Promise.all(clients);
  provider.close();

  const seen = provider.seen;
  expect(answered.length).toBeGreaterThan(500);
  expect(seen.size).toBeGreaterThanOrEqual(answered.length);

  // Within a minute of the last start, what the kills left open is closed as interrupted.
  await eventually(async () => (await idsOf("audit_open_intent")).size === 0, 90_000);
  const intents = await idsOf("audit_intent");
  const events = await idsOf("audit_event");
  const succeeded = await idsOf("audit_event", "status = 200 and error is null");
  const interrupted = await idsOf("audit_event", "error = 'interrupted'");

  expect([...seen].filter((id) => !intents.has(id))).toEqual([]);
  expect(answered.filter((id) => !succeeded.has(id))).toEqual([]);
  expect([...intents].filter((id) => !events.has(id))).toEqual([]);
  test.info().annotations.push({
    type: "counts",
    description: `provider saw ${seen.size}, answered ${answered.length}, interrupted ${interrupted.size}, kills ${kills}`,
  });
  await expectUnbrokenChain();
});

function crashTenant(url: string) {
  return {
    slug: tenant,
    upstreams: [{ name: "slow", provider: "local", base_url: url, allow_private: true }],
    policies: [{ id: "hide", policy: { version: 1, default_action: "pseudonym" } }],
    keys: [{ name: "load", policies: ["hide"], upstreams: ["slow"] }],
  };
}

/** Answers after up to 30 ms; keeps the request ids that the gateway hands to providers. */
async function startSlowProvider() {
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    seen.add(String(request.headers["x-client-request-id"]));
    request.resume().on("end", async () => {
      await sleep(Math.random() * 30);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content: "ok" } }] }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/v1`, seen, close };
}

async function client(key: string, answered: string[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const id = await ask(key);
    if (id) answered.push(id);
    else await sleep(50);
  }
}

/** The request id of an answer that came whole, or undefined. */
async function ask(key: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${stack.gateway}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "m", messages: [{ role: "user", content: "Write to ann@example.com" }] }),
    });
    await response.json();
    return response.status === 200 ? (response.headers.get("x-request-id") ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

async function killGateway(): Promise<void> {
  const pid = stack.processes().gateway ?? 0;
  process.kill(pid, "SIGKILL");
  await eventually(async () => {
    if (stack.processes().gateway === pid) return false;
    return fetch(`${stack.gateway}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  }, 30_000);
}

async function idsOf(table: string, where = "true"): Promise<Set<string>> {
  const rows = await queryTenant(tenant, `select request_id::text as id from ${table} where ${where}`);
  return new Set(rows.map(({ id }) => String(id)));
}

/** Sequence without gaps, each event naming the hash of the one before it. */
async function expectUnbrokenChain(): Promise<void> {
  const [row] = await queryTenant(
    tenant,
    `select count(*)::int as events, max(seq)::int as last,
            count(*) filter (where linked)::int as linked
     from (select seq, prev_hash = lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by seq) as linked
           from audit_event) chain`,
  );
  expect(row?.last).toBe(row?.events);
  expect(row?.linked).toBe(row?.events);
}

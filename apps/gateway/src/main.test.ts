import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openDatabase, openTenant } from "@veilgate/db";
import { createFactories, createTestDatabase, type TestDatabase, testMasterKey } from "@veilgate/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readAll } from "./audit/testing/read-all";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "./testing/fake-upstream";

/** The program as it is started, on a real Postgres. */
let database: TestDatabase;
let owner: ReturnType<typeof openDatabase>;
let upstream: FakeUpstream;
let folder: string;
let child: ChildProcess;
let url: string;
let output = "";

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openDatabase({ url: database.ownerUrl, keyring: database.keyring });
  upstream = await startFakeUpstream(answerEcho);
  folder = mkdtempSync(join(tmpdir(), "vg-main-"));
  child = fork(fileURLToPath(new URL("./main.ts", import.meta.url)), [], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      GATEWAY_PORT: "0",
      DATA_DIR: folder,
      DATABASE_URL: database.urlFor("veilgate_gateway"),
      MASTER_KEY: testMasterKey,
      LOG_LEVEL: "debug",
    },
  });
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once("message", (message) => resolve(message as { port: number })),
  );
  url = `http://127.0.0.1:${port}`;
  // Its threads load names and warm up first.
  await until(async () => (await fetch(`${url}/readyz`)).status === 200, 40_000);
});
afterAll(async () => {
  child.kill("SIGKILL");
  await upstream.close();
  await owner.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function until(isTrue: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error("It did not happen in time.");
    await delay(50);
  }
}

const chat = (key: string) =>
  fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      model: "m",
      messages: [{ role: "user", content: "I am Ana Lima. Mail a.b@example.com" }],
    }),
  });

it("serves a new key within seconds, refuses it within seconds of its revocation, and drains on SIGTERM", async () => {
  const factories = createFactories(owner);
  const tenant = await factories.tenant({ settings: { response_metadata: "headers" } });
  await factories.upstream(tenant, { name: "openai", base_url: upstream.baseUrl, credential: "sk-sealed" });
  const { key, plaintext } = await factories.key(tenant, { upstreams: ["openai"] });

  await until(async () => (await chat(plaintext)).status === 200);
  expect(await (await chat(plaintext)).text()).toContain("I am Ana Lima. Mail a.b@example.com");
  expect(upstream.seen.at(-1)?.body.toString()).toMatch(
    /I am <PERSON_[a-z2-7]{8}>\. Mail <EMAIL_[a-z2-7]{8}>/,
  );
  expect(upstream.seen.at(-1)?.headers.authorization).toBe("Bearer sk-sealed");

  await openTenant(owner, tenant.id).keys.revoke(key.id, new Date());
  await until(async () => (await chat(plaintext)).status === 401);

  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  const { records, flaws } = readAll(join(folder, "spool"));
  expect(flaws).toEqual([]);
  expect(records.filter((record) => record.kind === "intent").length).toBe(upstream.seen.length);
  expect(output).toContain("gateway.stopped");
  expect(output).not.toContain("a.b@example.com");
  expect(output).not.toContain("Ana Lima");
  expect(output).not.toContain(plaintext);
  expect(output).not.toContain("sk-sealed");
});

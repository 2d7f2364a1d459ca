import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Instance, instanceFile } from "../../apps/cli/src/instance-file";
import { findLoopbackPort } from "../../scripts/start/ports";
import { eventually, type Launch, launch, processesOf } from "./launcher";

const ready = "Stop with Ctrl-C.";
const start = ["--import", "tsx", "scripts/start.ts"];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-startup-"));
// Postgres, which root runs as somebody else, has to get in.
fs.chmodSync(scratch, 0o711);
const dataDir = path.join(scratch, "data");

let env: Record<string, string>;
let first: Launch;

beforeAll(async () => {
  const gatewayPort = await findLoopbackPort(0);
  const webPort = await findLoopbackPort(0);
  env = { DATA_DIR: dataDir, GATEWAY_PORT: String(gatewayPort), WEB_PORT: String(webPort) };
  first = launch("npm", ["start"], env);
  await first.printed(ready);
});

afterAll(async () => {
  for (const { pid } of processesOf(dataDir)) process.kill(pid, "SIGKILL");
  fs.rmSync(scratch, { recursive: true, force: true });
});

const instance = () => JSON.parse(fs.readFileSync(instanceFile(dataDir), "utf8")) as Instance;
const gateway = (route: string) => fetch(`http://127.0.0.1:${env.GATEWAY_PORT}${route}`);

describe("the first start", () => {
  test("prints all that a newcomer needs", () => {
    const output = first.output();
    expect(output).toContain(`http://127.0.0.1:${env.WEB_PORT}`);
    expect(output).toContain(`http://127.0.0.1:${env.GATEWAY_PORT}/v1`);
    expect(output).toMatch(/Sign in as +\S+@\S+\n +Password +\S{12,}/);
    expect(output).toMatch(/curl .*\/v1\/chat\/completions/);
    expect(output).toMatch(/Demo key +vg_live_/);
  });

  test("serves the gateway and the dashboard", async () => {
    expect((await gateway("/readyz")).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${env.WEB_PORT}/`, { redirect: "manual" })).status).toBeLessThan(
      400,
    );
  });

  test("keeps its secrets to their owner", () => {
    for (const file of ["master-key", "nextauth-secret", "demo-key", "instance.json", "postgres.json"]) {
      expect({ file, mode: fs.statSync(path.join(dataDir, file)).mode & 0o777 }).toEqual({
        file,
        mode: 0o600,
      });
    }
  });
});

test("a second start says that it is running, where, and leaves the first alone", async () => {
  const before = instance();
  const second = launch("node", start, env);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain("already running");
  expect(second.output()).toContain(`http://127.0.0.1:${env.WEB_PORT}`);
  expect(instance()).toEqual(before);
  expect((await gateway("/readyz")).status).toBe(200);
});

test("a taken port is named with the variable that moves it, and nothing is started", async () => {
  const other = path.join(scratch, "other");
  const refused = launch("node", start, { ...env, DATA_DIR: other });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(`Port ${env.GATEWAY_PORT}`);
  expect(refused.output()).toContain("GATEWAY_PORT=");
  expect(refused.output()).toContain("WEB_PORT=");
  expect(processesOf(other)).toEqual([]);
});

test("a database of one's own without secrets is refused with the names of the secrets", async () => {
  const refused = launch("node", start, {
    DATA_DIR: path.join(scratch, "own"),
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    GATEWAY_PORT: String(await findLoopbackPort(0)),
    WEB_PORT: String(await findLoopbackPort(0)),
  });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain("MASTER_KEY");
  expect(refused.output()).toContain("NEXTAUTH_SECRET");
});

test.each(["gateway", "dashboard", "ingest", "demo upstream"])("a killed %s comes back", async (name) => {
  const before = instance().processes[name] ?? 0;
  process.kill(before, "SIGKILL");
  await eventually(() => expect(instance().processes[name]).not.toBe(before));
  await eventually(async () => expect((await gateway("/readyz")).status).toBe(200));
});

test("a killed database comes back, with its data", async () => {
  process.kill(instance().processes.postgres ?? 0, "SIGKILL");
  await eventually(async () => {
    const client = new pg.Client({ connectionString: instance().databaseUrl ?? "" });
    client.on("error", () => {});
    try {
      await client.connect();
      expect((await client.query("SELECT slug FROM tenant")).rows).toEqual([{ slug: "demo" }]);
    } finally {
      await client.end().catch(() => {});
    }
  });
});

test("kill -9 of the launcher leaves nothing running", async () => {
  process.kill(instance().pid, "SIGKILL");
  await eventually(() => expect(processesOf(dataDir)).toEqual([]));
});

test("the next start takes over, shows the same demo key and no password", async () => {
  const keyOf = (output: string) => /Demo key +(\S+)/.exec(output)?.[1];
  const again = launch("npm", ["start"], env);
  await again.printed(ready);
  expect(again.output()).not.toContain("Password");
  expect(keyOf(again.output())).toBe(keyOf(first.output()));

  again.child.kill("SIGTERM"); // npm, which does not pass it on.
  await eventually(() => expect(processesOf(dataDir)).toEqual([]));
  expect(fs.existsSync(instanceFile(dataDir))).toBe(false);
});

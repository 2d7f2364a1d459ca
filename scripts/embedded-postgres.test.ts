import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";

const directories: string[] = [];
const running: EmbeddedPostgres[] = [];
const launchers: ChildProcess[] = [];

afterEach(async () => {
  for (const launcher of launchers.splice(0)) launcher.kill("SIGKILL");
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "veilgate-embedded-"));
  directories.push(directory);
  return directory;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, isDurable: false });
  running.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.map(([value]) => value);
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  return (
    spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" })
      .stdout.replace(/Z.*/s, "")
      .trim() !== ""
  );
}

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await sleep(50);
  expect(isAlive(pid), `process ${pid}`).toBe(false);
}

/** Another process that starts the database and then waits to be killed. */
async function launch(dataDir: string): Promise<{ launcher: ChildProcess; postgresPid: number }> {
  const module = fileURLToPath(new URL("embedded-postgres.ts", import.meta.url));
  const program = `
    import(${JSON.stringify(module)}).then(async ({ startEmbeddedPostgres }) => {
      const { pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {}, isDurable: false });
      process.stdout.write(String(pid));
      setInterval(() => {}, 1000);
    }).catch((error) => { process.stderr.write(error.message); process.exit(1); });`;
  const launcher = spawn(process.execPath, ["--import", "tsx", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  launchers.push(launcher);
  const [output] = (await once(launcher.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  return { launcher, postgresPid: Number(output.toString()) };
}

test("the database keeps its rows and its passwords over a restart, and leaves nothing running", async () => {
  const dataDir = newDirectory();
  const first = await start(dataDir);
  await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();
  await untilGone(first.pid);
  await first.stop();
  const second = await start(dataDir);
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await query(second.ownerUrl, "SELECT answer FROM kept")).toEqual([42]);
});

test("it listens on the loopback address only, asks for a password, and the owner is no superuser", async () => {
  const dataDir = newDirectory();
  const { ownerUrl, superuserUrl } = await start(dataDir);
  expect(new URL(ownerUrl).hostname).toBe("127.0.0.1");
  expect(Number(new URL(ownerUrl).port)).toBeLessThan(32_768);
  expect(await query(superuserUrl, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
  expect(await query(superuserUrl, "SHOW unix_socket_directories")).toEqual([""]);
  expect(await query(superuserUrl, "SELECT DISTINCT auth_method FROM pg_hba_file_rules")).toEqual([
    "scram-sha-256",
  ]);
  expect(await query(ownerUrl, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
    false,
  ]);
  const wrong = new URL(ownerUrl);
  wrong.password = "wrong";
  await expect(query(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
});

test("when the launcher is killed the server stops by itself", async () => {
  const { launcher, postgresPid } = await launch(newDirectory());
  expect(isAlive(postgresPid)).toBe(true);
  launcher.kill("SIGKILL");
  await untilGone(postgresPid);
});

test("a start right after the launcher was killed comes up with the data", async () => {
  const dataDir = newDirectory();
  const { launcher } = await launch(dataDir);
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  const { ownerUrl } = await start(dataDir);
  expect(await query(ownerUrl, "SELECT current_database()")).toEqual(["veilgate"]);
});

test("a second launcher is refused and does not disturb the first", async () => {
  const dataDir = newDirectory();
  const { launcher, postgresPid } = await launch(dataDir);
  await expect(start(dataDir)).rejects.toThrow(`in use by process ${launcher.pid}`);
  expect(isAlive(postgresPid)).toBe(true);
});

test("a pid file that names another program is stale", async () => {
  const dataDir = newDirectory();
  const first = await start(dataDir);
  await first.stop();
  const pidFile = join(clusterOf(first, dataDir), "postmaster.pid");
  writeFileSync(pidFile, `${process.pid}\n${dataDir}\n`);
  const second = await start(dataDir);
  expect(await query(second.ownerUrl, "SELECT 1")).toEqual([1]);
});

test("a cluster whose creation was interrupted is made again", async () => {
  const dataDir = newDirectory();
  mkdirSync(join(dataDir, "postgres", "base"), { recursive: true });
  writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "18\n");
  const { ownerUrl } = await start(dataDir);
  expect(await query(ownerUrl, "SELECT 1")).toEqual([1]);
});

test("a cluster whose passwords were lost is refused with the reason, at once", async () => {
  const dataDir = newDirectory();
  const first = await start(dataDir);
  await first.stop();
  const file = join(dataDir, "postgres.json");
  const state = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...state, superuserPassword: "another" }));
  await expect(start(dataDir)).rejects.toThrow(/passwords in postgres.json/);
});

test("a port that somebody else has taken meanwhile is given up for another", async () => {
  const dataDir = newDirectory();
  const first = await start(dataDir);
  await first.stop();
  const { createServer } = await import("node:net");
  const squatter = createServer().listen(Number(new URL(first.ownerUrl).port), "127.0.0.1");
  await once(squatter, "listening");
  const second = await start(dataDir);
  expect(new URL(second.ownerUrl).port).not.toBe(new URL(first.ownerUrl).port);
  squatter.close();
});

test("below a home that only its owner may enter it runs as well", async () => {
  const home = newDirectory();
  chmodSync(home, 0o700);
  const dataDir = join(home, "project", ".data");
  const { ownerUrl, superuserUrl } = await start(dataDir);
  expect(await query(ownerUrl, "SELECT 1")).toEqual([1]);
  const [cluster] = (await query(superuserUrl, "SHOW data_directory")) as [string];
  if (!cluster.startsWith(home)) directories.push(join(cluster, ".."));
  expect(existsSync(join(dataDir, "postgres.json"))).toBe(true);
});

function clusterOf(_: EmbeddedPostgres, dataDir: string): string {
  const inside = join(dataDir, "postgres");
  expect(readFileSync(join(inside, "PG_VERSION"), "utf8").trim()).toMatch(/^\d+$/);
  return inside;
}

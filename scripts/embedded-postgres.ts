/**
 * The Postgres that comes with the product: for laptops, demos and tests. It listens on 127.0.0.1 only,
 * with scram and random passwords, dies with the process that started it, and survives as data.
 *
 *   dataDir/postgres/       the cluster (0700; owned by an unprivileged user when we are root, and moved
 *                           to /var/lib/veilgate when that user cannot reach it here)
 *   dataDir/postgres.json   port and passwords (0600)
 *   dataDir/postgres.log    what the server says
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { choosePlace, type Place } from "./postgres-place";
import { commandOf, isAlive, runningPid, stopServer } from "./postgres-process";

export interface EmbeddedPostgres {
  /** The owner of the database `veilgate`: no superuser, may create roles. */
  readonly ownerUrl: string;
  /** For tests and backups; the product itself never uses it. */
  readonly superuserUrl: string;
  readonly pid: number;
  /** Stops what was started here; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** False gives up safety on power loss for speed: tests only. */
  readonly isDurable?: boolean;
}

interface State {
  /** Names the cluster's directory when it cannot stand in `dataDir`: a new `dataDir` gets a new cluster. */
  readonly clusterId: string;
  port: number;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  launcherPid: number;
}

const startupMs = 60_000;
const executable = process.platform === "win32" ? ".exe" : "";

/**
 * Starts the cluster below `dataDir`, making it when it is not there.
 * Throws when another living process holds it, or when the server does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const stateFile = join(dataDir, "postgres.json");
  const state = readState(stateFile);
  const place = choosePlace(dataDir, state.clusterId);
  if (place.base !== dataDir)
    options.log(`the database is kept in ${place.base}, since ${dataDir} is closed to it`);
  refuseSecondLauncher(place, state);
  await stopOrphan(place, options.log);
  createCluster(place, state, options);
  state.launcherPid = process.pid;
  writeState(stateFile, state);
  const { pid, keeper } = await startServer(place, state, options);
  writeState(stateFile, state);
  await createDatabase(state);
  return {
    ownerUrl: urlOf(state, "veilgate_owner", "veilgate"),
    superuserUrl: urlOf(state, "postgres", "postgres"),
    pid,
    stop: async () => {
      await stopServer(pid, place.cluster);
      keeper.stdin?.end();
    },
  };
}

function readState(file: string): State {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as State;
  const password = () => randomBytes(24).toString("base64url");
  const clusterId = randomBytes(8).toString("hex");
  return { clusterId, port: 0, superuserPassword: password(), ownerPassword: password(), launcherPid: 0 };
}

function writeState(file: string, state: State): void {
  writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function urlOf(state: State, user: string, database: string): string {
  const password = user === "postgres" ? state.superuserPassword : state.ownerPassword;
  return `postgresql://${user}:${password}@127.0.0.1:${state.port}/${database}`;
}

/** Two launchers over one cluster would stop each other's server. */
function refuseSecondLauncher(place: Place, state: State): void {
  const { launcherPid } = state;
  if (launcherPid === 0 || launcherPid === process.pid || !runningPid(place.cluster)) return;
  if (isAlive(launcherPid) && commandOf(launcherPid).includes("node")) {
    throw new Error(`The database in ${place.cluster} is in use by process ${launcherPid}.`);
  }
}

/** A launcher that was killed leaves its server to the keeper, which may still be at work. */
async function stopOrphan(place: Place, log: (message: string) => void): Promise<void> {
  const pid = runningPid(place.cluster);
  if (pid !== undefined) {
    log(`stopping a Postgres that was left behind (process ${pid})`);
    await stopServer(pid, place.cluster);
  }
  rmSync(join(place.cluster, "postmaster.pid"), { force: true });
}

function createCluster(place: Place, state: State, options: EmbeddedPostgresOptions): void {
  const { cluster, user } = place;
  const finished = join(cluster, "veilgate-ready");
  if (existsSync(finished)) return;
  // What an interrupted initdb left behind; it never held data.
  if (existsSync(cluster))
    for (const name of readdirSync(cluster)) rmSync(join(cluster, name), { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (user) chownSync(cluster, user.uid, user.gid);
  writeState(join(resolve(options.dataDir), "postgres.json"), state);

  options.log("creating the database cluster");
  const passwordFile = join(place.base, `.password-${process.pid}`);
  writeFileSync(passwordFile, state.superuserPassword, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const flags = [
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale=C",
  ];
  if (options.isDurable === false) flags.push("--no-sync");
  const made = spawnSync(join(place.binaries, `initdb${executable}`), ["-D", cluster, ...flags], {
    ...spawnOptions(place),
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  writeFileSync(finished, "");
}

function spawnOptions(place: Place) {
  return {
    ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    cwd: place.cluster,
    env: { LC_ALL: "C", HOME: place.cluster, PATH: process.env.PATH ?? "/usr/bin:/bin", TZ: "UTC" },
  };
}

interface Server {
  readonly pid: number;
  readonly keeper: ChildProcess;
}

/** Tries the last port first; another program may have taken it, or take it in between. */
async function startServer(place: Place, state: State, options: EmbeddedPostgresOptions): Promise<Server> {
  const logFile = join(resolve(options.dataDir), "postgres.log");
  for (let attempt = 0; attempt < 5; attempt++) {
    state.port = await freePort(state.port);
    const child = spawnServer(place, state.port, options.isDurable !== false, logFile);
    const pid = child.pid ?? 0;
    const keeper = startKeeper(pid, place);
    try {
      if (await isServing(child, state)) return { pid, keeper };
    } catch (error) {
      keeper.stdin?.end();
      throw error;
    }
    keeper.stdin?.end();
  }
  throw new Error(`Postgres did not start; ${logFile} says why.`);
}

function spawnServer(place: Place, port: number, isDurable: boolean, logFile: string): ChildProcess {
  const settings = ["unix_socket_directories=", "max_connections=100"];
  if (!isDurable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const flags = ["-D", place.cluster, "-h", "127.0.0.1", "-p", String(port)];
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    join(place.binaries, `postgres${executable}`),
    [...flags, ...settings.flatMap((setting) => ["-c", setting])],
    // In a session of its own: Ctrl-C must not reach it before those that use it have stopped.
    { ...spawnOptions(place), stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  child.unref();
  return child;
}

/** False when the server ended by itself. Throws when it does not know us, or never answers. */
async function isServing(child: ChildProcess, state: State): Promise<boolean> {
  let isGone = false;
  const gone = () => {
    isGone = true;
  };
  child.once("exit", gone).once("error", gone);
  const giveUpAt = Date.now() + startupMs;
  while (!isGone) {
    if (await canQuery(urlOf(state, "postgres", "postgres"))) return true;
    if (Date.now() > giveUpAt) throw new Error("Postgres started but does not answer.");
    await sleep(50);
  }
  return false;
}

async function canQuery(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new Error("The passwords in postgres.json are not those of the database beside it.");
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Below 32768, where Linux begins to hand out ports to outgoing connections. */
async function freePort(wanted: number): Promise<number> {
  for (let attempt = 0, port = wanted; attempt < 50; attempt++) {
    if (port > 0 && (await isFree(port))) return port;
    port = 20_000 + Math.floor(Math.random() * 12_000);
  }
  throw new Error("No free port between 20000 and 32000 was found.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}

async function createDatabase(state: State): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(state, "postgres", "postgres") });
  await client.connect();
  try {
    const has = async (sql: string) => (await client.query(sql)).rowCount !== 0;
    if (!(await has("SELECT 1 FROM pg_roles WHERE rolname = 'veilgate_owner'"))) {
      const password = client.escapeLiteral(state.ownerPassword);
      await client.query(`CREATE ROLE veilgate_owner LOGIN NOSUPERUSER CREATEROLE PASSWORD ${password}`);
    }
    if (!(await has("SELECT 1 FROM pg_database WHERE datname = 'veilgate'"))) {
      await client.query("CREATE DATABASE veilgate OWNER veilgate_owner");
    }
  } finally {
    await client.end();
  }
}

/** Stops the server when this process dies, even by `kill -9`. */
function startKeeper(pid: number, place: Place): ChildProcess {
  const program = fileURLToPath(new URL("postgres-keeper.mjs", import.meta.url));
  const keeper = spawn(process.execPath, [program, String(pid), place.cluster], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  keeper.unref();
  (keeper.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return keeper;
}

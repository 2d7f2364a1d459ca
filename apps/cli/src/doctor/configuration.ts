import fs from "node:fs";
import path from "node:path";
import type { CliEnv } from "../env";
import { findRunningInstance, type Instance, readInstance } from "../instance-file";
import { type Check, fail, ok, warn } from "./check";

const nodeMin = [20, 19] as const;
const secretCharsMin = 32;
const secretFiles = ["master-key", "nextauth-secret", "demo-key", "postgres.json", "instance.json"];

export function checkConfiguration(env: CliEnv): Check[] {
  return [checkNode(), checkSecrets(env), checkDataDir(env), checkInstance(env)];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > nodeMin[0] || (major === nodeMin[0] && minor >= nodeMin[1]);
  const message = `version ${process.versions.node}`;
  return isNew ? ok("node", message) : fail("node", message, `Install Node ${nodeMin.join(".")} or newer.`);
}

function checkSecrets(env: CliEnv): Check {
  if (env.masterKey !== undefined && env.masterKey.length < secretCharsMin) {
    return fail("secrets", "MASTER_KEY is too short", `Use ${secretCharsMin} characters or more.`);
  }
  if (env.databaseUrl === undefined) return ok("secrets", `from the environment or from ${env.dataDir}`);
  const missing = [
    ...(env.masterKey === undefined ? ["MASTER_KEY"] : []),
    ...(env.nextauthSecretGiven ? [] : ["NEXTAUTH_SECRET"]),
  ];
  if (missing.length === 0) return ok("secrets", "from the environment");
  const remedy = "With a DATABASE_URL of your own they have to be given: openssl rand -base64 32";
  return fail("secrets", `${missing.join(" and ")} not set`, remedy);
}

function checkDataDir({ dataDir }: CliEnv): Check {
  try {
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    if (!fs.existsSync(dataDir))
      return warn("data directory", `${dataDir} is not there yet`, "Run npm start.");
    return fail("data directory", `${dataDir} cannot be written`, "Run as the user who owns it.");
  }
  const open = secretFiles.filter((name) => {
    const stat = fs.statSync(path.join(dataDir, name), { throwIfNoEntry: false });
    return stat !== undefined && process.platform !== "win32" && (stat.mode & 0o077) !== 0;
  });
  if (open.length === 0) return ok("data directory", dataDir);
  const files = open.map((name) => path.join(dataDir, name)).join(" ");
  return fail("data directory", `others can read ${open.join(", ")}`, `chmod 600 ${files}`);
}

function checkInstance({ dataDir, databaseUrl }: CliEnv): Check {
  const running = findRunningInstance(dataDir);
  if (running) return ok("instance", describe(running));
  const stale = readInstance(dataDir);
  if (stale) return warn("instance", `process ${stale.pid} has ended without stopping`, "Run npm start.");
  // Processes that are run without the launcher leave no file here.
  if (databaseUrl !== undefined) return ok("instance", `none was started by npm start in ${dataDir}`);
  return fail("instance", `nothing runs in ${dataDir}`, "Run npm start.");
}

function describe({ pid, state, startedAt }: Instance): string {
  return `${state === "running" ? "running" : "being started"}, process ${pid}, since ${startedAt}`;
}

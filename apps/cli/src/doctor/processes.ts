import fs from "node:fs";
import path from "node:path";
import type { CliEnv } from "../env";
import { bornOf, findRunningInstance } from "../instance-file";
import { type Check, fail, ok, warn } from "./check";
import { getStatus } from "./reach";

const freeBytesMin = 1_000_000_000;
/** Ingest ships what a gateway wrote within seconds; this is far behind. */
const behindMs = 5 * 60_000;

export async function checkProcesses(env: CliEnv): Promise<Check[]> {
  const instance = findRunningInstance(env.dataDir);
  const [gateway, dashboard] = await Promise.all([
    checkServer("gateway", `${instance?.gatewayUrl ?? env.gatewayUrl}/readyz`),
    checkServer("dashboard", `${instance?.dashboardUrl ?? env.dashboardUrl}/api/health`),
  ]);
  return [checkSpool(env.dataDir), checkIngest(instance?.processes.ingest), gateway, dashboard];
}

async function checkServer(name: string, url: string): Promise<Check> {
  const status = await getStatus(url);
  if (status === 200) return ok(name, url);
  const message = `${url} answers ${status}`;
  if (typeof status === "number") return fail(name, message, `See the log of the ${name} in DATA_DIR/logs.`);
  return fail(
    name,
    `${url} cannot be reached (${status})`,
    "Run npm start, or check the address and the port.",
  );
}

function checkIngest(pid: number | undefined): Check {
  if (pid === undefined)
    return warn("ingest", "not started by npm start here", "See that one runs beside each gateway.");
  if (bornOf(pid) !== undefined) return ok("ingest", `process ${pid}`);
  return fail(
    "ingest",
    `process ${pid} has ended`,
    "It is started again by itself; see DATA_DIR/logs/ingest.log.",
  );
}

function checkSpool(dataDir: string): Check {
  const folder = path.join(dataDir, "spool");
  if (!fs.existsSync(folder)) return warn("spool", `${folder} is not there yet`, "The gateway makes it.");
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    return fail(
      "spool",
      `${folder} cannot be written`,
      "Requests are refused until it can: check owner and disk.",
    );
  }
  const files = fs.readdirSync(folder).flatMap((name) => statSegment(path.join(folder, name)));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const summary = `${files.length} segments, ${(bytes / 1e6).toFixed(1)} MB`;
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < freeBytesMin) {
    return warn("spool", `${summary}; less than 1 GB is free`, "Free space: a full disk refuses requests.");
  }
  // The newest is being written to; an older one that stays means that nobody ships it.
  const waiting = files.sort((one, other) => one.changedAt - other.changedAt).slice(0, -1);
  const oldest = waiting[0];
  if (oldest && Date.now() - oldest.changedAt > behindMs) {
    return warn(
      "spool",
      `${summary}; the oldest waits for minutes`,
      "Ingest does not ship: see DATA_DIR/logs/ingest.log.",
    );
  }
  return ok("spool", summary);
}

function statSegment(file: string): { bytes: number; changedAt: number }[] {
  const stat = file.endsWith(".seg") ? fs.statSync(file, { throwIfNoEntry: false }) : undefined;
  return stat ? [{ bytes: stat.size, changedAt: stat.mtimeMs }] : [];
}

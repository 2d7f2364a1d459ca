import fs from "node:fs";
import path from "node:path";
import { IngestState } from "@veilgate/contracts";
import type { CliEnv } from "../env";
import { findRunningInstance } from "../instance-file";
import { type Check, fail, ok, warn } from "./check";
import { getStatus } from "./reach";

const freeBytesMin = 1_000_000_000;
/** Ingest ships what a gateway wrote within seconds; this is far behind. */
const behindMs = 60_000;
const silentMsMax = 30_000;

export async function checkProcesses(env: CliEnv): Promise<Check[]> {
  const instance = findRunningInstance(env.dataDir);
  const [gateway, dashboard] = await Promise.all([
    checkServer("gateway", `${instance?.gatewayUrl ?? env.gatewayUrl}/readyz`),
    checkServer("dashboard", `${instance?.dashboardUrl ?? env.dashboardUrl}/api/health`),
  ]);
  return [checkSpool(env.dataDir), checkIngest(env.dataDir), gateway, dashboard];
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

/** By the file that it writes every other second, so that one without the launcher is seen as well. */
function checkIngest(dataDir: string): Check {
  const state = readIngestState(path.join(dataDir, "spool/ingest.json"));
  if (!state)
    return warn(
      "ingest",
      "none has run here yet",
      "Run npm start, or see that one runs beside each gateway.",
    );
  const silentMs = Date.now() - Date.parse(state.updated_at);
  if (state.state === "stopped" || silentMs > silentMsMax) {
    return fail(
      "ingest",
      `none at work since ${state.updated_at}`,
      "The audit page stops growing: run npm start.",
    );
  }
  const summary = `${state.shipped_total} records shipped, ${state.backlog_bytes} bytes to go`;
  if (state.state === "retrying") {
    return fail(
      "ingest",
      `${summary}; last error ${state.last_error}`,
      "Records wait in the spool: check the database.",
    );
  }
  if (state.lag_ms <= behindMs) return ok("ingest", summary);
  return warn(
    "ingest",
    `${summary}; behind by ${Math.round(state.lag_ms / 1000)} s`,
    "It catches up, or the database is slow.",
  );
}

function readIngestState(file: string): IngestState | undefined {
  try {
    return IngestState.safeParse(JSON.parse(fs.readFileSync(file, "utf8"))).data;
  } catch {
    return undefined; // None has run here, or it is being written.
  }
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
  const sizes = fs.readdirSync(folder).flatMap((name) => sizeOfSegment(path.join(folder, name)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const summary = `${sizes.length} segments, ${(bytes / 1e6).toFixed(1)} MB`;
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < freeBytesMin) {
    return warn("spool", `${summary}; less than 1 GB is free`, "Free space: a full disk refuses requests.");
  }
  return ok("spool", summary);
}

function sizeOfSegment(file: string): number[] {
  const stat = file.endsWith(".seg") ? fs.statSync(file, { throwIfNoEntry: false }) : undefined;
  return stat ? [stat.size] : [];
}

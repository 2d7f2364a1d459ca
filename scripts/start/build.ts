import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeLockFile, thisProcess } from "./lock-file";
import { showProgress } from "./say";
import { launcherMark } from "./service";
import { root, StartRefused } from "./settings";

const stateDir = path.join(root, ".turbo");
const stampFile = path.join(stateDir, "veilgate-build.stamp");
const lockFile = path.join(stateDir, "veilgate-build.lock");
const standalone = path.join(root, "apps/web/.next/standalone/apps/web");

/** What a start needs; a missing one means a build, whatever the stamp says. */
const outputs = [
  "apps/gateway/dist/main.js",
  "apps/gateway/dist/ingest.js",
  "apps/gateway/dist/demo-upstream.js",
  "apps/web/.next/standalone/apps/web/server.js",
  "packages/db/src/generated",
];
const inputs = [
  "apps/gateway",
  "apps/web",
  "packages",
  "prisma/schema",
  "package-lock.json",
  "tsconfig.base.json",
  "turbo.json",
];
const turboBuild = ["node_modules/turbo/bin/turbo", "run", "build", "--ui=stream", "--output-logs=new-only"];
const ignored =
  /^(node_modules|dist|\.next|\.turbo|generated|coverage|__fixtures__)$|\.(test\.tsx?|md|tsbuildinfo)$/;

/** Builds the gateway and the dashboard when a source file has changed since the last build, or none was made. */
export async function buildWhenStale(signal: AbortSignal): Promise<void> {
  if (isFresh()) return;
  fs.mkdirSync(stateDir, { recursive: true });
  await waitForLock(signal);
  try {
    if (isFresh()) return; // Another start has built it meanwhile.
    const stamp = fingerprint();
    fs.rmSync(stampFile, { force: true });
    await showProgress("Building the gateway and the dashboard", () => run(turboBuild, signal));
    placeStaticFiles();
    fs.writeFileSync(stampFile, stamp);
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

/** Next leaves them out of the standalone folder, for a CDN that a laptop does not have. */
function placeStaticFiles(): void {
  const web = path.join(root, "apps/web");
  fs.rmSync(path.join(standalone, ".next/static"), { recursive: true, force: true });
  fs.cpSync(path.join(web, ".next/static"), path.join(standalone, ".next/static"), { recursive: true });
  const assets = path.join(web, "public");
  if (fs.existsSync(assets)) fs.cpSync(assets, path.join(standalone, "public"), { recursive: true });
}

function isFresh(): boolean {
  if (!outputs.every((output) => fs.existsSync(path.join(root, output)))) return false;
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === fingerprint();
}

/** A digest of the names and contents of every source file. */
function fingerprint(): string {
  const digest = createHash("sha256");
  const visit = (file: string) => {
    const absolute = path.join(root, file);
    if (!fs.existsSync(absolute)) return;
    if (fs.statSync(absolute).isDirectory()) {
      for (const name of fs.readdirSync(absolute).sort()) if (!ignored.test(name)) visit(`${file}/${name}`);
    } else {
      digest.update(`${file}\0`).update(fs.readFileSync(absolute)).update("\0");
    }
  };
  for (const input of inputs) visit(input);
  return digest.digest("hex");
}

async function waitForLock(signal: AbortSignal): Promise<void> {
  for (;;) {
    const lock = await takeLockFile(lockFile, thisProcess());
    if (lock.held) return;
    await sleep(500, undefined, { signal });
  }
}

/** Enough to run from source: the database's client. */
export function generate(signal: AbortSignal): Promise<void> {
  return run(["scripts/prisma.mjs", "generate"], signal);
}

/** Its own process group, so that an abort ends the compilers below it as well. */
function run(args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", path.join(root, "scripts/watch-parent.mjs"), ...args],
      {
        cwd: root,
        env: { ...process.env, ...launcherMark, TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        detached: true,
      },
    );
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const abort = () => child.pid && process.kill(-child.pid, "SIGTERM");
    signal.addEventListener("abort", abort, { once: true });
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", abort);
      if (code === 0) resolve();
      else reject(new StartRefused(signal.aborted ? "Stopped." : `${output}\nThe build failed; see above.`));
    });
  });
}

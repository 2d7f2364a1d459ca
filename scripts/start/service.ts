import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openLog, tailOfLog } from "./logs";
import { complain, say } from "./say";
import { root } from "./settings";

export interface ServiceSpec {
  /** As the operator reads it, and the name of its log file. */
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Read at every spawn: the database may have moved to another port. */
  readonly env: () => Record<string, string>;
  /** Resolves to true when it serves. */
  readonly isReady: () => Promise<boolean>;
}

export interface Service {
  readonly name: string;
  readonly pid: number | undefined;
  /** Resolves when it is ready; throws when it dies or takes longer than `readyWithinMs`. */
  start(): Promise<void>;
  /** Ends it; what follows is the same as after a crash: it is started again. */
  restart(): void;
  /** SIGTERM, then SIGKILL after `graceMs`. It is not started again. */
  stop(graceMs: number): Promise<void>;
}

export interface SupervisorHooks {
  readonly dataDir: string;
  /** Told whenever a service has a new process. */
  readonly onSpawn: () => void;
}

/** By this `watch-parent.mjs` knows the launcher's own children. */
export const launcherMark = { VEILGATE_LAUNCHER: String(process.pid) };
const readyWithinMs = 60_000;
const firstDelayMs = 250;
const longestDelayMs = 30_000;
/** A process that served for this long was healthy: the next one does not have to wait longer. */
const healthyAfterMs = 1000;

/** A process that is started again, later each time, whenever it ends without being told to. */
export function createService(spec: ServiceSpec, hooks: SupervisorHooks): Service {
  let child: ChildProcess | undefined;
  let isStopping = false;
  let delayMs = firstDelayMs / 2;

  function spawnChild(): ChildProcess {
    const log = openLog(hooks.dataDir, spec.name);
    const started = spawn(
      process.execPath,
      ["--import", path.join(root, "scripts/watch-parent.mjs"), ...spec.args],
      {
        cwd: spec.cwd,
        env: { ...spec.env(), ...launcherMark },
        stdio: ["ignore", log.fd, log.fd, "ipc"],
        detached: true,
      },
    );
    log.close();
    started.once("error", (error) => complain(`The ${spec.name} cannot be started: ${error.message}`));
    child = started;
    hooks.onSpawn();
    return started;
  }

  async function waitUntilReady(started: ChildProcess): Promise<void> {
    const deadline = performance.now() + readyWithinMs;
    while (!(await spec.isReady().catch(() => false))) {
      if (isStopping) return;
      if (hasEnded(started)) throw new Error(describeEnd(spec.name, started, hooks.dataDir));
      if (performance.now() > deadline) {
        throw new Error(`The ${spec.name} is not ready after 60 s.\n${tailOfLog(hooks.dataDir, spec.name)}`);
      }
      await sleep(50);
    }
  }

  /** `readyAt` is undefined for a process that never served. */
  function keepAlive(started: ChildProcess, readyAt: () => number | undefined): void {
    const revive = async () => {
      if (isStopping || child !== started) return;
      killGroup(started, "SIGKILL"); // What it had started itself would keep its port.
      const servedMs = performance.now() - (readyAt() ?? performance.now());
      delayMs = servedMs > healthyAfterMs ? firstDelayMs : Math.min(delayMs * 2, longestDelayMs);
      complain(
        `${describeEnd(spec.name, started, hooks.dataDir)}\nStarting it again in ${delayMs / 1000} s.`,
      );
      await sleep(delayMs);
      if (!isStopping) await spawnAgain();
    };
    if (hasEnded(started)) void revive();
    else started.once("exit", () => void revive());
  }

  async function spawnAgain(): Promise<void> {
    let readyAt: number | undefined;
    const next = spawnChild();
    keepAlive(next, () => readyAt);
    try {
      await waitUntilReady(next);
      readyAt = performance.now();
      if (!isStopping) say(`The ${spec.name} is back.`);
    } catch {
      killGroup(next, "SIGKILL"); // Ended, or hangs: either way its exit leads to the next attempt.
    }
  }

  return {
    name: spec.name,
    get pid() {
      return child?.pid;
    },
    async start() {
      const started = spawnChild();
      await waitUntilReady(started);
      const readyAt = performance.now();
      keepAlive(started, () => readyAt);
    },
    restart() {
      if (child) killGroup(child, "SIGTERM");
    },
    async stop(graceMs) {
      isStopping = true;
      if (!child || hasEnded(child)) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      killGroup(child, "SIGTERM");
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      // Also what the process itself has left behind in its group.
      killGroup(child, "SIGKILL");
      await ended;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function describeEnd(name: string, child: ChildProcess, dataDir: string): string {
  const how = child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
  const tail = child.signalCode ? "" : tailOfLog(dataDir, name);
  return `The ${name} ${how}.${tail ? `\n${tail}` : ""}`;
}

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
export class Service {
  readonly #spec: ServiceSpec;
  readonly #hooks: SupervisorHooks;
  #child: ChildProcess | undefined;
  /** Undefined until the present process serves. */
  #readyAt: number | undefined;
  #isStopping = false;
  #delayMs = firstDelayMs / 2;

  constructor(spec: ServiceSpec, hooks: SupervisorHooks) {
    this.#spec = spec;
    this.#hooks = hooks;
  }

  get name(): string {
    return this.#spec.name;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when it is ready; throws when it dies or takes longer than `readyWithinMs`. */
  async start(): Promise<void> {
    const child = this.#spawn();
    await this.#waitUntilReady(child);
    this.#keepAlive(child);
  }

  /** Ends it; what follows is the same as after a crash: it is started again. */
  restart(): void {
    if (this.#child) killGroup(this.#child, "SIGTERM");
  }

  /** SIGTERM, then SIGKILL after `graceMs`. It is not started again. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    killGroup(child, "SIGTERM");
    await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
    // Also what the process itself has left behind in its group.
    killGroup(child, "SIGKILL");
    await ended;
  }

  #spawn(): ChildProcess {
    const { name, args, cwd, env } = this.#spec;
    const log = openLog(this.#hooks.dataDir, name);
    const child = spawn(
      process.execPath,
      ["--import", path.join(root, "scripts/watch-parent.mjs"), ...args],
      { cwd, env: { ...env(), ...launcherMark }, stdio: ["ignore", log.fd, log.fd, "ipc"], detached: true },
    );
    log.close();
    child.once("error", (error) => complain(`The ${name} cannot be started: ${error.message}`));
    this.#child = child;
    this.#readyAt = undefined;
    this.#hooks.onSpawn();
    return child;
  }

  async #waitUntilReady(child: ChildProcess): Promise<void> {
    const deadline = performance.now() + readyWithinMs;
    while (!(await this.#spec.isReady().catch(() => false))) {
      if (this.#isStopping) return;
      if (hasEnded(child)) throw new Error(this.#describeEnd(child));
      if (performance.now() > deadline) {
        throw new Error(
          `The ${this.name} is not ready after 60 s.\n${tailOfLog(this.#hooks.dataDir, this.name)}`,
        );
      }
      await sleep(50);
    }
    this.#readyAt = performance.now();
  }

  #keepAlive(child: ChildProcess): void {
    if (hasEnded(child)) void this.#revive(child);
    else child.once("exit", () => void this.#revive(child));
  }

  async #revive(dead: ChildProcess): Promise<void> {
    if (this.#isStopping) return;
    killGroup(dead, "SIGKILL"); // What it had started itself would keep its port.
    const servedMs = performance.now() - (this.#readyAt ?? performance.now());
    const wasHealthy = servedMs > healthyAfterMs;
    this.#delayMs = wasHealthy ? firstDelayMs : Math.min(this.#delayMs * 2, longestDelayMs);
    complain(`${this.#describeEnd(dead)}\nStarting it again in ${this.#delayMs / 1000} s.`);
    await sleep(this.#delayMs);
    if (this.#isStopping) return;

    const next = this.#spawn();
    this.#keepAlive(next);
    try {
      await this.#waitUntilReady(next);
      if (!this.#isStopping) say(`The ${this.name} is back.`);
    } catch {
      killGroup(next, "SIGKILL"); // Ended, or hangs: either way its exit leads to the next attempt.
    }
  }

  #describeEnd(child: ChildProcess): string {
    const how = child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
    const tail = child.signalCode ? "" : tailOfLog(this.#hooks.dataDir, this.name);
    return `The ${this.name} ${how}.${tail ? `\n${tail}` : ""}`;
  }
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

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What the launcher leaves in DATA_DIR while it runs, so that a second start and this tool find it. */
export interface Instance {
  readonly pid: number;
  /** Tells this process from a later one with the same pid. */
  readonly born: string;
  readonly state: "starting" | "running";
  readonly startedAt: string;
  readonly dashboardUrl: string;
  readonly gatewayUrl: string;
  /** The owner's URL of the embedded database; null when the operator brought a database. */
  readonly databaseUrl: string | null;
  /** Pids by the name of the process. */
  readonly processes: Readonly<Record<string, number>>;
}

export function instanceFile(dataDir: string): string {
  return path.join(dataDir, "instance.json");
}

/** The instance that runs with this DATA_DIR, or undefined when none does. */
export function findRunningInstance(dataDir: string): Instance | undefined {
  const instance = readInstance(dataDir);
  return instance && isAlive(instance) ? instance : undefined;
}

/** The file as it stands, of a dead launcher as well; undefined when it is missing or half-written. */
export function readInstance(dataDir: string): Instance | undefined {
  try {
    return JSON.parse(fs.readFileSync(instanceFile(dataDir), "utf8")) as Instance;
  } catch {
    return undefined;
  }
}

export function isAlive(process: Pick<Instance, "pid" | "born">): boolean {
  return bornOf(process.pid) === process.born;
}

/** When a process began, in whatever form the system says it; undefined when there is none or it has ended. */
export function bornOf(pid: number): string | undefined {
  if (process.platform === "linux") return bornByProc(pid);
  const answer = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
}

/** proc(5): after the name in parentheses come the state and, 19 fields later, the start in clock ticks since boot. */
function bornByProc(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

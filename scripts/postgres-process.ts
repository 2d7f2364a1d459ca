/** Finding and stopping the process that serves a cluster, without ever touching another program. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const shutdownMs = 15_000;

/** The process that serves this cluster, or undefined; a pid that now means another program is not it. */
export function runningPid(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return pid > 0 && isAlive(pid) && commandOf(pid).includes(cluster) ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export function commandOf(pid: number): string {
  if (process.platform === "linux" && existsSync(`/proc/${pid}/cmdline`)) {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

/** "Fast" shutdown: open transactions are rolled back. An unwilling server is stopped hard, which is safe for data. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  const isRunning = () => runningPid(cluster) === pid;
  if (isRunning()) process.kill(pid, "SIGINT");
  const giveUpAt = Date.now() + shutdownMs;
  while (isRunning()) {
    if (Date.now() > giveUpAt) process.kill(pid, "SIGQUIT");
    await sleep(30);
  }
}

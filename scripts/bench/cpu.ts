import { readdirSync, readFileSync } from "node:fs";

/**
 * Nanoseconds of CPU that a process and its direct children have used so far, summed over threads
 * (`/proc/PID/task/TID/schedstat`, first field). Linux only.
 */
export function cpuNanoseconds(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, id) => sum + ofProcess(id), 0);
}

function ofProcess(pid: number): number {
  let sum = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      // The thread ended between listing and reading.
    }
  }
  return sum;
}

/** nginx does its work in a child of the process that was started. */
function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return list === "" ? [] : list.split(" ").map(Number);
}

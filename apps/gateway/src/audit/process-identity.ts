import fs from "node:fs";
import { z } from "zod";

/** Enough to tell later whether this very process still runs, although process ids are used again. */
export const ProcessIdentity = z.object({
  pid: z.int(),
  /** The kernel's boot and the process namespace in which `pid` means something; null where unknown. */
  scope: z.string().nullable(),
  /** Clock ticks between the kernel's boot and the start of the process; null where unknown. */
  started: z.string().nullable(),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** A process of another namespace counts as dead when its file was not touched for this long. */
export const heartbeatAgeMsMax = 30_000;

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, scope: readScope(), started: readStarted(process.pid) };
}

/**
 * In the same scope the process table decides. In another container or on another system, where `pid`
 * means nothing here, the age of the heartbeat does.
 */
export function isAlive(identity: ProcessIdentity, heartbeatAgeMs: number): boolean {
  const scope = readScope();
  if (identity.scope !== null && identity.scope === scope) {
    return readStarted(identity.pid) === identity.started;
  }
  if (identity.scope === null && scope === null && !hasProcess(identity.pid)) return false;
  return heartbeatAgeMs < heartbeatAgeMsMax;
}

function readScope(): string | null {
  try {
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fs.readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); null when there is no such process, or only its remains. */
function readStarted(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the program's name in brackets and may hold anything, brackets too.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isGone = fields[0] === "Z" || fields[0] === "X";
    return isGone ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

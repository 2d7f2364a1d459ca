import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { bornOf, isAlive } from "../../apps/cli/src/instance-file";

export interface LockOwner {
  readonly pid: number;
  /** Tells the owner from a later process with the same pid. */
  readonly born: string;
}

/** Long enough for another process to finish writing the file that it has just created. */
const settleMs = 300;

export function thisProcess(): LockOwner {
  return { pid: process.pid, born: bornOf(process.pid) ?? "" };
}

/**
 * Creates `file` with `content` (mode 0600), or returns what the living owner wrote there. The file of
 * a process that was killed is taken over. The caller deletes it at the end.
 */
export async function takeLockFile<Content extends LockOwner>(
  file: string,
  content: Content,
): Promise<{ readonly held: true } | { readonly held: false; readonly owner: Content }> {
  for (;;) {
    if (create(file, content)) return { held: true };
    const owner = readOwner<Content>(file);
    if (owner && isAlive(owner)) return { held: false, owner };
    await sleep(settleMs);
    removeStale(file);
  }
}

function create(file: string, content: LockOwner): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(content), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readOwner<Content extends LockOwner>(file: string): Content | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Content;
  } catch {
    return undefined; // Missing, or half-written by an owner that died.
  }
}

/** Moves the file aside before judging it again: of several processes only one can have moved it. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return; // Another process was faster.
  }
  const owner = readOwner(aside);
  if (owner && isAlive(owner)) fs.renameSync(aside, file);
  else fs.rmSync(aside, { force: true });
}

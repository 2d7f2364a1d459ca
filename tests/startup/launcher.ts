import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Launch {
  readonly child: ChildProcess;
  /** Everything that was printed so far, both streams. */
  output(): string;
  /** Resolves when the text is printed; throws with the output when the launcher ends before. */
  printed(text: string): Promise<void>;
  /** The exit code, or the signal's name. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs a program as an operator's shell would, in a process group of its own. */
export function launch(
  program: "npm" | "node",
  args: readonly string[],
  env: Record<string, string>,
): Launch {
  const child = spawn(program === "node" ? process.execPath : program, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", MASTER_KEY: "", NEXTAUTH_SECRET: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
  return {
    child,
    ended,
    output: () => output,
    async printed(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended:\n${output}`);
        await sleep(50);
      }
    },
  };
}

/** Whatever runs for this data directory: by what it was told at its start, so that strays are found, too. */
export function processesOf(dataDir: string): { pid: number; command: string }[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = readProc(pid, "cmdline").replaceAll("\0", " ");
      const isOurs = command.includes(dataDir) || readProc(pid, "environ").includes(`DATA_DIR=${dataDir}\0`);
      return isOurs && command !== "" ? [{ pid: Number(pid), command }] : [];
    });
}

function readProc(pid: string, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // Ended meanwhile, or somebody else's.
  }
}

/** Polls until the check holds; the last error is the one that is thrown. */
export async function eventually(check: () => void | Promise<void>, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

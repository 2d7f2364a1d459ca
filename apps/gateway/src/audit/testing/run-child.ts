import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A TypeScript file of this folder in a process of its own, gone when the test is over. */
export function runChild(
  file: string,
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly fileBlocksMax?: number } = {},
): ChildProcess & { readonly output: () => string } {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const node = [process.execPath, "--import", "tsx", path, ...args];
  // The shell sets the limit and becomes Node, so that a signal reaches Node itself.
  const limit = options.fileBlocksMax === undefined ? "" : `ulimit -f ${options.fileBlocksMax}; `;
  const child = spawn("/bin/sh", ["-c", `${limit}exec "$@"`, "sh", ...node], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, ...options.env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return Object.assign(child, { output: () => text });
}

/** Resolves when it has ended and all that it printed has been read. */
export async function ended(child: ChildProcess): Promise<void> {
  // Not `close`: that never comes for a child whose channel was disconnected.
  const isOver = child.exitCode !== null || child.signalCode !== null;
  if (!isOver) await new Promise((resolve) => child.once("exit", resolve));
  if (child.stdout && !child.stdout.readableEnded) {
    await new Promise((resolve) => child.stdout?.once("end", resolve));
  }
}

/** Polls until `condition` holds; fails after `withinMs`. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not so after ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

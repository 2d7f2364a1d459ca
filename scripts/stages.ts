import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./start/settings";

export interface Stage {
  readonly name: string;
  /** A program of node_modules/.bin, or "node". */
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Shown while it runs, not only when it fails. */
  readonly isLoud?: boolean;
}

export interface StageResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const quietEnv = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
};

/** A TypeScript file of this repository, run by Node. */
export function script(name: string, file: string, ...args: string[]): Stage {
  return { name, program: "node", args: ["--import", "tsx", file, ...args] };
}

/** Runs one stage, prints its name with its time, and its output when it fails. Never throws. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const started = performance.now();
  const { code, output } = await run(stage);
  const seconds = (performance.now() - started) / 1000;
  const ok = code === 0;
  const mark = ok ? "ok  " : "FAIL";
  process.stdout.write(`${mark} ${stage.name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s\n`);
  if (!ok && !stage.isLoud) process.stdout.write(`${output.trimEnd()}\n`);
  return { name: stage.name, ok, seconds };
}

/** Runs all of them, `width` at a time, and goes on after a failure, so that one run shows everything. */
export async function runStages(stages: readonly Stage[], width: number): Promise<StageResult[]> {
  const results: StageResult[] = [];
  const queue = [...stages];
  const worker = async () => {
    for (let stage = queue.shift(); stage; stage = queue.shift()) results.push(await runStage(stage));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

function run(stage: Stage): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const program =
      stage.program === "node" ? process.execPath : path.join(root, "node_modules/.bin", stage.program);
    const child = spawn(program, stage.args, {
      cwd: root,
      env: { ...process.env, ...quietEnv, ...stage.env },
      stdio: stage.isLoud ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

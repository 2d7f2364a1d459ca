import { PassThrough, Readable } from "node:stream";
import type { CliEnv } from "../env";
import { runCommand } from "../run-command";

export interface Finished {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Partial<CliEnv>;
}

/** Runs one command in this process, with an environment in which nothing runs unless the test says so. */
export async function runCli(args: readonly string[], around: Surroundings = {}): Promise<Finished> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const texts = [collect(stdout), collect(stderr)];
  const code = await runCommand(args, {
    stdin: Readable.from([Buffer.from(around.stdin ?? "")]),
    stdout,
    stderr,
    cwd: around.cwd ?? process.cwd(),
    env: { ...nothingRuns, ...around.env },
  });
  stdout.end();
  stderr.end();
  const [out = "", err = ""] = await Promise.all(texts);
  return { code, stdout: out, stderr: err };
}

const nothingRuns: CliEnv = {
  databaseUrl: undefined,
  masterKey: undefined,
  dataDir: "/nonexistent/veilgate",
  gatewayUrl: "http://127.0.0.1:1",
  dashboardUrl: "http://127.0.0.1:1",
  nextauthSecretGiven: false,
  variable: () => undefined,
};

async function collect(stream: PassThrough): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

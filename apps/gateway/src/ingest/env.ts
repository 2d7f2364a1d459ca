import { resolve } from "node:path";
import { z } from "zod";
import { EnvError } from "../env";

/** What an operator can set; `wire.md` lists the names. */
const Env = z.object({
  DATABASE_URL: z.string("is not set").regex(/^postgres(?:ql)?:\/\//, "must be a postgres:// URL"),
  DATA_DIR: z.string().min(1).default(".data"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface IngestEnv {
  readonly databaseUrl: string;
  /** Absolute, as is the next. */
  readonly spoolFolder: string;
  readonly journalFolder: string;
  readonly logLevel: z.infer<typeof Env>["LOG_LEVEL"];
}

/** @throws EnvError with every mistake and no value. */
export function readIngestEnv(source: NodeJS.ProcessEnv = process.env): IngestEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new EnvError(`The environment has mistakes:\n${lines.join("\n")}`);
  }
  const env = result.data;
  return {
    databaseUrl: env.DATABASE_URL,
    spoolFolder: resolve(env.DATA_DIR, "spool"),
    journalFolder: resolve(env.DATA_DIR, "audit"),
    logLevel: env.LOG_LEVEL,
  };
}

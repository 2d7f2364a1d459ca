import { EnvError } from "./env";
import { readIngestEnv } from "./ingest/env";
import { createIngestLog } from "./ingest/log";
import { runIngest } from "./ingest/run";

/** The ingest process: ships the audit spool into Postgres. It listens on nothing. */
async function main(): Promise<void> {
  const { databaseUrl, spoolFolder, journalFolder, logLevel } = readIngestEnv();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Whoever started this process with a channel wants it to end together with itself, even after `kill -9`.
  if (process.channel) process.on("disconnect", stop);
  const log = createIngestLog(logLevel);
  await runIngest({ databaseUrl, spoolFolder, journalFolder, log, signal: stopping.signal });
  process.exit(0);
}

main().catch((error: unknown) => {
  if (!(error instanceof EnvError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

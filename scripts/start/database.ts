import { setTimeout as sleep } from "node:timers/promises";
import { bornOf } from "../../apps/cli/src/instance-file";
import { startEmbeddedPostgres } from "../embedded-postgres";
import { complain, say, showProgress } from "./say";
import type { Settings } from "./settings";

export interface Database {
  /** Of the role that owns the tables. Changes when the embedded database comes back on another port. */
  ownerUrl(): string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

const lookEveryMs = 1000;
const longestDelayMs = 30_000;

/** The operator's database as it is, or an embedded one that is started again whenever it dies. */
export async function openDatabase(
  settings: Settings,
  onRestart: (event: { readonly hasMoved: boolean }) => void,
): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    const url = settings.databaseUrl;
    return { ownerUrl: () => url, pid: undefined, stop: async () => {} };
  }
  const launch = () => startEmbeddedPostgres({ dataDir: settings.dataDir, log: () => {} });
  let postgres = await showProgress("Starting the embedded Postgres", launch);
  const stopping = new AbortController();

  const watch = async () => {
    let delayMs = lookEveryMs;
    while (!stopping.signal.aborted) {
      await sleep(delayMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      if (bornOf(postgres.pid) !== undefined) {
        delayMs = lookEveryMs;
        continue;
      }
      complain("The embedded Postgres has ended. Starting it again; the gateway goes on without it.");
      try {
        const before = postgres.ownerUrl;
        postgres = await launch();
        say("The embedded Postgres is back.");
        onRestart({ hasMoved: postgres.ownerUrl !== before });
      } catch (error) {
        delayMs = Math.min(delayMs * 2, longestDelayMs);
        complain(`It did not start: ${(error as Error).message}`);
      }
    }
  };
  const watching = watch();

  return {
    ownerUrl: () => postgres.ownerUrl,
    get pid() {
      return postgres.pid;
    },
    async stop() {
      stopping.abort();
      await watching;
      await postgres.stop();
    },
  };
}

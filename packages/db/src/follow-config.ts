import pg from "pg";

export interface FollowOptions {
  /** The gateway role's URL. */
  readonly url: string;
  /**
   * The configuration changed, or may have: also called once when following begins and after every gap,
   * so nothing is missed between a snapshot and the first notification. Calls within 20 ms are one.
   */
  onChange(): void;
  /** A look found the database in reach, and the configuration as it was when `onChange` was last called. */
  onUnchanged?(): void;
  /** The database cannot be reached. Called once per loss; `onChange` says that it is back. */
  onLost(error: Error): void;
  /** Between two looks, in milliseconds; 5,000 unless told. */
  readonly pollMs?: number;
}

const gatherMs = 20;
const attemptTimeoutMs = 3_000;

/**
 * Follows configuration changes by LISTEN, and by a look every `pollMs` on a connection of its own:
 * a listening connection can be dead for minutes before anybody notices.
 */
export function followConfig({ url, onChange, onUnchanged, onLost, pollMs = 5_000 }: FollowOptions): {
  stop(): Promise<void>;
} {
  let isStopped = false;
  let isLost = false;
  let gathering: NodeJS.Timeout | undefined;
  let nextPoll: NodeJS.Timeout | undefined;
  let listener: pg.Client | undefined;
  let stamp: string | undefined;
  let polling: Promise<void> = Promise.resolve();
  const poller = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: "veilgate-follow",
    connectionTimeoutMillis: attemptTimeoutMs,
    query_timeout: attemptTimeoutMs,
    idleTimeoutMillis: pollMs * 2,
    allowExitOnIdle: true,
  });
  poller.on("error", () => {}); // The next look finds out.

  const changed = () => {
    if (isStopped) return;
    gathering ??= setTimeout(() => {
      gathering = undefined;
      onChange();
    }, gatherMs);
  };
  const lost = (error: Error) => {
    if (isStopped || isLost) return;
    isLost = true;
    onLost(error);
  };

  /** One look: is there a listener, and is the stamp still the same? */
  async function poll(): Promise<void> {
    try {
      const seen = await readStamp(poller);
      const isUnchanged = seen === stamp && !isLost;
      if (!isUnchanged) changed();
      stamp = seen;
      isLost = false;
      if (!listener) await listen();
      if (isUnchanged && !isStopped) onUnchanged?.();
    } catch (error) {
      lost(error as Error);
    }
    if (!isStopped) nextPoll = setTimeout(look, pollMs);
  }
  const look = () => {
    polling = poll();
  };

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "veilgate-listen",
      connectionTimeoutMillis: attemptTimeoutMs,
      query_timeout: attemptTimeoutMs, // Else a server that hangs would hold up every further look.
      keepAlive: true,
    });
    const forget = () => {
      if (listener !== client) return;
      listener = undefined;
      // Sooner than the next look would: it finds a short interruption over, or reports the loss.
      clearTimeout(nextPoll);
      if (!isStopped) nextPoll = setTimeout(look, Math.min(250, pollMs));
    };
    client.on("error", forget);
    client.on("end", forget);
    client.on("notification", changed);
    try {
      await client.connect();
      await client.query("LISTEN veilgate_config");
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    listener = client;
    changed(); // What happened before the first LISTEN was announced to nobody.
  }

  look();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(gathering);
      clearTimeout(nextPoll);
      await polling;
      clearTimeout(nextPoll);
      await listener?.end().catch(() => {});
      await poller.end();
    },
  };
}

/** Differs whenever a transaction that changed the configuration has become visible. */
async function readStamp(poller: pg.Pool): Promise<string> {
  const { rows } = await poller.query<{ stamp: string }>(
    "SELECT concat_ws('/', count(*), max(transaction_id), sum(transaction_id)) AS stamp FROM config_change",
  );
  return rows[0]?.stamp ?? "";
}

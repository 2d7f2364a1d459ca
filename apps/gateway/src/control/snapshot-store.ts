import { setTimeout as delay } from "node:timers/promises";
import type { FollowOptions, GatewaySnapshot } from "@veilgate/db/gateway";
import { causeOf, type Log } from "../observability/log";

/** The configuration as requests see it. */
export interface SnapshotSource {
  /** Undefined until the first one was loaded, and once it is too old to be relied on. */
  current(): GatewaySnapshot | undefined;
  /** False while the database is out of reach: what is not in the snapshot may exist all the same. */
  isCurrent(): boolean;
  /** Milliseconds since the snapshot was last known to be what the database says; undefined without one. */
  ageMs(): number | undefined;
}

/**
 * A lost database is outlived for this long. Afterwards a key may have been revoked, and a policy made stricter,
 * for longer than anybody would accept, so requests are refused.
 */
export const snapshotAgeMsMax = 15 * 60 * 1000;

export interface SnapshotStoreOptions {
  readonly load: () => Promise<GatewaySnapshot>;
  readonly follow: (options: Pick<FollowOptions, "onChange" | "onUnchanged" | "onLost">) => {
    stop(): Promise<void>;
  };
  readonly log: Log;
  readonly retryMs?: number;
  /** A clock that nobody sets, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Keeps the latest configuration in memory. Follows changes within seconds; when the database is lost the last
 * snapshot stays in use for `snapshotAgeMsMax`, counted from the last time that it was known to be right. Not from
 * the loss: one that nobody notices counts too.
 */
export class SnapshotStore implements SnapshotSource {
  #snapshot: GatewaySnapshot | undefined;
  #rightAtMs = 0;
  #isExpired = false;
  #isLost = false;
  #isStopped = false;
  #loading: Promise<void> | undefined;
  #isStale = false;
  #following: { stop(): Promise<void> } | undefined;

  readonly #now: () => number;

  constructor(private readonly options: SnapshotStoreOptions) {
    this.#now = options.now ?? (() => performance.now());
  }

  /** Begins to load and follow; resolves at once. */
  start(): void {
    this.#refresh();
    this.#following = this.options.follow({
      onChange: () => this.#refresh(),
      onUnchanged: () => this.#unchanged(),
      onLost: (error) => this.#lost(error),
    });
  }

  current(): GatewaySnapshot | undefined {
    const ageMs = this.ageMs();
    if (ageMs === undefined || ageMs <= snapshotAgeMsMax) return this.#snapshot;
    if (!this.#isExpired) this.options.log.error("gateway.snapshot.expired", { seconds: ageMs / 1000 });
    this.#isExpired = true;
    return undefined;
  }

  ageMs(): number | undefined {
    return this.#snapshot && this.#now() - this.#rightAtMs;
  }

  isCurrent(): boolean {
    return !this.#isLost;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#following?.stop();
    await this.#loading;
  }

  /** One load at a time; a change during a load makes another one after it. */
  #refresh(): void {
    this.#isStale = true;
    this.#loading ??= this.#loadUntilFresh().finally(() => {
      this.#loading = undefined;
    });
  }

  async #loadUntilFresh(): Promise<void> {
    while (this.#isStale && !this.#isStopped) {
      this.#isStale = false;
      const begunAtMs = this.#now();
      try {
        this.#take(await this.options.load(), begunAtMs);
      } catch (error) {
        this.#lost(error);
        this.#isStale = true;
        await delay(this.options.retryMs ?? 1_000, undefined, { ref: false });
      }
    }
  }

  /** During a load the database has another configuration than the one in use. */
  #unchanged(): void {
    if (!this.#loading) this.#rightAtMs = this.#now();
  }

  #take(snapshot: GatewaySnapshot, begunAtMs: number): void {
    const { log } = this.options;
    this.#rightAtMs = begunAtMs;
    this.#isExpired = false;
    if (this.#isLost) log.info("gateway.database.back");
    this.#isLost = false;
    this.#snapshot = snapshot;
    const keys = snapshot.keysByPublicId.size + snapshot.importedKeysByHash.size;
    log.info("gateway.snapshot.loaded", { tenants: snapshot.tenants.size, keys });
  }

  #lost(error: unknown): void {
    if (!this.#isLost) this.options.log.error("gateway.database.lost", { cause: causeOf(error) });
    this.#isLost = true;
  }
}

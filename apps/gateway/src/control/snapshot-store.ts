import { setTimeout as delay } from "node:timers/promises";
import type { FollowOptions, GatewaySnapshot } from "@veilgate/db/gateway";
import { causeOf, type Log } from "../observability/log";

/** The configuration as requests see it. */
export interface SnapshotSource {
  /** Undefined until the first one was loaded. */
  current(): GatewaySnapshot | undefined;
  /** False while the database is out of reach: what is not in the snapshot may exist all the same. */
  isCurrent(): boolean;
}

export interface SnapshotStoreOptions {
  readonly load: () => Promise<GatewaySnapshot>;
  readonly follow: (options: Pick<FollowOptions, "onChange" | "onLost">) => { stop(): Promise<void> };
  readonly log: Log;
  readonly retryMs?: number;
}

/**
 * Keeps the latest configuration in memory. Follows changes within seconds; a lost database leaves the last
 * snapshot in use for as long as it takes.
 */
export class SnapshotStore implements SnapshotSource {
  #snapshot: GatewaySnapshot | undefined;
  #isLost = false;
  #isStopped = false;
  #loading: Promise<void> | undefined;
  #isStale = false;
  #following: { stop(): Promise<void> } | undefined;

  constructor(private readonly options: SnapshotStoreOptions) {}

  /** Begins to load and follow; resolves at once. */
  start(): void {
    this.#refresh();
    this.#following = this.options.follow({
      onChange: () => this.#refresh(),
      onLost: (error) => this.#lost(error),
    });
  }

  current(): GatewaySnapshot | undefined {
    return this.#snapshot;
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
      try {
        this.#take(await this.options.load());
      } catch (error) {
        this.#lost(error);
        this.#isStale = true;
        await delay(this.options.retryMs ?? 1_000, undefined, { ref: false });
      }
    }
  }

  #take(snapshot: GatewaySnapshot): void {
    const { log } = this.options;
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

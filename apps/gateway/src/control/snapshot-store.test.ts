import { setTimeout as delay } from "node:timers/promises";
import type { GatewaySnapshot } from "@veilgate/db/gateway";
import { beforeEach, expect, it } from "vitest";
import { createLog } from "../observability/log";
import { SnapshotStore } from "./snapshot-store";

const minuteMs = 60_000;
const logLines: string[] = [];
beforeEach(() => {
  logLines.length = 0;
});

const snapshot = (loadedAt: number): GatewaySnapshot => ({
  tenants: new Map(),
  keysByPublicId: new Map(),
  importedKeysByHash: new Map(),
  loadedAt,
});

/** A database that a test can take away, and a follower that it can pull. */
function database() {
  const state = {
    isUp: true,
    loads: 0,
    nowMs: 0,
    onChange: () => {},
    onUnchanged: () => {},
    onLost: (_error: Error) => {},
    isStopped: false,
  };
  const store = new SnapshotStore({
    log: createLog("info", { write: (line: string) => void logLines.push(line) }),
    retryMs: 10,
    now: () => state.nowMs,
    load: async () => {
      state.loads++;
      await delay(5);
      if (!state.isUp) throw new Error("down");
      return snapshot(state.loads);
    },
    follow: (callbacks) => {
      Object.assign(state, callbacks);
      return {
        stop: async () => {
          state.isStopped = true;
        },
      };
    },
  });
  return { state, store };
}

/** With its first snapshot. */
async function started(store: SnapshotStore): Promise<void> {
  store.start();
  await expect.poll(() => store.current()).toBeDefined();
}

it("has nothing before the first load, and tries until there is one", async () => {
  const { state, store } = database();
  state.isUp = false;
  store.start();
  await expect.poll(() => state.loads).toBeGreaterThan(2);
  expect(store.current()).toBeUndefined();

  state.isUp = true;
  await expect.poll(() => store.current()).toBeDefined();
  await store.stop();
});

it("follows a change, also one that comes during a load", async () => {
  const { state, store } = database();
  await started(store);
  const first = store.current();
  // The first change begins a load at once; the others come while it is under way.
  state.onChange();
  state.onChange();
  state.onChange();

  await expect.poll(() => store.current()?.loadedAt).toBe((first?.loadedAt ?? 0) + 2);
  await delay(60);
  expect(state.loads).toBe(3);
  await store.stop();
});

it("keeps the last snapshot while the database is lost, and knows that it may be old", async () => {
  const { state, store } = database();
  await started(store);
  const last = store.current();
  state.isUp = false;
  state.onLost(new Error("gone"));

  expect(store.current()).toBe(last);
  expect(store.isCurrent()).toBe(false);

  state.isUp = true;
  state.onChange();
  await expect.poll(() => store.isCurrent()).toBe(true);
  await store.stop();
  expect(state.isStopped).toBe(true);
});

it("uses a snapshot for 15 minutes after the database was last seen, and not a moment longer", async () => {
  const { state, store } = database();
  await started(store);
  state.nowMs = 10 * minuteMs;
  state.onUnchanged();
  state.isUp = false;
  state.onLost(new Error("gone"));

  state.nowMs = 25 * minuteMs;
  expect(store.current()).toBeDefined();
  state.nowMs += 1;
  expect(store.current()).toBeUndefined();
  expect(store.current()).toBeUndefined();
  expect(logLines.filter((line) => line.includes("gateway.snapshot.expired")).length).toBe(1);

  state.isUp = true;
  state.onChange();
  await expect.poll(() => store.current()).toBeDefined();
  await store.stop();
});

it("does not wait for a loss to be reported: silence is as good as one", async () => {
  const { state, store } = database();
  await started(store);

  state.nowMs = 15 * minuteMs + 1;
  expect(store.current()).toBeUndefined();
  await store.stop();
});

it("a database in reach from which a change cannot be loaded does not keep the old snapshot alive", async () => {
  const { state, store } = database();
  await started(store);
  state.isUp = false;
  state.onChange();
  await expect.poll(() => store.isCurrent()).toBe(false);

  state.nowMs = 15 * minuteMs + 1;
  state.onUnchanged();
  expect(store.current()).toBeUndefined();
  await store.stop();
});

it("a snapshot is as old as the beginning of its load, not its end", async () => {
  const { state, store } = database();
  state.nowMs = minuteMs;
  store.start();
  state.nowMs = 3 * minuteMs;

  await expect.poll(() => store.ageMs()).toBe(2 * minuteMs);
  await store.stop();
});

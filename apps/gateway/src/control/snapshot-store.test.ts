import { setTimeout as delay } from "node:timers/promises";
import type { GatewaySnapshot } from "@veilgate/db/gateway";
import { expect, it } from "vitest";
import { createLog } from "../observability/log";
import { SnapshotStore } from "./snapshot-store";

const log = createLog("silent");
const snapshot = (loadedAt: number): GatewaySnapshot => ({
  tenants: new Map(),
  keysByPublicId: new Map(),
  importedKeysByHash: new Map(),
  loadedAt,
});

/** A database that a test can take away, and a follower that it can pull. */
function database() {
  const state = { isUp: true, loads: 0, onChange: () => {}, onLost: (_error: Error) => {}, isStopped: false };
  const store = new SnapshotStore({
    log,
    retryMs: 10,
    load: async () => {
      state.loads++;
      await delay(5);
      if (!state.isUp) throw new Error("down");
      return snapshot(state.loads);
    },
    follow: ({ onChange, onLost }) => {
      Object.assign(state, { onChange, onLost });
      return {
        stop: async () => {
          state.isStopped = true;
        },
      };
    },
  });
  return { state, store };
}

it("has nothing before the first load, and tries until there is one", async () => {
  const { state, store } = database();
  state.isUp = false;
  store.start();
  await delay(60);
  expect(store.current()).toBeUndefined();

  state.isUp = true;
  await delay(60);

  expect(store.current()).toBeDefined();
  await store.stop();
});

it("follows a change, also one that comes during a load", async () => {
  const { state, store } = database();
  store.start();
  await delay(30);
  const first = store.current();
  state.onChange();
  await delay(2);
  state.onChange();
  state.onChange();
  await delay(60);

  expect(store.current()?.loadedAt).toBe((first?.loadedAt ?? 0) + 2);
  await store.stop();
});

it("keeps the last snapshot while the database is lost, and knows that it may be old", async () => {
  const { state, store } = database();
  store.start();
  await delay(30);
  const last = store.current();
  state.isUp = false;
  state.onLost(new Error("gone"));

  expect(store.current()).toBe(last);
  expect(store.isCurrent()).toBe(false);

  state.isUp = true;
  state.onChange();
  await delay(40);
  expect(store.isCurrent()).toBe(true);
  await store.stop();
  expect(state.isStopped).toBe(true);
});

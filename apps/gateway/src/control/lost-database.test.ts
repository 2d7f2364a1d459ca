import { setTimeout as delay } from "node:timers/promises";
import { issueVirtualKey } from "@veilgate/contracts";
import type { GatewaySnapshot } from "@veilgate/db/gateway";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLog } from "../observability/log";
import { answerEcho, type FakeUpstream, startFakeUpstream } from "../testing/fake-upstream";
import { type Harness, startHarness } from "../testing/harness";
import { SnapshotStore, snapshotAgeMsMax } from "./snapshot-store";

/** The whole gateway over a database that a test takes away, on a clock that it turns. */
let upstream: FakeUpstream;
let gateway: Harness;
let store: SnapshotStore;
let nowMs: number;
let isUp: boolean;
let lose: () => void;
let comeBack: () => void;

beforeEach(async () => {
  upstream = await startFakeUpstream(answerEcho);
  nowMs = 0;
  isUp = true;
  store = new SnapshotStore({
    log: createLog("silent"),
    retryMs: 10,
    now: () => nowMs,
    load: async (): Promise<GatewaySnapshot> => {
      if (!isUp || !gateway.snapshot) throw new Error("down");
      return gateway.snapshot;
    },
    follow: ({ onChange, onLost }) => {
      lose = () => onLost(new Error("gone"));
      comeBack = onChange;
      return { stop: async () => {} };
    },
  });
  gateway = await startHarness({ upstreams: [{ baseUrl: upstream.baseUrl }], deps: { snapshots: store } });
});
afterEach(async () => {
  await store.stop();
  await gateway.close();
  await upstream.close();
});

const chat = (key = gateway.key) =>
  gateway.chat(
    { model: "m", messages: [{ role: "user", content: "hi" }] },
    { authorization: `Bearer ${key}` },
  );
const codeOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string } }).error.code;
const unknownKey = issueVirtualKey().plaintext;

it("a known key is served for 15 minutes without a database, then refused with a code until it is back", async () => {
  store.start();
  await delay(30);
  isUp = false;
  lose();

  nowMs = snapshotAgeMsMax;
  expect((await chat()).status).toBe(200);
  expect((await gateway.fetch("/readyz")).status).toBe(200);
  expect(await (await gateway.fetch("/metrics")).text()).toContain("veilgate_configuration_age_seconds 900");

  nowMs += 1;
  const refused = await chat();
  expect([refused.status, await codeOf(refused)]).toEqual([503, "control_plane_unavailable"]);
  const readiness = await gateway.fetch("/readyz");
  expect([readiness.status, await readiness.json()]).toMatchObject([
    503,
    { checks: { configuration: false } },
  ]);
  expect((await gateway.fetch("/health")).status).toBe(200);
  expect(upstream.seen.length).toBe(1);

  isUp = true;
  comeBack();
  await delay(50);
  expect((await chat()).status).toBe(200);
  expect((await gateway.fetch("/readyz")).status).toBe(200);
});

it("an unknown key is a 401 only while the database is there to say so", async () => {
  store.start();
  await delay(30);
  expect((await chat(unknownKey)).status).toBe(401);

  isUp = false;
  lose();
  for (nowMs of [0, snapshotAgeMsMax + 1]) {
    const refused = await chat(unknownKey);
    expect([refused.status, await codeOf(refused)]).toEqual([503, "control_plane_unavailable"]);
  }
});

it("a cold start without a database is not ready and refuses with the same code", async () => {
  isUp = false;
  store.start();
  await delay(30);

  expect((await gateway.fetch("/readyz")).status).toBe(503);
  expect(await codeOf(await chat())).toBe("control_plane_unavailable");
  expect(await (await gateway.fetch("/metrics")).text()).not.toContain("configuration_age");
});

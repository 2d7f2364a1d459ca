import { randomBytes } from "node:crypto";
import { newId } from "@veilgate/contracts";
import {
  compilePolicy,
  createRestorer,
  openAiChatRequest,
  PolicySchema,
  type RedactedBody,
  readJsonBody,
} from "@veilgate/redaction";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Metrics } from "../observability/metrics";
import { BodyRedactor } from "./body-redactor";
import { MemoStore } from "./memo-store";
import { installNames, readNameWeights } from "./name-weights";
import { redactHere } from "./redact-here";
import type { BodyRequest } from "./redaction-job";
import { ThreadPool } from "./thread-pool";

/** Real threads, with the gateway's own program and with some that misbehave. */
const weights = readNameWeights();
const metrics = new Metrics();
let pool: ThreadPool;

beforeAll(async () => {
  installNames(weights);
  pool = await started(new ThreadPool({ weights, size: 1, onThreadLost: () => {} }));
});
afterAll(() => pool.close());

async function started(starting: ThreadPool): Promise<ThreadPool> {
  while (!starting.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
  return starting;
}

const sourceYaml = "version: 1\ndefault_action: pseudonym\n";
const paragraph =
  "My name is Ana Lima, born on 4 May 1984, and I live at 14 Rose Street, Springfield, IL 62704. Write to " +
  "ana.lima@example.com or call +1 415 555 2671. The committee met on the second floor and agreed. ";

const prose =
  "The committee met on the second floor and agreed that the timetable should be published early. ";

function requestOf(content: string): BodyRequest {
  const messages = [{ role: "user", content }];
  const bytes = Buffer.from(JSON.stringify({ model: "m", messages, policy_id: "p" }));
  const compiled = compilePolicy(PolicySchema.parse({ version: 1, default_action: "pseudonym" }));
  return {
    body: readJsonBody(bytes, openAiChatRequest),
    shape: openAiChatRequest,
    tenant: { id: "ten_1", pseudonymKey: randomBytes(32) },
    policy: { source: { id: newId("pol"), slug: "p", version: 1, sourceYaml }, compiled },
    edits: { remove: ["policy_id"], set: { model: "other" }, escapeLookalikes: true },
  };
}

const resultOf = ({ bytes, vault, ...rest }: RedactedBody) => {
  const restorer = createRestorer(vault, { escape: "json" });
  const sent = Buffer.from(bytes).toString();
  return { ...rest, sent, restored: restorer.push(sent) + restorer.end() };
};

it("gives for a long body what the gateway's own thread would give, and restores it", async () => {
  const request = requestOf(paragraph.repeat(150));
  const here = resultOf(redactHere(request, new MemoStore().of("ten_1", request.policy.source)));
  const redactor = new BodyRedactor(new MemoStore(), metrics, pool);
  const there = resultOf(await redactor.redact(request, () => true));

  expect(there).toEqual(here);
  expect(there.counts.total).toBeGreaterThan(500);
  expect(there.sent).not.toContain("Ana Lima");
  expect(there.restored).toContain(paragraph);
  expect(there.restored).toContain('"model":"other"');
});

it("gives back the client's own bytes when nothing changes", async () => {
  const request = { ...requestOf("Nothing is in here. ".repeat(2_000)), edits: noEdits };
  const redacted = await new BodyRedactor(new MemoStore(), metrics, pool).redact(request, () => true);
  expect(redacted.bytes).toBe(request.body.bytes);
});
const noEdits = { remove: [], set: {}, escapeLookalikes: true };

it("leaves the gateway's own thread free while half a megabyte is searched", async () => {
  const long = new BodyRedactor(new MemoStore(), metrics, pool).redact(
    requestOf((paragraph + prose.repeat(60)).repeat(80)),
    () => true,
  );
  let isDone = false;
  void long.then(() => (isDone = true));
  let turns = 0;
  while (!isDone) {
    turns++;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  // A search on this thread would let it turn once.
  expect(turns).toBeGreaterThan(3);
});

it("holds what a thread had found before, and says so in the metrics", async () => {
  const before = new Metrics();
  const redactor = new BodyRedactor(new MemoStore(), before, pool);
  const request = requestOf(paragraph.repeat(200));
  for (const _ of ["cold", "warm"]) await redactor.redact(request, () => true);
  expect(before.render()).toMatch(/veilgate_memo_hits_total [1-9]/);
});

it("redacts a long conversation in the gateway's own thread once all but its end is known, to the same bytes", async () => {
  const turns = Array.from({ length: 24 }, (_, at) => `${at}: ${paragraph.repeat(6)}`);
  const conversation = requestOf("");
  const withTurns = (count: number): BodyRequest => {
    const messages = turns.slice(0, count).map((content) => ({ role: "user", content }));
    const bytes = Buffer.from(JSON.stringify({ model: "m", messages }));
    return { ...conversation, body: readJsonBody(bytes, openAiChatRequest) };
  };
  const here = (request: BodyRequest) =>
    resultOf(redactHere(request, new MemoStore().of("ten_1", request.policy.source)));
  let threads = 0;
  const counted = {
    run: (...given: Parameters<ThreadPool["run"]>) => {
      threads++;
      return pool.run(...given);
    },
    isReady: () => true,
    close: () => Promise.resolve(),
  } as ThreadPool;
  const redactor = new BodyRedactor(new MemoStore(), metrics, counted);
  for (const count of [20, 21, 22, 23, 24]) {
    const request = withTurns(count);
    expect(resultOf(await redactor.redact(request, () => true))).toEqual(here(request));
  }
  expect(threads).toBe(1);
});

it("refuses what would have to wait behind too much", async () => {
  const small = await started(new ThreadPool({ weights, size: 1, queueMax: 1, onThreadLost: () => {} }));
  const redactor = new BodyRedactor(new MemoStore(), metrics, small);
  const sent = [1, 2, 3].map(() => redactor.redact(requestOf(paragraph.repeat(150)), () => true));
  const outcomes = await Promise.allSettled(sent);
  await small.close();
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(outcomes[2]).toMatchObject({ reason: { code: "overloaded" } });
});

it("does not begin with a body whose client has gone", async () => {
  const redactor = new BodyRedactor(new MemoStore(), metrics, pool);
  const first = redactor.redact(requestOf(paragraph.repeat(200)), () => true);
  const second = redactor.redact(requestOf(paragraph.repeat(200)), () => false);
  await expect(second).rejects.toMatchObject({ code: "overloaded" });
  await first;
});

it("reports an engine that throws, without what it said", async () => {
  const request = requestOf(paragraph.repeat(200));
  const source = { ...request.policy.source, id: newId("pol"), sourceYaml: "version: 9" };
  const redactor = new BodyRedactor(new MemoStore(), metrics, pool);
  const broken = redactor.redact({ ...request, policy: { ...request.policy, source } }, () => true);
  await expect(broken).rejects.toMatchObject({ code: "ENGINE_FAILED", message: "ENGINE_FAILED" });
});

it.each([
  ["dies", "THREAD_DIED", 30_000, new URL("../testing/dying-thread.ts", import.meta.url)],
  ["never ends", "THREAD_TIMED_OUT", 300, new URL("../testing/endless-thread.ts", import.meta.url)],
])(
  "refuses the request of a thread that %s, and goes on with a new one",
  async (_, code, jobTimeoutMs, program) => {
    const lost: string[] = [];
    const options = { weights, size: 1, jobTimeoutMs, program };
    const fragile = await started(new ThreadPool({ ...options, onThreadLost: (cause) => lost.push(cause) }));
    const redactor = new BodyRedactor(new MemoStore(), metrics, fragile);
    for (let round = 1; round <= 2; round++) {
      await expect(redactor.redact(requestOf(paragraph.repeat(200)), () => true)).rejects.toMatchObject({
        code,
      });
      await started(fragile);
      expect(lost).toEqual(Array.from({ length: round }, () => code));
    }
    await fragile.close();
  },
);

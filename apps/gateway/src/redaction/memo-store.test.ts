import { createHmac } from "node:crypto";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  compilePolicy,
  type Entity,
  openAiChatRequest,
  PolicySchema,
  readJsonBody,
  redactBody,
} from "@veilgate/redaction";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type MemoEntry, MemoStore } from "./memo-store";
import { installNames, readNameWeights } from "./name-weights";

const policy = { id: "pol_1", version: 1 };
const text = "Write to Ana Lima at ana.lima@example.com, please, and do it today.";
const found: Entity[] = [
  {
    type: "EMAIL",
    start: 21,
    end: 41,
    score: 0.9,
    explanation: { recognizer: "email", evidence: "pattern", cue: "write" },
  },
];

beforeAll(() => installNames(readNameWeights()));

it("knows a text again, for the same tenant, policy and version only", () => {
  const store = new MemoStore();
  store.of("ten_1", policy).set(text, found);
  expect(store.of("ten_1", policy).get(text)).toMatchObject([{ type: "EMAIL", start: 21, end: 41 }]);
  expect(store.of("ten_2", policy).get(text)).toBeUndefined();
  expect(store.of("ten_1", { ...policy, version: 2 }).get(text)).toBeUndefined();
  expect(store.of("ten_1", { ...policy, id: "pol_2" }).get(text)).toBeUndefined();
  expect(store.of("ten_1", policy).get(`${text} `)).toBeUndefined();
  expect(store.stats()).toMatchObject({ hits: 1, misses: 4 });
});

it("learns what another store has used under its key, and nothing under a key of the other's own", () => {
  const store = new MemoStore();
  const thread = new MemoStore();
  const used: MemoEntry[] = [];
  const foreign = thread.of("ten_1", policy, { key: store.key, tell: (entry) => void used.push(entry) });
  foreign.set(text, found);
  thread.of("ten_1", policy).set(`${text} again`, found);
  foreign.get(text);
  expect(used).toHaveLength(2);
  expect(JSON.stringify(used)).not.toContain("write");

  const memo = store.of("ten_1", policy);
  expect(memo.knows(text)).toBe(false);
  store.learn(used);
  expect(memo.knows(text)).toBe(true);
  expect(memo.get(text)).toMatchObject([{ type: "EMAIL", start: 21, end: 41 }]);
  expect(memo.knows(`${text} again`)).toBe(false);
  expect(store.of("ten_2", policy).knows(text)).toBe(false);
  expect(store.stats()).toMatchObject({ hits: 1, misses: 0 });
});

it("takes two texts that differ in half a character for two", () => {
  const store = new MemoStore();
  const memo = store.of("ten_1", policy);
  memo.set(`${text}\ud800`, found);
  expect(memo.get(`${text}\ud801`)).toBeUndefined();
  expect(memo.get(`${text}\ufffd`)).toBeUndefined();
});

it("holds no text: neither in its strings nor kept alive by a slice of it", () => {
  const store = new MemoStore();
  store.of("ten_1", policy).set(text, found);
  const kept = JSON.stringify(store.of("ten_1", policy).get(text));
  expect(kept).toBe(
    '[{"type":"EMAIL","start":21,"end":41,"score":0.9,"explanation":{"recognizer":"email","evidence":"pattern"}}]',
  );

  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const memo = store.of("ten_1", policy);
  const used = () => {
    collect();
    return getHeapStatistics().used_heap_size;
  };
  const before = used();
  for (let at = 0; at < 100; at++) {
    const long = `patient number ${at} `.repeat(20_000);
    memo.set(long, [
      {
        type: "EMAIL",
        start: 0,
        end: 20,
        score: 1,
        explanation: { recognizer: "email", evidence: "keyword", cue: long.slice(0, 14) },
      },
    ]);
  }
  memo.get("the last text that was asked for is let go");
  expect(used() - before).toBeLessThan(5_000_000);
});

it("never holds more than it may, and lets what was not used for longest go first", () => {
  const store = new MemoStore(10_000);
  const memo = store.of("ten_1", policy);
  for (let at = 0; at < 100; at++) {
    memo.set(`${text} ${at}`, found);
    memo.get(`${text} 0`);
    expect(store.stats().bytes).toBeLessThanOrEqual(10_000);
  }
  expect(memo.get(`${text} 0`)).toBeDefined();
  expect(memo.get(`${text} 1`)).toBeUndefined();
  expect(memo.get(`${text} 99`)).toBeDefined();
});

it("changes nothing of what a body becomes, whether it is cold, warm or full", () => {
  const compiled = compilePolicy(PolicySchema.parse({ version: 1, default_action: "pseudonym" }));
  const digest = (message: string) => createHmac("sha256", "key").update(message).digest();
  const sentence = fc.constantFrom(
    "My name is Ana Lima and I live at 14 Rose Street, Springfield. ",
    "Write to jo@example.com or call +1 415 555 2671. ",
    "The card 4111 1111 1111 1111 was refused; see <EMAIL_k7f3q2ab>. ",
    "The committee met on the second floor and agreed. ",
  );
  const content = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(""));
  const stores = [new MemoStore(), new MemoStore(2_000)];
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (contents) => {
      const bytes = Buffer.from(
        JSON.stringify({ model: "m", messages: contents.map((each) => ({ role: "user", content: each })) }),
      );
      const redact = (memo?: ReturnType<MemoStore["of"]>) => {
        const body = readJsonBody(bytes, openAiChatRequest);
        const done = redactBody(body, compiled, digest, { escapeLookalikes: true, ...(memo && { memo }) });
        return { sent: Buffer.from(done.bytes).toString(), counts: done.counts, size: done.vault.size };
      };
      const plain = redact();
      for (const store of stores) {
        expect(redact(store.of("ten_1", policy))).toEqual(plain);
        expect(redact(store.of("ten_1", policy))).toEqual(plain);
      }
    }),
    { numRuns: 60 },
  );
  expect(stores[0]?.stats().hits).toBeGreaterThan(60);
});

/**
 * `node --import tsx scripts/bench/conversation.ts`: what redacting a conversation of about 20 KB costs over the plain round trip of
 * the same bytes, with names and without, when nothing of it is known, when all but the last message is, and
 * when all of it is. CPU time of one process, in slices that take turns; medians. Also the time by length of a
 * text, which says from where on a memo and a thread pay, and a turn of the conversation whose history is known,
 * on a thread and where `BodyRedactor` puts it.
 */
import { createHmac, randomBytes } from "node:crypto";
import { newId } from "@veilgate/contracts";
import {
  type CompiledPolicy,
  compilePolicy,
  defaultPolicySource,
  openAiChatRequest,
  PolicySchema,
  readJsonBody,
  redactBody,
} from "@veilgate/redaction";
import { parse } from "yaml";
import { Metrics } from "../../apps/gateway/src/observability/metrics";
import { BodyRedactor } from "../../apps/gateway/src/redaction/body-redactor";
import { MemoStore } from "../../apps/gateway/src/redaction/memo-store";
import { installNames, readNameWeights } from "../../apps/gateway/src/redaction/name-weights";
import { ThreadPool } from "../../apps/gateway/src/redaction/thread-pool";

const slices = 9;
const perSlice = 12;
const lengths = [16, 32, 64, 256, 1_000, 4_000, 16_000, 64_000];

const turns = [
  "Hi, I am Ana Lima from Graz. My order of 12 May has not come yet, could you find out where it is? ",
  "The committee met on the second floor and agreed that the timetable should be published early, because the teams " +
    "who depend on it plan their own work around it. Nobody objected to the change, and it was put to the vote. ",
  "Write to maria.lopez@example.com or call +1 415 555 2671; the parcel goes to 14 Rose Street, Springfield, IL 62704. ",
  "Version 3.14.2 came out with 1,250 changes; the build took 12.5 s instead of 17, see https://example.com/docs?id=42. ",
];

const weights = readNameWeights();
installNames(weights);
const withNames = compilePolicy(PolicySchema.parse(parse(defaultPolicySource)));
const withoutNames: CompiledPolicy = {
  ...withNames,
  recognizers: withNames.recognizers.filter(({ id }) => id !== "name-tagger"),
};
const digest = (message: string) => createHmac("sha256", "bench").update(message).digest();
const policyName = { id: "pol_bench", version: 1 };

/** About 20 KB in 24 messages; `variant` makes the last message, or all, new. */
function conversation(variant: string, isAllNew: boolean): Buffer {
  const messages = Array.from({ length: 24 }, (_, at) => {
    const mark = isAllNew || at === 23 ? variant : "";
    const content = `${mark} ${(turns[at % 4] ?? "") + (turns[1] ?? "").repeat(3)}`;
    return { role: at % 2 === 0 ? "user" : "assistant", content };
  });
  return Buffer.from(JSON.stringify({ model: "m", messages }));
}

interface Work {
  readonly name: string;
  run(): void;
}

function redacting(name: string, policy: CompiledPolicy, isAllNew: boolean, store?: MemoStore): Work {
  return {
    name,
    run() {
      const body = readJsonBody(conversation(randomBytes(4).toString("hex"), isAllNew), openAiChatRequest);
      const memo = store?.of("ten_bench", policyName);
      redactBody(body, policy, digest, { escapeLookalikes: true, ...(memo && { memo }) });
    },
  };
}

const known = conversation("", true);
const full = new MemoStore();
const works: Work[] = [
  { name: "plain", run: () => void JSON.stringify(JSON.parse(conversation("x", false).toString())) },
  redacting("names, nothing known", withNames, true),
  redacting("names, nothing known, kept", withNames, true, new MemoStore()),
  redacting("names, history known", withNames, false, new MemoStore()),
  {
    name: "names, all known",
    run() {
      const memo = full.of("ten_bench", policyName);
      redactBody(readJsonBody(known, openAiChatRequest), withNames, digest, { escapeLookalikes: true, memo });
    },
  },
  redacting("no names, nothing known", withoutNames, true),
  redacting("no names, history known", withoutNames, false, new MemoStore()),
];

const results = measure(works);
const plain = results.get("plain") ?? Number.NaN;
process.stdout.write(`${(known.length / 1000).toFixed(1)} KB\n`);
for (const [name, micros] of results) {
  process.stdout.write(
    `${name.padEnd(28)} ${micros.toFixed(0).padStart(7)} µs  ${(micros / plain).toFixed(1)} × plain\n`,
  );
}
for (const length of lengths) process.stdout.write(`${lineOf(length)}\n`);
await measureTurns();

/** Microseconds of CPU a run, by name. */
function measure(all: readonly Work[]): Map<string, number> {
  for (const { run } of all) for (let at = 0; at < 40; at++) run();
  const samples = new Map<string, number[]>();
  for (let slice = 0; slice < slices; slice++) {
    for (const { name, run } of all) {
      const before = process.cpuUsage();
      for (let at = 0; at < perSlice; at++) run();
      const { user, system } = process.cpuUsage(before);
      samples.set(name, [...(samples.get(name) ?? []), (user + system) / perSlice]);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, medianOf(values)]));
}

/** Searching a text of this length, and finding it in a memo. */
function lineOf(length: number): string {
  const text = turns
    .join("")
    .repeat(Math.ceil(length / 400))
    .slice(0, length);
  const body = () =>
    readJsonBody(
      Buffer.from(JSON.stringify({ messages: [{ role: "user", content: text }] })),
      openAiChatRequest,
    );
  const options = { escapeLookalikes: true };
  const searched = timeOf(length, () => redactBody(body(), withNames, digest, options));
  const memo = full.of("ten_bench", policyName);
  const remembered = timeOf(length, () => redactBody(body(), withNames, digest, { ...options, memo }));
  return `${String(length).padStart(6)} characters: searched ${searched.toFixed(1)} µs, remembered ${remembered.toFixed(1)} µs`;
}

function timeOf(length: number, run: () => void): number {
  const count = Math.max(4, Math.round(100_000 / length));
  const rounds = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    for (let at = 0; at < count; at++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / count;
  });
  return medianOf(rounds);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** CPU of all threads and time until done, of turns that alternate between the two ways. */
async function measureTurns(): Promise<void> {
  const pool = new ThreadPool({ weights, size: 1, onThreadLost: () => {} });
  while (!pool.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
  const store = new MemoStore();
  const redactor = new BodyRedactor(store, new Metrics(), pool);
  const tenant = { id: "ten_bench", pseudonymKey: new Uint8Array(32) };
  const source = { id: newId("pol"), slug: "bench", version: 1, sourceYaml: defaultPolicySource };
  const edits = { remove: [], set: {}, escapeLookalikes: true };
  const shape = openAiChatRequest;
  const ways = {
    "on a thread": (bytes: Buffer) =>
      pool.run({
        kind: "body",
        bytes,
        shape,
        tenant,
        policy: source,
        edits,
        values: [],
        spared: [],
        memoKey: store.key,
      }),
    "where it belongs": (bytes: Buffer) => {
      const policy = { source, compiled: withNames };
      return redactor.redact({ body: readJsonBody(bytes, shape), shape, tenant, policy, edits }, () => true);
    },
  };
  const turn = () => conversation(randomBytes(4).toString("hex"), false);
  for (const redact of Object.values(ways)) for (let at = 0; at < 40; at++) await redact(turn());
  const figures = Object.entries(ways).map(([name, redact]) => {
    const cpu: number[] = [];
    const took: number[] = [];
    return { name, redact, cpu, took };
  });
  for (let slice = 0; slice < slices * perSlice; slice++) {
    for (const { redact, cpu, took } of figures) {
      const bytes = turn();
      const before = process.cpuUsage();
      const began = performance.now();
      await redact(bytes);
      took.push(1000 * (performance.now() - began));
      const { user, system } = process.cpuUsage(before);
      cpu.push(user + system);
    }
  }
  await pool.close();
  for (const { name, cpu, took } of figures) {
    const [micros, tookMicros] = [medianOf(cpu), medianOf(took)];
    process.stdout.write(
      `a turn with its history known, ${name.padEnd(16)}: ${micros.toFixed(0).padStart(6)} µs of CPU ` +
        `(${(micros / plain).toFixed(1)} × plain), done after ${tookMicros.toFixed(0)} µs\n`,
    );
  }
}

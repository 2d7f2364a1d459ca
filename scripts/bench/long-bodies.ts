/**
 * `node --import tsx scripts/bench/long-bodies.ts`: how long the thread that serves is held up while a body of a megabyte is redacted,
 * there and on a thread of its own, and what handing a body over costs. Build the gateway first when its source
 * is not to be measured.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "@veilgate/contracts";
import { compilePolicy, openAiChatRequest, PolicySchema, readJsonBody } from "@veilgate/redaction";
import { Metrics } from "../../apps/gateway/src/observability/metrics";
import { BodyRedactor } from "../../apps/gateway/src/redaction/body-redactor";
import { MemoStore } from "../../apps/gateway/src/redaction/memo-store";
import { installNames, readNameWeights } from "../../apps/gateway/src/redaction/name-weights";
import type { BodyRequest } from "../../apps/gateway/src/redaction/redaction-job";
import { ThreadPool } from "../../apps/gateway/src/redaction/thread-pool";
import { warmUp } from "../../apps/gateway/src/redaction/warm-up";
import { textOf } from "./engine-texts";

const sourceYaml = "version: 1\ndefault_action: pseudonym\n";
const compiled = compilePolicy(PolicySchema.parse({ version: 1, default_action: "pseudonym" }));
const source = { id: newId("pol"), slug: "bench", version: 1, sourceYaml };
const rounds = 5;
let variant = 0;

const weights = readNameWeights();
installNames(weights);
const pool = new ThreadPool({ weights, onThreadLost: (code) => process.stderr.write(`${code}\n`) });
warmUp();
while (!pool.isReady()) await sleep(20);

for (const length of [20_000, 100_000, 1_000_000]) {
  for (const [name, threads] of [
    ["in the serving thread", undefined],
    ["on a thread of its own", pool],
  ] as const) {
    const held: number[] = [];
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // A memo that knows nothing, as for a first request; the threads keep theirs, so each text is new.
      const redactor = new BodyRedactor(new MemoStore(), new Metrics(), threads);
      const { heldMs, tookMs } = await measure(redactor, requestOf(length, round));
      held.push(heldMs);
      took.push(tookMs);
    }
    process.stdout.write(
      `${String(length).padStart(9)} characters, ${name.padEnd(22)}: done after ${medianOf(took).toFixed(1).padStart(7)} ms, ` +
        `serving thread held up for ${medianOf(held).toFixed(1).padStart(7)} ms at most\n`,
    );
  }
}
await pool.close();

/** A short request would wait for as long as the heartbeat is late. */
async function measure(redactor: BodyRedactor, request: BodyRequest) {
  let last = performance.now();
  let heldMs = 0;
  const beat = () => {
    heldMs = Math.max(heldMs, performance.now() - last - 1);
    last = performance.now();
  };
  const heart = setInterval(beat, 1);
  await sleep(20);
  heldMs = 0;
  const began = performance.now();
  await redactor.redact(request, () => true);
  const tookMs = performance.now() - began;
  await sleep(5);
  clearInterval(heart);
  return { heldMs, tookMs };
}

function requestOf(length: number, round: number): BodyRequest {
  variant += 1;
  const content = `${variant} ${textOf("hits", length, round)}`;
  const bytes = Buffer.from(JSON.stringify({ model: "m", messages: [{ role: "user", content }] }));
  return {
    body: readJsonBody(bytes, openAiChatRequest),
    shape: openAiChatRequest,
    tenant: { id: "ten_bench", pseudonymKey: new Uint8Array(32) },
    policy: { source, compiled },
    edits: { remove: [], set: {}, escapeLookalikes: true },
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

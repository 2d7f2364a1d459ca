/**
 * `npm run bench`: what the gateway costs over a bare Node proxy, and over nginx when it is installed, in CPU
 * time (`--part cpu`) and in delay (`--part delays`). All proxies are up at once on one core; short slices of
 * load in random order from the other core. Ratios in one run count, absolute figures move from machine to
 * machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chatBody } from "./bodies";
import { type Delay, delayTable, direct, measureDelays } from "./delays";
import { measure, medians, type Sample } from "./measure";
import { bareProxy, forkScript, loadCore, nginx, pin, type Subject } from "./subjects";
import { shuffled, textTable } from "./text-table";
import { veilgate } from "./veilgate";

const { values } = parseArgs({
  options: {
    part: { type: "string", default: "all" },
    rounds: { type: "string", default: "7" },
    slice: { type: "string", default: "1500" },
    streams: { type: "string", default: "50" },
    events: { type: "string", default: "200" },
  },
});
if (!["all", "cpu", "delays"].includes(values.part)) throw new Error("--part is all, cpu or delays.");
const rounds = Number(values.rounds);
const sliceMs = Number(values.slice);
const bodies = [
  chatBody(1000, false),
  chatBody(1000, true),
  chatBody(20_000, false),
  chatBody(20_000, true),
  chatBody(20_000, true, "history"),
];
const results = path.join(import.meta.dirname, "../../.data/bench.json");

pin(process.pid, loadCore);
const upstream = await forkScript("mock-upstream.ts", [], loadCore);
const subjects = await startSubjects(upstream.port);
try {
  const samples = values.part === "delays" ? [] : medians(await runRounds(subjects));
  const delays = values.part === "cpu" ? [] : await delaysOf(subjects, upstream.port);
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ node: process.version, samples, delays }, null, 2)}\n`);
  if (samples.length > 0) process.stdout.write(`${cpuTable(samples)}\n\n`);
  if (delays.length > 0) process.stdout.write(`${delayTable(delays)}\n\n`);
  process.stdout.write(`Written to ${path.relative(process.cwd(), results)}\n`);
} finally {
  for (const subject of subjects) await subject.stop();
  upstream.child.kill();
}

async function startSubjects(upstreamPort: number): Promise<Subject[]> {
  const plain = await nginx(upstreamPort);
  if (!plain) process.stdout.write("nginx is not installed: its row is missing.\n");
  const bare = await bareProxy(upstreamPort);
  const ours = await veilgate(upstreamPort, values.part === "delays" ? ["strict"] : ["strict", "relaxed"]);
  return [...(plain ? [plain] : []), bare, ...ours];
}

async function runRounds(all: readonly Subject[]): Promise<Sample[]> {
  const pairs = all.flatMap((subject) => bodies.map((body) => ({ subject, body })));
  for (const { subject, body } of pairs) await measure(subject, body, sliceMs);
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { subject, body } of shuffled(pairs)) samples.push(await measure(subject, body, sliceMs));
    process.stderr.write(`CPU: round ${round + 1} of ${rounds}\n`);
  }
  return samples;
}

/** Of strict durability only, since that is what is on when nobody says otherwise. */
function delaysOf(all: readonly Subject[], upstreamPort: number): Promise<Delay[]> {
  const measured = all.filter(({ name }) => !name.endsWith("relaxed"));
  const options = { rounds, sliceMs, streams: Number(values.streams), events: Number(values.events) };
  return measureDelays([{ name: direct, port: upstreamPort, headers: {} }, ...measured], options);
}

function cpuTable(samples: readonly Sample[]): string {
  const reference = (body: string) =>
    samples.find((sample) => sample.body === body && sample.subject.startsWith("node:http"));
  const rows = bodies.flatMap((body) =>
    samples
      .filter((sample) => sample.body === body.name)
      .map((sample) => [
        body.name,
        sample.subject,
        sample.cpuMicroseconds.toFixed(0),
        (sample.cpuMicroseconds / (reference(body.name)?.cpuMicroseconds ?? Number.NaN)).toFixed(2),
        sample.p50Ms.toFixed(2),
        sample.p99Ms.toFixed(2),
        sample.requestsPerSecond.toFixed(0),
      ]),
  );
  return textTable(["body", "proxy", "CPU µs", "÷ bare", "p50 ms", "p99 ms", "requests/s"], rows);
}

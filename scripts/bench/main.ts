/**
 * `npm run bench`: what the gateway costs over a bare Node proxy, and over nginx when it is installed.
 * All proxies are up at once on one core; short slices of load in random order from the other core;
 * the median of each. Ratios in one run count, absolute figures move from machine to machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BenchBody, chatBody } from "./bodies";
import { measure, medians, type Sample } from "./measure";
import { bareProxy, forkScript, loadCore, nginx, pin, type Subject } from "./subjects";
import { veilgate } from "./veilgate";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, slice: { type: "string", default: "1500" } },
});
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
  const samples = medians(await runRounds(subjects, Number(values.rounds), Number(values.slice)));
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ node: process.version, samples }, null, 2)}\n`);
  process.stdout.write(`${table(samples)}\nWritten to ${path.relative(process.cwd(), results)}\n`);
} finally {
  for (const subject of subjects) await subject.stop();
  upstream.child.kill();
}

async function startSubjects(upstreamPort: number): Promise<Subject[]> {
  const plain = await nginx(upstreamPort);
  if (!plain) process.stdout.write("nginx is not installed: its row is missing.\n");
  const bare = await bareProxy(upstreamPort);
  return [...(plain ? [plain] : []), bare, ...(await veilgate(upstreamPort, ["strict", "relaxed"]))];
}

async function runRounds(all: readonly Subject[], rounds: number, sliceMs: number): Promise<Sample[]> {
  const pairs = all.flatMap((subject) => bodies.map((body) => ({ subject, body })));
  for (const { subject, body } of pairs) await measure(subject, body, sliceMs);
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { subject, body } of shuffled(pairs)) samples.push(await measure(subject, body, sliceMs));
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return samples;
}

function shuffled(pairs: readonly { subject: Subject; body: BenchBody }[]) {
  return pairs
    .map((pair) => ({ pair, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ pair }) => pair);
}

function table(samples: readonly Sample[]): string {
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
  const head = ["body", "proxy", "CPU µs", "÷ bare", "p50 ms", "p99 ms", "requests/s"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}

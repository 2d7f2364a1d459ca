/**
 * `node --import tsx scripts/bench/spool.ts [--seconds 10] [--kills 20]`: what the audit spool costs. CPU per
 * record, how long `intent` and `outcome` take at fixed rates in both modes, and how many acknowledged records
 * are lost when its process is killed under load. Each request writes an intent and then an outcome.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type AuditSpool, openSpool } from "../../apps/gateway/src/audit/spool";
import { readAll } from "../../apps/gateway/src/audit/testing/read-all";
import { intentOf, outcomeOf } from "../../apps/gateway/src/audit/testing/records";
import { cpuNanoseconds } from "./cpu";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "10" }, kills: { type: "string", default: "20" } },
});
const seconds = Number(values.seconds);
const durabilities = ["strict", "relaxed"] as const;
type Durability = (typeof durabilities)[number];

const nothing: Pick<AuditSpool, "intent" | "outcome"> = { intent: async () => {}, outcome: async () => {} };

for (const durability of durabilities) await measureSaturated(durability);
for (const durability of durabilities) {
  for (const rate of [500, 2_000]) await measureAtRate(durability, rate);
}
for (const durability of durabilities) await measureKills(durability, Number(values.kills));

/** 64 requests at a time, as fast as they go. What making the records costs is measured and taken off. */
async function measureSaturated(durability: Durability): Promise<void> {
  const requests = 40_000;
  await saturate(nothing, requests);
  const bare = await cpuOf(() => saturate(nothing, requests));
  await withSpool(durability, async (spool) => {
    await saturate(spool, requests / 4);
    const startedAt = performance.now();
    const cpu = await cpuOf(() => saturate(spool, requests));
    const perSecond = (2 * requests) / ((performance.now() - startedAt) / 1_000);
    const { writes, syncs, records } = spool.stats();
    say(`${durability}, saturated`, {
      cpu_us_per_record: (cpu - bare) / 1_000 / (2 * requests),
      records_per_second: perSecond,
      records_per_write: records / writes,
      records_per_sync: syncs && records / syncs,
    });
  });
}

async function saturate(spool: Pick<AuditSpool, "intent" | "outcome">, requests: number): Promise<void> {
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const intent = intentOf();
      await spool.intent(intent);
      await spool.outcome(outcomeOf({ request_id: intent.request_id }));
    }
  };
  await Promise.all(Array.from({ length: 64 }, worker));
}

async function measureAtRate(durability: Durability, rate: number): Promise<void> {
  const bare = await cpuOf(() => atRate(nothing, rate));
  await withSpool(durability, async (spool) => {
    let took: Latencies | undefined;
    const cpu = await cpuOf(async () => {
      took = await atRate(spool, rate);
    });
    if (!took) return;
    const { records } = spool.stats();
    say(`${durability}, ${rate} a second`, {
      intent_p50_ms: percentile(took.intents, 0.5),
      intent_p99_ms: percentile(took.intents, 0.99),
      outcome_p50_ms: percentile(took.outcomes, 0.5),
      outcome_p99_ms: percentile(took.outcomes, 0.99),
      cpu_us_per_record: (cpu - bare) / 1_000 / records,
    });
  });
}

interface Latencies {
  readonly intents: number[];
  readonly outcomes: number[];
}

/** Requests start when they are due, whether or not those before them are done. */
async function atRate(spool: Pick<AuditSpool, "intent" | "outcome">, rate: number): Promise<Latencies> {
  const took: Latencies = { intents: [], outcomes: [] };
  const running: Promise<void>[] = [];
  const request = async () => {
    const intent = intentOf();
    took.intents.push(await timed(() => spool.intent(intent)));
    took.outcomes.push(await timed(() => spool.outcome(outcomeOf({ request_id: intent.request_id }))));
  };
  const startedAt = performance.now();
  while (running.length < rate * seconds) {
    const due = ((performance.now() - startedAt) / 1_000) * rate;
    while (running.length < due) running.push(request());
    await sleep(1);
  }
  await Promise.all(running);
  return took;
}

/** Kills a process that appends as fast as it can; compares what it printed with what is in the spool. */
async function measureKills(durability: Durability, kills: number): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "veilgate-bench-spool-"));
  const script = path.join(import.meta.dirname, "../../apps/gateway/src/audit/testing/append-child.ts");
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const options = JSON.stringify({ directory, instance: "gw-0a1b2c3d", durability, bytesMax: 8e9 });
    const child = spawn(process.execPath, ["--import", "tsx", script, options, "64"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    while (output === "") await sleep(10);
    await sleep(300 + Math.random() * 700);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    acknowledged.push(...output.split("\n").filter((line) => /^(intent|outcome) [\da-f-]{36}$/.test(line)));
  }
  const { records, flaws } = readAll(directory);
  const found = new Set(records.map((record) => `${record.kind} ${record.request_id}`));
  say(`${durability}, ${kills} times kill -9`, {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((line) => !found.has(line)).length,
    torn: flaws.length,
    segments: readdirSync(directory).filter((file) => file.endsWith(".seg")).length,
  });
  rmSync(directory, { recursive: true, force: true });
}

async function withSpool(durability: Durability, work: (spool: AuditSpool) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), "veilgate-bench-spool-"));
  const spool = openSpool({ directory, instance: "gw-0a1b2c3d", durability, bytesMax: 8e9 });
  try {
    await work(spool);
  } finally {
    await spool.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = cpuNanoseconds(process.pid);
  await work();
  return cpuNanoseconds(process.pid) - before;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function say(what: string, figures: Readonly<Record<string, number>>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`);
  process.stdout.write(`${what.padEnd(28)} ${parts.join("  ")}\n`);
}

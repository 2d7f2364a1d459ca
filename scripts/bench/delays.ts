import { chatBody } from "./bodies";
import { eventDelays, firstBytes, type Target } from "./delay-load";
import { quantile } from "./load";
import { shuffled, textTable } from "./text-table";

export interface DelayOptions {
  readonly rounds: number;
  /** Of the slices that count first bytes; a slice of streams takes `events` times 20 ms. */
  readonly sliceMs: number;
  readonly streams: number;
  readonly events: number;
}

/** Somebody to measure: the upstream itself is one of them, as `direct`. */
export interface DelaySubject extends Target {
  readonly name: string;
}

export interface Delay {
  readonly measured: string;
  readonly subject: string;
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the median, over the upstream itself in the same run. */
  readonly addedMs: number;
}

export const direct = "direct";

/** Requests at a fixed rate that no proxy is busy with. */
const everyMs = 40;
/** 50 tokens a second. */
const tokenMs = 20;

interface Scenario {
  readonly name: string;
  delays(target: Target, options: DelayOptions): Promise<number[]>;
}

const scenarios: readonly Scenario[] = [
  firstByteOf("first byte, stream", chatBody(1000, true, "nothing", streamOf(3, 0))),
  firstByteOf("first byte, 20 KB with findings", chatBody(20_000, true)),
  firstByteOf("first byte, 20 KB, history known", chatBody(20_000, true, "history")),
  {
    name: "each token, paced streams",
    delays: (target, { streams, events }) =>
      eventDelays(target, chatBody(1000, true, "nothing", streamOf(events, tokenMs)), streams),
  },
];

function firstByteOf(name: string, body: ReturnType<typeof chatBody>): Scenario {
  return { name, delays: (target, { sliceMs }) => firstBytes(target, body, everyMs, sliceMs) };
}

function streamOf(events: number, distanceMs: number): object {
  return { stream: true, max_tokens: events, seed: distanceMs };
}

/**
 * What each subject adds to the time to the first byte and to each token of a stream: short slices that take
 * turns in random order, all samples of a subject together. One slice each is thrown away before.
 */
export async function measureDelays(
  subjects: readonly DelaySubject[],
  options: DelayOptions,
): Promise<Delay[]> {
  const pairs = subjects.flatMap((subject) => scenarios.map((scenario) => ({ subject, scenario })));
  const samples = new Map(pairs.map((pair) => [pair, [] as number[]]));
  const warmUp = { ...options, events: Math.min(options.events, 50) };
  for (const { subject, scenario } of pairs) await scenario.delays(subject, warmUp);
  for (let round = 0; round < options.rounds; round++) {
    for (const pair of shuffled(pairs)) {
      const its = await pair.scenario.delays(pair.subject, options);
      for (const delay of its) samples.get(pair)?.push(delay);
    }
    process.stderr.write(`delays: round ${round + 1} of ${options.rounds}\n`);
  }
  const sorted = pairs.map((pair) => ({ ...pair, ms: (samples.get(pair) ?? []).sort((a, b) => a - b) }));
  return sorted.map(({ subject, scenario, ms }) => {
    const reference = sorted.find((one) => one.scenario === scenario && one.subject.name === direct);
    const p50Ms = quantile(ms, 0.5);
    return {
      measured: scenario.name,
      subject: subject.name,
      samples: ms.length,
      p50Ms,
      p99Ms: quantile(ms, 0.99),
      addedMs: p50Ms - quantile(reference?.ms ?? [], 0.5),
    };
  });
}

/** With the added delay as a multiple of nginx's and of the bare proxy's. */
export function delayTable(delays: readonly Delay[]): string {
  const addedBy = (measured: string, begin: string) =>
    delays.find((one) => one.measured === measured && one.subject.startsWith(begin))?.addedMs ?? Number.NaN;
  const rows = scenarios.flatMap(({ name }) =>
    delays
      .filter(({ measured }) => measured === name)
      .map(({ subject, addedMs, p50Ms, p99Ms, samples }) => [
        name,
        subject,
        p50Ms.toFixed(3),
        p99Ms.toFixed(3),
        ...(subject === direct
          ? ["", "", ""]
          : [
              addedMs.toFixed(3),
              (addedMs / addedBy(name, "nginx")).toFixed(2),
              (addedMs / addedBy(name, "node:http")).toFixed(2),
            ]),
        String(samples),
      ]),
  );
  const head = ["delay", "proxy", "p50 ms", "p99 ms", "added p50 ms", "÷ nginx", "÷ bare", "samples"];
  return textTable(head, rows);
}

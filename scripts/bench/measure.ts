import type { BenchBody } from "./bodies";
import { cpuNanoseconds } from "./cpu";
import { quantile, runLoad } from "./load";
import type { Subject } from "./subjects";

export interface Sample {
  readonly subject: string;
  readonly body: string;
  readonly cpuMicroseconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
}

/** One slice of load on one proxy with one body. Throws when a request failed: such a figure means nothing. */
export async function measure(subject: Subject, body: BenchBody, durationMs: number): Promise<Sample> {
  const load = { port: subject.port, body, headers: subject.headers, connections: 16 };
  const before = cpuNanoseconds(subject.pid);
  const result = await runLoad({ ...load, durationMs });
  const used = cpuNanoseconds(subject.pid) - before;
  if (result.failures > 0 || result.requests === 0) {
    throw new Error(
      `${subject.name}, ${body.name}: ${result.failures} requests failed, ${result.requests} succeeded.`,
    );
  }
  return {
    subject: subject.name,
    body: body.name,
    cpuMicroseconds: used / result.requests / 1000,
    p50Ms: quantile(result.latencies, 0.5),
    p99Ms: quantile(result.latencies, 0.99),
    requestsPerSecond: result.requests / (durationMs / 1000),
  };
}

/** The median sample of each subject and body, by CPU. */
export function medians(samples: readonly Sample[]): Sample[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const name = `${sample.subject}\n${sample.body}`;
    groups.set(name, [...(groups.get(name) ?? []), sample]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => a.cpuMicroseconds - b.cpuMicroseconds);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return middle ? [middle] : [];
  });
}

import type { Outcome } from "@veilgate/contracts";

/**
 * Counters and one histogram in Prometheus' text format. Labels are routes of our table, status codes,
 * outcomes and entity types: the number of series is bounded and no caller can add one.
 */
const bucketsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

interface Histogram {
  readonly counts: Float64Array;
  sum: number;
  count: number;
}

export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Histogram>();
  readonly #outcomes = new Map<string, number>();
  readonly #entities = new Map<string, number>();
  readonly #profilerFailures = new Map<string, number>();
  #failedOpen = 0;
  #failovers = 0;
  #auditDegraded = 0;
  #memoHits = 0;
  #memoMisses = 0;
  inFlight = 0;

  /** One answered request. `endpoint` is a path of the route table or `other`. */
  countRequest(method: string, endpoint: string, status: number, seconds: number): void {
    add(this.#requests, `method="${method}",endpoint="${endpoint}",status="${status}"`, 1);
    let histogram = this.#durations.get(endpoint);
    if (!histogram) {
      histogram = { counts: new Float64Array(bucketsSeconds.length), sum: 0, count: 0 };
      this.#durations.set(endpoint, histogram);
    }
    const bucket = bucketsSeconds.findIndex((bound) => seconds <= bound);
    if (bucket !== -1) histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
    histogram.sum += seconds;
    histogram.count++;
  }

  countOutcome(endpoint: string, outcome: Outcome): void {
    add(this.#outcomes, `endpoint="${endpoint}",outcome="${outcome}"`, 1);
  }

  countEntities(byType: Readonly<Record<string, number>>): void {
    for (const type in byType) add(this.#entities, `entity_type="${type}"`, byType[type] ?? 0);
  }

  countFailedOpen(): void {
    this.#failedOpen++;
  }

  /** A profiler gave no answer. `open`: the request went on with what the engine found by itself. */
  countProfilerFailure(failMode: "closed" | "open"): void {
    add(this.#profilerFailures, `fail_mode="${failMode}"`, 1);
  }

  /** A request went on to another upstream. */
  countFailover(): void {
    this.#failovers++;
  }

  countAuditDegraded(): void {
    this.#auditDegraded++;
  }

  /** Texts that were searched before, and those that were not; short ones are neither. */
  countMemo(hits: number, misses: number): void {
    this.#memoHits += hits;
    this.#memoMisses += misses;
  }

  /** @param configurationAgeMs since the configuration was last known to be right; undefined without one. */
  render(configurationAgeMs?: number): string {
    return [
      ...family("http_requests_total", "counter", "Requests answered.", this.#requests),
      ...this.#renderDurations(),
      ...family("veilgate_outcomes_total", "counter", "Audited requests by outcome.", this.#outcomes),
      ...family("pii_detected_total", "counter", "Entities found in requests.", this.#entities),
      ...single(
        "veilgate_failed_open_total",
        "counter",
        "Requests sent unsearched (fail_mode open).",
        this.#failedOpen,
      ),
      ...family(
        "veilgate_profiler_failures_total",
        "counter",
        "Requests whose profiler gave no answer.",
        this.#profilerFailures,
      ),
      ...single(
        "veilgate_failovers_total",
        "counter",
        "Requests that went on to another upstream.",
        this.#failovers,
      ),
      ...single(
        "veilgate_audit_degraded_total",
        "counter",
        "Requests served without an audit record.",
        this.#auditDegraded,
      ),
      ...single("veilgate_memo_hits_total", "counter", "Texts known from earlier requests.", this.#memoHits),
      ...single("veilgate_memo_misses_total", "counter", "Texts that had to be searched.", this.#memoMisses),
      ...(configurationAgeMs === undefined ? [] : ageOf(configurationAgeMs)),
      ...single("veilgate_requests_in_flight", "gauge", "Requests being served.", this.inFlight),
      ...single(
        "process_resident_memory_bytes",
        "gauge",
        "Memory of the process.",
        process.memoryUsage.rss(),
      ),
      "",
    ].join("\n");
  }

  #renderDurations(): string[] {
    const name = "http_request_duration_seconds";
    const lines = [
      `# HELP ${name} Time from the request's head to the answer's end.`,
      `# TYPE ${name} histogram`,
    ];
    for (const [endpoint, histogram] of this.#durations) {
      let total = 0;
      for (const [at, bound] of bucketsSeconds.entries()) {
        total += histogram.counts[at] ?? 0;
        lines.push(`${name}_bucket{endpoint="${endpoint}",le="${bound}"} ${total}`);
      }
      lines.push(`${name}_bucket{endpoint="${endpoint}",le="+Inf"} ${histogram.count}`);
      lines.push(`${name}_sum{endpoint="${endpoint}"} ${histogram.sum}`);
      lines.push(`${name}_count{endpoint="${endpoint}"} ${histogram.count}`);
    }
    return lines;
  }
}

function ageOf(configurationAgeMs: number): string[] {
  return single(
    "veilgate_configuration_age_seconds",
    "gauge",
    "Since the configuration was last known to be the database's.",
    Math.round(configurationAgeMs) / 1000,
  );
}

function add(series: Map<string, number>, labels: string, by: number): void {
  series.set(labels, (series.get(labels) ?? 0) + by);
}

function family(name: string, type: string, help: string, series: ReadonlyMap<string, number>): string[] {
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
  for (const [labels, value] of series) lines.push(`${name}{${labels}} ${value}`);
  return lines;
}

function single(name: string, type: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`];
}

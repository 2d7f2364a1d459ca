import type { AuditSpool } from "./audit/spool";
import type { PolicyCache } from "./control/policy-cache";
import type { SnapshotSource } from "./control/snapshot-store";
import type { Limits } from "./limits";
import type { Log } from "./observability/log";
import type { Metrics } from "./observability/metrics";
import type { CircuitBreaker } from "./pipeline/circuit-breaker";
import type { RateLimiter } from "./pipeline/rate-limiter";
import type { UpstreamPools } from "./pipeline/upstream-pools";
import type { BodyRedactor } from "./redaction/body-redactor";

/** What a request needs from the process. Made once in `main.ts`, or by a test. */
export interface Deps {
  readonly snapshots: SnapshotSource;
  readonly policies: PolicyCache;
  readonly redactor: BodyRedactor;
  /** HMAC-SHA-256 of a gateway key under the pepper. */
  readonly hashKey: (key: string) => Uint8Array;
  readonly spool: AuditSpool;
  /** `block` refuses a request that cannot be recorded, `degrade` serves and counts it. */
  readonly auditOnFailure: "block" | "degrade";
  /** Unique per boot, so that what a dead process left open can be closed. */
  readonly instance: string;
  readonly upstreams: UpstreamPools;
  readonly circuits: CircuitBreaker;
  readonly rateLimiter: RateLimiter;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly limits: Limits;
  /** True from the moment the process was told to stop. */
  readonly isDraining: () => boolean;
}

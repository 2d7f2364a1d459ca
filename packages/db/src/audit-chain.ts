import { createHash } from "node:crypto";
import type { AuditEvent } from "@veilgate/contracts";

/** Version of the canonical form. A verifier refuses any that it does not know, and any step back. */
export const chainVersion = 1;
export const chainStart = "0".repeat(64);

export interface ChainedEvent {
  readonly event: AuditEvent;
  readonly version: number;
  /** Hex SHA-256 of the event's canonical bytes. */
  readonly hash: string;
}

/** A place in a chain: the event `seq` has this hash. `{ seq: 0, hash: chainStart }` is before the first. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead }
  | {
      readonly ok: false;
      /** The first event that is wrong or missing. */
      readonly seq: number;
      readonly reason: "gap" | "order" | "tenant" | "version" | "link" | "content" | "cut";
    };

/**
 * What is hashed: a domain line, then the event as JSON with sorted members (RFC 8785; every string of
 * an event is ASCII and every number a finite double, so `JSON.stringify` is that form). Tenant, place,
 * algorithm and version are inside, so none of them can be exchanged.
 */
export function canonicalBytes(event: AuditEvent, version = chainVersion): Buffer {
  const body = { ...event, alg: "sha256", v: version };
  return Buffer.from(`veilgate/audit-event\n${JSON.stringify(sorted(body))}`);
}

export function hashEvent(event: AuditEvent, version = chainVersion): string {
  return createHash("sha256").update(canonicalBytes(event, version)).digest("hex");
}

/**
 * Checks events of one tenant in the order of the chain. `after` is where the reader is already sure of
 * the chain; `head` is where it must end, which is what shows a tail that was cut off.
 */
export function verifyChain(
  events: Iterable<ChainedEvent>,
  { after = { seq: 0, hash: chainStart }, head }: { after?: ChainHead; head?: ChainHead } = {},
): ChainVerdict {
  let last = after;
  let tenantId: string | undefined;
  let versionMin = chainVersion;
  for (const { event, version, hash } of events) {
    const expected = last.seq + 1;
    tenantId ??= event.tenant_id;
    const wrong = (reason: Exclude<ChainVerdict, { ok: true }>["reason"], seq = event.seq) =>
      ({ ok: false, seq, reason }) as const;
    if (event.seq > expected) return wrong("gap", expected);
    if (event.seq < expected) return wrong("order");
    if (event.tenant_id !== tenantId) return wrong("tenant");
    if (version < versionMin || version > chainVersion) return wrong("version");
    if (event.prev_hash !== last.hash) return wrong("link");
    if (hashEvent(event, version) !== hash) return wrong("content");
    versionMin = version;
    last = { seq: event.seq, hash };
  }
  if (head && head.seq > last.seq) return { ok: false, seq: last.seq + 1, reason: "cut" };
  if (head && (head.seq < last.seq || head.hash !== last.hash)) {
    return { ok: false, seq: head.seq, reason: "link" };
  }
  return { ok: true, head: last };
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

import type { AuditEvent, OutcomeRecord } from "@veilgate/contracts";
import { type ChainedEvent, chainVersion, hashEvent } from "./audit-chain";

/** The end of one tenant's chain while a batch is linked to it. */
export interface Head {
  seq: number;
  hash: string;
  moved: boolean;
}

/** Gives each outcome its place behind its tenant's head, in the order given, and moves the heads. */
export function linkEvents(
  outcomes: readonly OutcomeRecord[],
  heads: ReadonlyMap<string, Head>,
): ChainedEvent[] {
  return outcomes.map((outcome) => {
    const head = heads.get(outcome.tenant_id);
    if (!head) throw new Error("An event's tenant has no chain head.");
    const event = eventOf(outcome, head);
    const hash = hashEvent(event);
    head.seq = event.seq;
    head.hash = hash;
    head.moved = true;
    return { event, version: chainVersion, hash };
  });
}

/** In the form in which the database gives it back, since that is what a verifier will hash. */
function eventOf({ kind: _, ...outcome }: OutcomeRecord, head: Head): AuditEvent {
  return {
    ...outcome,
    request_id: outcome.request_id.toLowerCase(),
    timestamp: new Date(outcome.timestamp).toISOString(),
    seq: head.seq + 1,
    prev_hash: head.hash,
  };
}

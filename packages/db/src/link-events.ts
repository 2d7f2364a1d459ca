import type { AuditEvent, OutcomeRecord } from "@veilgate/contracts";
import { type ChainedEvent, chainVersion, hashEvent } from "./audit-chain";

/** The end of one tenant's chain while a batch is linked to it. */
export interface Head {
  seq: number;
  hash: string;
  moved: boolean;
}

/** An event's place in its chain. */
export type Link = Pick<AuditEvent, "seq" | "prev_hash">;

/** Gives each outcome its place behind its tenant's head, in the order given, and moves the heads. */
export function linkEvents(
  outcomes: readonly OutcomeRecord[],
  heads: ReadonlyMap<string, Head>,
): ChainedEvent[] {
  return outcomes.map((outcome) => {
    const head = heads.get(outcome.tenant_id);
    if (!head) throw new Error("An event's tenant has no chain head.");
    const event = toEvent(outcome, { seq: head.seq + 1, prev_hash: head.hash });
    const hash = hashEvent(event);
    head.seq = event.seq;
    head.hash = hash;
    head.moved = true;
    return { event, version: chainVersion, hash };
  });
}

/** In the form in which the database gives it back, since that is what a verifier will hash. */
export function toEvent({ kind: _, ...outcome }: OutcomeRecord, link: Link): AuditEvent {
  return {
    ...outcome,
    request_id: outcome.request_id.toLowerCase(),
    timestamp: new Date(outcome.timestamp).toISOString(),
    ...link,
  };
}

import { editMembers, readJsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { attempt, type Forwarded } from "./attempt";
import type { Caller } from "./authenticate";
import { type Candidates, type ChosenUpstream, noteChoice } from "./choose-upstreams";
import type { Exchange } from "./exchange";

export interface Served {
  readonly chosen: ChosenUpstream;
  readonly forwarded: Forwarded;
}

/**
 * Sends the request to the first candidate that answers. Another one is tried only while the client has seen
 * nothing: after a failure to connect or to answer in time, a 429 or a 5xx. The last one's answer stands,
 * whatever it is. One upstream is never asked twice.
 *
 * @param body made for the first candidate.
 * @throws GatewayError `upstream_unreachable`, `upstream_error`, `upstream_timeout`.
 */
export async function forward(
  exchange: Exchange,
  caller: Caller,
  candidates: Candidates,
  body: Uint8Array,
  deps: Deps,
): Promise<Served> {
  const [first] = candidates;
  for (const [at, chosen] of candidates.entries()) {
    const isLast = at === candidates.length - 1;
    noteChoice(exchange, chosen);
    try {
      const bytes = rewritten(chosen === first ? body : adapted(body, first, chosen), chosen);
      const forwarded = await attempt(exchange, caller, chosen, bytes, deps);
      const isWell = !isFailure(forwarded.answer.status);
      deps.circuits[isWell ? "succeeded" : "failed"](chosen.upstream.id);
      if (isWell || isLast) return { chosen, forwarded };
      forwarded.answer.abort(new Error("Another upstream is tried."));
      deps.metrics.countFailover();
    } catch (error) {
      if (exchange.cancellation.isCancelled) throw error;
      deps.circuits.failed(chosen.upstream.id);
      if (isLast) throw error;
      deps.metrics.countFailover();
    }
  }
  throw new GatewayError("internal");
}

/** What another server of the same kind may do better. */
function isFailure(status: number): boolean {
  return status === 429 || status >= 500;
}

/** The redacted body with what this candidate wants set, and without what only the first one wanted. */
function adapted(body: Uint8Array, first: ChosenUpstream, chosen: ChosenUpstream): Uint8Array {
  const added = Object.keys(first.settings).filter((name) => !(name in chosen.settings));
  return editMembers(readJsonBody(body, chosen.operation.request), {
    remove: added.filter((name) => name !== "model"),
    set: {
      ...(chosen.model !== undefined && chosen.operation.modelIn === "body" && { model: chosen.model }),
      ...chosen.settings,
    },
  });
}

/** After the redaction, so that whatever is moved about was searched. */
function rewritten(body: Uint8Array, { provider, operation }: ChosenUpstream): Uint8Array {
  if (provider.rewrite === undefined) return body;
  const read = readJsonBody(body, operation.request);
  const changes = provider.rewrite(read, operation.id);
  return changes === undefined ? body : editMembers(read, changes);
}

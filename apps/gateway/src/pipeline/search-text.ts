import type { JsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { causeOf } from "../observability/log";
import type { Searched, SearchWish } from "../text-api/search-content";
import type { Caller } from "./authenticate";
import { type Exchange, roundMs } from "./exchange";
import type { PolicyInUse } from "./load-policy";

interface TextSearch {
  readonly wish: SearchWish;
  readonly caller: Caller;
  readonly policy: PolicyInUse;
  /** The request that the wish came in. */
  readonly body: JsonBody;
}

/**
 * Searches the content of a text API, a long one on a thread. There is nobody to forward to, so a policy that
 * fails open is no different here.
 *
 * @throws GatewayError `overloaded` when too much waits; `redaction_failed` when the engine throws or takes too long.
 */
export async function searchText(
  exchange: Exchange,
  { wish, caller, policy, body }: TextSearch,
  deps: Deps,
): Promise<Searched> {
  const startedAt = performance.now();
  try {
    return await deps.redactor.search(
      { wish, bodyBytes: body.bytes.length, tenant: caller.tenant, policy },
      () => !exchange.cancellation.isCancelled,
    );
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    deps.log.error("gateway.redaction.failed", { request_id: exchange.id, cause: causeOf(cause) });
    throw new GatewayError("redaction_failed", {}, { cause });
  } finally {
    exchange.facts.redactionMs = roundMs(performance.now() - startedAt);
  }
}

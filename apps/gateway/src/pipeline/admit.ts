import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";

/**
 * Counts the request against the key's requests a minute, and tells the client what is left.
 *
 * @throws GatewayError `rate_limited` with the seconds to wait.
 */
export function admit(exchange: Exchange, caller: Caller, deps: Deps): void {
  const limit = caller.key.limits.requests_per_minute;
  if (limit === undefined) return;
  const state = deps.rateLimiter.admit(caller.key.id, limit);
  exchange.answerHeaders.push(
    "x-ratelimit-limit",
    String(state.limit),
    "x-ratelimit-remaining",
    String(state.remaining),
    "x-ratelimit-reset",
    String(state.resetSeconds),
  );
  if (!state.isAdmitted) throw new GatewayError("rate_limited", { retry_after: state.resetSeconds });
}

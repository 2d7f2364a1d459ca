import type { Deps } from "../deps";
import type { Operation } from "../dialects/dialect";
import { admit } from "../pipeline/admit";
import { authenticate } from "../pipeline/authenticate";
import { checkLimits } from "../pipeline/check-limits";
import { chooseUpstreams } from "../pipeline/choose-upstreams";
import type { Exchange } from "../pipeline/exchange";
import { forward } from "../pipeline/forward";
import { inspectRequest } from "../pipeline/inspect-request";
import { loadPolicy } from "../pipeline/load-policy";
import { readBody } from "../pipeline/read-body";
import { readCall } from "../pipeline/read-call";
import { recordIntent } from "../pipeline/record";
import { relay } from "../pipeline/relay";

/** The whole request, from top to bottom. Each step refuses by throwing a GatewayError. */
export function modelCall(operation: Operation) {
  return async (exchange: Exchange, deps: Deps): Promise<void> => {
    const caller = authenticate(exchange, deps);
    admit(exchange, caller, deps);
    const body = await readBody(exchange, operation.request, deps);
    const model = readCall(exchange, body, operation);
    const policy = loadPolicy(exchange, caller, body, deps);
    checkLimits(body, model, policy.compiled);
    const candidates = chooseUpstreams(exchange, caller, body, model, operation, deps);
    const inspected = await inspectRequest(exchange, caller, body, policy, candidates[0], deps);
    await recordIntent(exchange, deps);
    const { chosen, forwarded } = await forward(exchange, caller, candidates, inspected.bytes, deps);
    await relay(exchange, forwarded, { caller, policy, chosen, inspected }, deps);
  };
}

import type { BodyShape, JsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { admit } from "../pipeline/admit";
import { authenticate } from "../pipeline/authenticate";
import { checkLimits } from "../pipeline/check-limits";
import { chooseUpstream } from "../pipeline/choose-upstream";
import type { Exchange } from "../pipeline/exchange";
import { forward } from "../pipeline/forward";
import { inspectRequest } from "../pipeline/inspect-request";
import { loadPolicy } from "../pipeline/load-policy";
import { readBody } from "../pipeline/read-body";
import { recordIntent } from "../pipeline/record";
import { relay } from "../pipeline/relay";
import type { Dialect } from "../providers/provider";

/** Where text lives in the bodies of a route, and in whose words it answers. */
export interface BodyAdapter {
  readonly dialect: Dialect;
  readonly request: BodyShape;
  readonly response: BodyShape;
}

/** The whole request, from top to bottom. Each step refuses by throwing a GatewayError. */
export function completions(adapter: BodyAdapter) {
  return async (exchange: Exchange, deps: Deps): Promise<void> => {
    const caller = authenticate(exchange, deps);
    admit(exchange, caller, deps);
    const body = await readBody(exchange, adapter.request, deps);
    const model = readCall(exchange, body);
    const policy = loadPolicy(exchange, caller, body, deps);
    checkLimits(body, model, policy.compiled);
    const chosen = chooseUpstream(exchange, caller, model, adapter.dialect);
    const inspected = inspectRequest(exchange, caller, body, policy, chosen, deps);
    await recordIntent(exchange, deps);
    const forwarded = await forward(exchange, caller, chosen, inspected.bytes, deps);
    await relay(
      exchange,
      forwarded,
      { caller, policy, chosen, inspected, responseShape: adapter.response },
      deps,
    );
  };
}

/** The members that decide about the request's way. The rest is the provider's to judge. */
function readCall(exchange: Exchange, body: JsonBody): string | undefined {
  const stream = optional(body, "stream");
  if (stream !== undefined && typeof stream !== "boolean")
    throw new GatewayError("bad_request", { param: "stream" });
  exchange.facts.stream = stream === true;
  if (!body.hasMember("messages")) throw new GatewayError("bad_request", { param: "messages" });
  const model = optional(body, "model");
  if (model !== undefined && (typeof model !== "string" || model === "" || model.length > 256)) {
    throw new GatewayError("bad_request", { param: "model" });
  }
  return model;
}

function optional(body: JsonBody, name: string): unknown {
  return body.member(name) ?? undefined;
}

import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Operation } from "../dialects/dialect";
import { GatewayError } from "../http/gateway-error";
import type { Provider } from "../providers/provider";
import { providerOf } from "../providers/registry";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";
import { matchesGlob } from "./glob";

export interface ChosenUpstream {
  readonly upstream: GatewayUpstream;
  readonly provider: Provider;
  readonly operation: Operation;
  /** What the provider is asked for; undefined when it picks. */
  readonly model: string | undefined;
}

/**
 * The first of the key's upstreams whose provider serves the operation and whose models match.
 *
 * @param model what the request asks for; undefined is served by an upstream that overrides the model.
 * @throws GatewayError `model_not_found`, or `bad_request` when there is no model and nobody fills it in.
 */
export function chooseUpstream(
  exchange: Exchange,
  caller: Caller,
  model: string | undefined,
  operation: Operation,
): ChosenUpstream {
  for (const name of caller.key.upstreams) {
    const upstream = caller.tenant.upstreams.get(name);
    const provider = upstream && providerOf(upstream.provider);
    if (!upstream || !provider?.operations.has(operation.id)) continue;
    const matched = matchedModel(upstream, model);
    if (matched === undefined) continue;
    exchange.facts.provider = upstream.provider;
    exchange.facts.upstream = upstream.name;
    exchange.facts.model = matched;
    return { upstream, provider, operation, model: upstream.modelOverride || model };
  }
  if (model === undefined) throw new GatewayError("bad_request", { param: "model" });
  throw new GatewayError("model_not_found");
}

/** The configured name or pattern that the model matches; an upstream that lists none serves all. */
function matchedModel(upstream: GatewayUpstream, model: string | undefined): string | undefined {
  if (model === undefined) return upstream.modelOverride === "" ? undefined : upstream.modelOverride;
  if (upstream.models.length === 0) return upstream.modelOverride === "" ? "*" : upstream.modelOverride;
  return upstream.models.find((pattern) => matchesGlob(pattern, model));
}

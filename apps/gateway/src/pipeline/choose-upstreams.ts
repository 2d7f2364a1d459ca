import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { JsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import type { Operation } from "../dialects/dialect";
import { GatewayError } from "../http/gateway-error";
import type { Provider } from "../providers/provider";
import { providerOf } from "../providers/registry";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";
import { matchesGlob } from "./glob";
import { isSameDestination } from "./same-destination";

export interface ChosenUpstream {
  readonly upstream: GatewayUpstream;
  readonly provider: Provider;
  readonly operation: Operation;
  /** What the provider is asked for; undefined when it picks. */
  readonly model: string | undefined;
  /** The configured name or pattern that the model matched. */
  readonly matched: string;
  /** Members that are set in the body for this upstream: ours, so they are not searched. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export type Candidates = readonly [ChosenUpstream, ...ChosenUpstream[]];

/**
 * The key's upstreams whose provider serves the operation and whose models match, in the order in which they
 * are to be tried: the key's order or, with `weighted`, one drawn by weight first. Those that are down come last.
 * A caller's own credential goes to the provider and host of the first one only, whatever fails or is down.
 *
 * @param model what the request asks for; undefined is served by an upstream that overrides the model.
 * @throws GatewayError `model_not_found`, or `bad_request` when there is no model and nobody fills it in.
 */
export function chooseUpstreams(
  exchange: Exchange,
  caller: Caller,
  body: JsonBody,
  model: string | undefined,
  operation: Operation,
  deps: Deps,
): Candidates {
  const serving = caller.key.upstreams.flatMap((name) => {
    const upstream = caller.tenant.upstreams.get(name);
    return upstream ? candidateOf(upstream, exchange, body, model, operation) : [];
  });
  if (serving.length === 0 && model === undefined) throw new GatewayError("bad_request", { param: "model" });
  const drawn = caller.tenant.routing.strategy === "weighted" ? drawByWeight(serving, exchange) : serving;
  const [first, ...rest] = healthyFirst(reachable(drawn, caller), deps);
  if (!first) throw notFound(caller, operation);
  noteChoice(exchange, first);
  return [first, ...rest];
}

/** With a credential of the caller's own, only those that it is for. */
function reachable(drawn: readonly ChosenUpstream[], { passed }: Caller): readonly ChosenUpstream[] {
  const [first] = drawn;
  if (passed === undefined || !first) return drawn;
  return drawn.filter(({ upstream }) => isSameDestination(upstream, first.upstream));
}

/** It is not always the model: a list of models says nothing about the calls that their provider answers. */
function notFound({ key, tenant }: Caller, operation: Operation): GatewayError {
  const isAnswered = key.upstreams.some((name) => {
    const upstream = tenant.upstreams.get(name);
    return upstream && providerOf(upstream.provider).operations.has(operation.id);
  });
  const reason = "no upstream of the key is at a provider that answers this kind of call";
  return new GatewayError("model_not_found", isAnswered ? {} : { reason });
}

/** Who is being asked, for the audit event. */
export function noteChoice({ facts }: Exchange, { upstream, matched }: ChosenUpstream): void {
  facts.provider = upstream.provider;
  facts.upstream = upstream.name;
  facts.model = matched;
}

function candidateOf(
  upstream: GatewayUpstream,
  exchange: Exchange,
  body: JsonBody,
  asked: string | undefined,
  operation: Operation,
): ChosenUpstream[] {
  const provider = providerOf(upstream.provider);
  if (!provider.operations.has(operation.id)) return [];
  const matched =
    matchedModel(upstream, asked) ?? (asked === undefined && operation.isModelOptional ? "*" : undefined);
  if (matched === undefined) return [];
  const model = upstream.modelOverride || asked;
  const isElsewhere = upstream.modelOverride !== "" || exchange.route.isModelInPath;
  const settings = {
    ...(isElsewhere && operation.modelIn === "body" && { model }),
    ...provider.settings?.(body, operation.id, exchange.facts.stream),
  };
  return [{ upstream, provider, operation, model, matched, settings }];
}

/** The configured name or pattern that the model matches; an upstream that lists none serves all. */
function matchedModel(upstream: GatewayUpstream, model: string | undefined): string | undefined {
  if (model === undefined) return upstream.modelOverride === "" ? undefined : upstream.modelOverride;
  if (upstream.models.length === 0) return upstream.modelOverride === "" ? "*" : upstream.modelOverride;
  return upstream.models.find((pattern) => matchesGlob(pattern, model));
}

/** One by chance, in proportion to its weight; the others behind it as they are. The request id is random. */
function drawByWeight(serving: readonly ChosenUpstream[], exchange: Exchange): readonly ChosenUpstream[] {
  const total = serving.reduce((sum, { upstream }) => sum + upstream.weight, 0);
  let left = (Number.parseInt(exchange.id.slice(-8), 16) / 2 ** 32) * total;
  const drawn = serving.find(({ upstream }) => {
    left -= upstream.weight;
    return left < 0;
  });
  return drawn ? [drawn, ...serving.filter((candidate) => candidate !== drawn)] : serving;
}

function healthyFirst(serving: readonly ChosenUpstream[], deps: Deps): readonly ChosenUpstream[] {
  if (serving.length < 2) return serving;
  const isUp = new Map(serving.map((one) => [one, deps.circuits.mayTry(one.upstream.id)]));
  return [...serving.filter((one) => isUp.get(one)), ...serving.filter((one) => !isUp.get(one))];
}

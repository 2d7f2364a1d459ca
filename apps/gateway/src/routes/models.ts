import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import type { AllowedModel, ModelListing } from "../dialects/model-list";
import { GatewayError } from "../http/gateway-error";
import { sendJson } from "../http/send";
import { admit } from "../pipeline/admit";
import { authenticate, type Caller } from "../pipeline/authenticate";
import { isModelAllowed } from "../pipeline/check-limits";
import type { Exchange } from "../pipeline/exchange";
import { fetchModels } from "../pipeline/fetch-models";
import { matchesGlob } from "../pipeline/glob";
import type { ListedModel } from "../pipeline/listed-model";
import { loadPolicy } from "../pipeline/load-policy";
import { recordOutcome } from "../pipeline/record";
import { isSameDestination } from "../pipeline/same-destination";
import { providerOf } from "../providers/registry";

/** What this key may use, in the words of who asks: names from the configuration, and what the upstreams list. */
export function listModels(listing: ModelListing) {
  return async (exchange: Exchange, deps: Deps): Promise<void> => {
    const models = await modelsOf(exchange, listing, deps);
    await recordOutcome(exchange, { status: 200, error: null }, deps);
    sendJson(exchange, 200, listing.modelList(models));
  };
}

/** One of them; a model that the key may not use is not there. */
export function showModel(listing: ModelListing) {
  return async (exchange: Exchange, deps: Deps): Promise<void> => {
    const id = decode(exchange.pathId);
    const model = (await modelsOf(exchange, listing, deps)).find((candidate) => candidate.id === id);
    if (!model) throw new GatewayError("model_not_found");
    await recordOutcome(exchange, { status: 200, error: null }, deps);
    sendJson(exchange, 200, listing.oneModel(model));
  };
}

async function modelsOf(
  exchange: Exchange,
  listing: ModelListing,
  deps: Deps,
): Promise<readonly AllowedModel[]> {
  const caller = authenticate(exchange, deps);
  admit(exchange, caller, deps);
  const { compiled } = loadPolicy(exchange, caller, undefined, deps);
  const upstreams = caller.key.upstreams
    .map((name) => caller.tenant.upstreams.get(name))
    .filter((upstream) => upstream !== undefined)
    .filter((upstream) => isAsked(upstream, listing));
  const [first] = upstreams;
  const sealed = { ...caller, passed: undefined };
  const lists = await Promise.all(
    upstreams.map((upstream) => {
      // A caller's own credential is for the first upstream; others are asked with theirs.
      const isOwn = first !== undefined && isSameDestination(upstream, first);
      return modelsAt(exchange, isOwn ? caller : sealed, upstream, listing, deps);
    }),
  );
  const byId = new Map<string, AllowedModel>();
  for (const model of lists.flat()) {
    if (!byId.has(model.id) && isModelAllowed(compiled, model.id)) byId.set(model.id, model);
  }
  return [...byId.values()];
}

function isAsked({ provider }: GatewayUpstream, { answers }: ModelListing): boolean {
  return answers === undefined || providerOf(provider).operations.has(answers);
}

async function modelsAt(
  exchange: Exchange,
  caller: Caller,
  upstream: GatewayUpstream,
  { form }: ModelListing,
  deps: Deps,
): Promise<readonly AllowedModel[]> {
  const at = (model: ListedModel): AllowedModel => ({ ...model, upstream: upstream.name });
  const named = upstream.models.filter((pattern) => !pattern.includes("*")).map((id) => at({ id }));
  if (named.length === upstream.models.length && named.length > 0) return named;
  const listed = (await fetchModels(exchange, caller, upstream, form, deps)) ?? [];
  const isServed = (id: string) =>
    upstream.models.length === 0 || upstream.models.some((pattern) => matchesGlob(pattern, id));
  return [...named, ...listed.filter(({ id }) => isServed(id)).map(at)];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GatewayError("bad_request");
  }
}

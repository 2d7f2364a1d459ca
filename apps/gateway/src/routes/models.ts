import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { sendJson } from "../http/send";
import { admit } from "../pipeline/admit";
import { authenticate, type Caller } from "../pipeline/authenticate";
import { isModelAllowed } from "../pipeline/check-limits";
import type { Exchange } from "../pipeline/exchange";
import { fetchModels, type ListedModel } from "../pipeline/fetch-models";
import { matchesGlob } from "../pipeline/glob";
import { loadPolicy } from "../pipeline/load-policy";
import { recordOutcome } from "../pipeline/record";
import { isSameDestination } from "../pipeline/same-destination";

interface Model {
  readonly id: string;
  readonly object: "model";
  readonly created: number;
  readonly owned_by: string;
}

/** What this key may use: names from the configuration, and what the upstreams list where it says `*`. */
export async function listModels(exchange: Exchange, deps: Deps): Promise<void> {
  const data = await modelsOf(exchange, deps);
  await recordOutcome(exchange, { status: 200, error: null }, deps);
  sendJson(exchange, 200, { object: "list", data });
}

/** One of them; a model that the key may not use is not there. */
export async function showModel(exchange: Exchange, deps: Deps): Promise<void> {
  const id = decode(exchange.pathId);
  const model = (await modelsOf(exchange, deps)).find((candidate) => candidate.id === id);
  if (!model) throw new GatewayError("model_not_found");
  await recordOutcome(exchange, { status: 200, error: null }, deps);
  sendJson(exchange, 200, model);
}

async function modelsOf(exchange: Exchange, deps: Deps): Promise<readonly Model[]> {
  const caller = authenticate(exchange, deps);
  admit(exchange, caller, deps);
  const { compiled } = loadPolicy(exchange, caller, undefined, deps);
  const upstreams = caller.key.upstreams
    .map((name) => caller.tenant.upstreams.get(name))
    .filter((upstream) => upstream !== undefined);
  const [first] = upstreams;
  const sealed = { ...caller, passed: undefined };
  const lists = await Promise.all(
    upstreams.map((upstream) => {
      // A caller's own credential is for the first upstream; others are asked with theirs.
      const isOwn = first !== undefined && isSameDestination(upstream, first);
      return modelsAt(exchange, isOwn ? caller : sealed, upstream, deps);
    }),
  );
  const byId = new Map<string, Model>();
  for (const model of lists.flat()) {
    if (!byId.has(model.id) && isModelAllowed(compiled, model.id)) byId.set(model.id, model);
  }
  return [...byId.values()];
}

async function modelsAt(
  exchange: Exchange,
  caller: Caller,
  upstream: GatewayUpstream,
  deps: Deps,
): Promise<readonly Model[]> {
  const named = upstream.models
    .filter((pattern) => !pattern.includes("*"))
    .map((id) => toModel({ id }, upstream));
  if (named.length === upstream.models.length && named.length > 0) return named;
  const listed = (await fetchModels(exchange, caller, upstream, deps)) ?? [];
  const isServed = (id: string) =>
    upstream.models.length === 0 || upstream.models.some((pattern) => matchesGlob(pattern, id));
  return [...named, ...listed.filter(({ id }) => isServed(id)).map((model) => toModel(model, upstream))];
}

function toModel(model: ListedModel, upstream: GatewayUpstream): Model {
  return {
    id: model.id,
    object: "model",
    created: model.created ?? 0,
    owned_by: model.owned_by ?? upstream.name,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GatewayError("bad_request");
  }
}

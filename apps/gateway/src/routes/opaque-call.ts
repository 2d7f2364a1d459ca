import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { admit } from "../pipeline/admit";
import { send } from "../pipeline/attempt";
import { authenticate, type Caller } from "../pipeline/authenticate";
import { boundedBody } from "../pipeline/bounded-body";
import type { Exchange } from "../pipeline/exchange";
import { matchesGlob } from "../pipeline/glob";
import { loadPolicy } from "../pipeline/load-policy";
import { readOpaqueCall } from "../pipeline/opaque-call";
import { recordIntent } from "../pipeline/record";
import { relayOpaque } from "../pipeline/relay-opaque";
import { providerOf } from "../providers/registry";

/**
 * A call that the gateway does not know, of a key whose policy lists its path under `opaque.routes`: forwarded
 * unread, its answer too. There is nothing to fail over to, since nobody knows whether it may be done twice.
 *
 * @throws GatewayError `route_not_supported` when the policy does not list the path.
 */
export async function opaqueCall(exchange: Exchange, deps: Deps): Promise<void> {
  const caller = authenticate(exchange, deps);
  const { compiled } = loadPolicy(exchange, caller, undefined, deps);
  const { path } = exchange.target;
  if (!compiled.document.opaque.routes.some((pattern) => matchesGlob(pattern, path))) {
    throw new GatewayError("route_not_supported");
  }
  const { bodyBytesMax } = deps.limits;
  const opaque = readOpaqueCall(exchange, bodyBytesMax);
  const upstream = upstreamFor(caller);
  admit(exchange, caller, deps);
  const { facts } = exchange;
  facts.provider = upstream.provider;
  facts.upstream = upstream.name;
  facts.coverage = { ...facts.coverage, opaque: 1 };
  await recordIntent(exchange, deps);

  const request = providerOf(upstream.provider).toRequest({
    requestId: exchange.id,
    operation: "opaque",
    opaque,
    model: undefined,
    upstream,
    query: "",
    headers: exchange.headers,
    passedCredential: caller.passed,
    isStream: false,
  });
  const body = exchange.hasBody ? boundedBody(exchange, bodyBytesMax) : null;
  const forwarded = await send(exchange, upstream, request, body, deps);
  await relayOpaque(exchange, forwarded, { caller, upstream }, deps);
}

/** The first upstream of the key that speaks OpenAI's own paths. */
function upstreamFor({ key, tenant }: Caller): GatewayUpstream {
  for (const name of key.upstreams) {
    const upstream = tenant.upstreams.get(name);
    if (upstream && providerOf(upstream.provider).takesOpaque === true) return upstream;
  }
  throw new GatewayError("route_not_supported");
}

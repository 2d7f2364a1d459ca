import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { UpstreamCall, UpstreamRequest } from "../provider";

/** Headers of the client that go along, each with the form its value must have; other values are left out. */
const carriedOver: ReadonlyArray<readonly [name: string, form: RegExp]> = [
  ["openai-beta", /^[\w=, .-]{1,128}$/],
  ["openai-project", /^[\w-]{1,128}$/],
];
const organizationForm = /^[\w-]{1,128}$/;
/** What a header profile cannot set: these frame the message or carry the credential. */
const notSettable = new Set([
  "accept-encoding",
  "authorization",
  "connection",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "openai-organization",
  "x-client-request-id",
]);
const defaultUserAgent = "veilgate";

interface Prepared {
  readonly origin: string;
  readonly basePath: string;
  readonly fixedHeaders: readonly string[];
  readonly authorization: string | undefined;
}

/** What does not change from request to request. Snapshots are immutable, so this is too. */
const preparedByUpstream = new WeakMap<GatewayUpstream, Prepared>();

/**
 * The request as the provider sees it: only headers that are named here, never the gateway key. The
 * organization is the request's, else the upstream's, else none.
 */
export function toRequest(call: UpstreamCall): UpstreamRequest {
  const { upstream, headers: sent } = call;
  const prepared = prepare(upstream);
  const authorization = call.passedAuthorization ?? prepared.authorization;
  // The header that OpenAI documents for a caller's own id: it ties the provider's log to the audit event.
  const headers = [
    ...prepared.fixedHeaders,
    "user-agent",
    userAgentOf(call),
    "x-client-request-id",
    call.requestId,
  ];
  headers.push("accept", call.isStream ? "text/event-stream" : "application/json");
  if (call.method === "POST") headers.push("content-type", "application/json");
  if (authorization !== undefined) headers.push("authorization", authorization);
  const organization = wellFormed(sent.get("openai-organization"), organizationForm) ?? upstream.organization;
  if (organization !== null && organization !== undefined) headers.push("openai-organization", organization);
  for (const [name, form] of carriedOver) {
    const value = wellFormed(sent.get(name), form);
    if (value !== undefined) headers.push(name, value);
  }
  return {
    method: call.method,
    origin: prepared.origin,
    path: prepared.basePath + call.endpoint,
    headers,
    credential: authorization ?? "",
  };
}

function prepare(upstream: GatewayUpstream): Prepared {
  const known = preparedByUpstream.get(upstream);
  if (known) return known;
  const url = new URL(upstream.baseUrl);
  const fixedHeaders = ["accept-encoding", "identity"];
  for (const [name, value] of Object.entries(upstream.headers.set)) {
    if (!notSettable.has(name)) fixedHeaders.push(name, value);
  }
  const credential = upstream.credential?.reveal();
  const prepared: Prepared = {
    origin: url.origin,
    basePath: url.pathname.replace(/\/+$/, ""),
    fixedHeaders,
    authorization: credential === undefined || credential === "" ? undefined : `Bearer ${credential}`,
  };
  preparedByUpstream.set(upstream, prepared);
  return prepared;
}

function wellFormed(value: string | undefined, form: RegExp): string | undefined {
  return value !== undefined && form.test(value) ? value : undefined;
}

/** Spread over the configured ones by the request id, which is random. */
function userAgentOf(call: UpstreamCall): string {
  const agents = call.upstream.headers.user_agent;
  if (agents.length === 0) return defaultUserAgent;
  return agents[Number.parseInt(call.requestId.slice(-6), 16) % agents.length] ?? defaultUserAgent;
}

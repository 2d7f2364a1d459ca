import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { OpaqueCall, UpstreamCall, UpstreamRequest } from "./provider";

/** How a provider wants to be called, as data. */
export interface CallForm {
  /** The whole path, with its query; `basePath` is the path of the base URL without a slash at its end. */
  pathOf(call: UpstreamCall, basePath: string): string;
  /** The header that carries a credential of the configuration. */
  credential(value: string, call: UpstreamCall): readonly [name: string, value: string];
  /** Headers of the client that go along, each with the form its value must have; other values are left out. */
  readonly carriedOver: ReadonlyArray<readonly [name: string, form: RegExp]>;
  /** Headers of every request, unless the client's own went along. */
  readonly fixed?: ReadonlyArray<readonly [name: string, value: string]>;
  /** The header by which the provider tells accounts apart, and the one that carries our id into its log. */
  readonly organization?: string;
  readonly requestId?: string;
}

/** Where a call goes that nobody reads: its own path, below the base URL, which ends with `/v1`. */
export function opaquePath({ path, query }: OpaqueCall, basePath: string): string {
  return `${basePath}${path}${query === "" ? "" : `?${query}`}`;
}

const organizationForm = /^[\w-]{1,128}$/;
/** What a header profile cannot set: these frame the message or carry the credential. */
const notSettable = new Set([
  "accept-encoding",
  "api-key",
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
  "x-api-key",
  "x-client-request-id",
  "x-goog-api-key",
]);
const defaultUserAgent = "veilgate";

interface Prepared {
  readonly origin: string;
  readonly basePath: string;
  readonly profile: readonly string[];
  readonly credential: string;
}

/** What does not change from request to request. Snapshots are immutable, so this is too. */
const preparedByUpstream = new WeakMap<GatewayUpstream, Prepared>();

/**
 * The request as the provider sees it: only headers that are named here, never the gateway key. The
 * organization is the request's, else the upstream's, else none.
 */
export function upstreamRequest(call: UpstreamCall, form: CallForm): UpstreamRequest {
  const { upstream, headers: sent, opaque } = call;
  const prepared = prepare(upstream);
  const isList = call.operation === "models" || call.operation === "own-models";
  const method = opaque?.method ?? (isList ? "GET" : "POST");
  const headers = [...prepared.profile, "user-agent", userAgentOf(call)];
  if (form.requestId !== undefined) headers.push(form.requestId, call.requestId);
  headers.push("accept", opaque?.accept ?? (call.isStream ? "text/event-stream" : "application/json"));
  const contentType = opaque ? opaque.contentType : "application/json";
  if (method !== "GET" && contentType !== undefined) headers.push("content-type", contentType);
  if (opaque?.contentLength !== undefined) headers.push("content-length", String(opaque.contentLength));
  const credential = credentialOf(call, prepared, form);
  if (credential !== undefined) headers.push(...credential);
  if (form.organization !== undefined) {
    const organization = wellFormed(sent.get(form.organization), organizationForm) ?? upstream.organization;
    if (organization !== null) headers.push(form.organization, organization);
  }
  carryOver(call, form, headers);
  return {
    method,
    origin: prepared.origin,
    path: form.pathOf(call, prepared.basePath),
    headers,
    credential: credential?.[1] ?? "",
  };
}

function credentialOf(
  { passedCredential, ...call }: UpstreamCall,
  prepared: Prepared,
  form: CallForm,
): readonly [string, string] | undefined {
  if (passedCredential !== undefined) return [passedCredential.header, passedCredential.value];
  return prepared.credential === ""
    ? undefined
    : form.credential(prepared.credential, { passedCredential, ...call });
}

function carryOver({ headers: sent }: UpstreamCall, form: CallForm, headers: string[]): void {
  const carried = new Set<string>();
  for (const [name, pattern] of form.carriedOver) {
    const value = wellFormed(sent.get(name), pattern);
    if (value === undefined) continue;
    carried.add(name);
    headers.push(name, value);
  }
  for (const [name, value] of form.fixed ?? []) if (!carried.has(name)) headers.push(name, value);
}

function prepare(upstream: GatewayUpstream): Prepared {
  const known = preparedByUpstream.get(upstream);
  if (known) return known;
  const url = new URL(upstream.baseUrl);
  const profile = ["accept-encoding", "identity"];
  for (const [name, value] of Object.entries(upstream.headers.set)) {
    if (!notSettable.has(name)) profile.push(name, value);
  }
  const prepared: Prepared = {
    origin: url.origin,
    basePath: url.pathname.replace(/\/+$/, ""),
    profile,
    credential: upstream.credential?.reveal() ?? "",
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

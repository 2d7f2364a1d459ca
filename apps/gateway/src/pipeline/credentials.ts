import { GatewayError } from "../http/gateway-error";
import type { RequestHeaders } from "../http/request-headers";
import type { PassedCredential } from "../providers/provider";

/** What a request brought along, sorted into ours and the provider's. */
export interface Credentials {
  /** A key of the form that we issue. */
  readonly issued: string | undefined;
  /** A value that can only be a key carried over from a predecessor. */
  readonly carriedOver: string | undefined;
  /** The provider's, when the client sent one too; goes there when the tenant passes credentials through. */
  readonly passed: PassedCredential | undefined;
}

const prefix = "vg_";
const valueCharsMax = 512;

/**
 * Finds the gateway key. A `vg_` value counts wherever a client can put a key; a carried-over key counts
 * in `X-Veilgate-Key` and `X-Api-Key` only, so that a provider's key is never mistaken for one.
 *
 * @throws GatewayError `ambiguous_credentials` when two different ones were sent.
 */
export function readCredentials(headers: RequestHeaders, query: string): Credentials {
  const authorizations = headers.all("authorization");
  const bearers = authorizations.map(bearerOf);
  const own = headers.all("x-veilgate-key");
  const apiKeys = headers.all("x-api-key");
  const googleKeys = [...headers.all("x-goog-api-key"), ...keysOfQuery(query)];
  const azureKeys = headers.all("api-key");
  const candidates = [...bearers, ...own, ...apiKeys, ...googleKeys, ...azureKeys];
  const issued = onlyOne(candidates.filter(isIssued));
  const carried = carriedOver(issued, own, apiKeys);
  const isForeign = (value: string) => !isIssued(value) && value !== carried;
  return {
    issued,
    carriedOver: carried,
    passed:
      passedIn(
        "authorization",
        authorizations.filter((_, at) => !isIssued(bearers[at] ?? "")),
      ) ??
      passedIn("x-api-key", apiKeys.filter(isForeign)) ??
      passedIn("x-goog-api-key", googleKeys.filter(isForeign)) ??
      passedIn("api-key", azureKeys.filter(isForeign)),
  };
}

function passedIn(header: string, values: readonly string[]): PassedCredential | undefined {
  const value = onlyOne(values);
  return value === undefined ? undefined : { header, value };
}

/** `X-Veilgate-Key` is always meant for us; `X-Api-Key` only when nothing else is. */
function carriedOver(
  issued: string | undefined,
  own: readonly string[],
  apiKeys: readonly string[],
): string | undefined {
  const explicit = onlyOne(own.filter((value) => !isIssued(value)));
  if (explicit !== undefined && issued !== undefined) throw new GatewayError("ambiguous_credentials");
  if (explicit !== undefined || issued !== undefined) return explicit;
  return onlyOne(apiKeys.filter((value) => !isIssued(value)));
}

function onlyOne(values: readonly string[]): string | undefined {
  const first = values[0];
  if (values.length > 1 && values.some((value) => value !== first)) {
    throw new GatewayError("ambiguous_credentials");
  }
  return first;
}

function isIssued(value: string): boolean {
  return value.startsWith(prefix) && value.length <= valueCharsMax;
}

function bearerOf(authorization: string): string {
  return /^bearer +/i.test(authorization) ? authorization.replace(/^bearer +/i, "").trim() : "";
}

function keysOfQuery(query: string): string[] {
  return query.includes("key=") ? new URLSearchParams(query).getAll("key") : [];
}

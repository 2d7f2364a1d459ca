import { GatewayError } from "../http/gateway-error";
import type { OpaqueCall, OpaqueMethod } from "../providers/provider";
import type { Exchange } from "./exchange";

const prefix = "/v1";
const methods: ReadonlySet<string> = new Set<OpaqueMethod>(["GET", "POST", "PUT", "PATCH", "DELETE"]);
/** One part of a path that every server reads alike: no escapes, no semicolons, no dots alone. */
const part = /^(?!\.+$)[\w.~:@-]{1,128}$/;
const pathCharsMax = 512;

/** True for a path below `/v1` that has one reading only; any other spelling of it is refused. */
export function isOpaquePath(path: string): boolean {
  if (path.length > pathCharsMax || !path.startsWith(`${prefix}/`)) return false;
  return path
    .slice(prefix.length + 1)
    .split("/")
    .every((name) => part.test(name));
}

const contentTypes =
  /^(?:application\/(?:json|jsonl|octet-stream|pdf|x-ndjson|x-www-form-urlencoded)|multipart\/form-data|text\/[\w.+-]+|(?:audio|image|video)\/[\w.+-]+)(?: ?; ?[\w-]{1,32}="?[\w'()+,./:=?-]{1,128}"?){0,3}$/i;
const parameterName = /^[\w.[\]-]{1,64}$/;
const parameterValue = /^[\x20-\x7e]{0,512}$/;
const parametersMax = 32;

/**
 * What of a call goes on that nobody reads: the method, the path, and those parameters, types and lengths that have
 * a form we know.
 *
 * @throws GatewayError `route_not_supported` for another method; `encoding_not_supported`, `body_too_large`,
 * `bad_request`.
 */
export function readOpaqueCall(exchange: Exchange, bodyBytesMax: number): OpaqueCall {
  const { headers, request, target } = exchange;
  const method = request.method ?? "";
  if (!isOpaqueMethod(method)) throw new GatewayError("route_not_supported");
  const contentType = headers.get("content-type");
  if (contentType !== undefined && !contentTypes.test(contentType)) {
    throw new GatewayError("encoding_not_supported");
  }
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    throw new GatewayError("encoding_not_supported");
  }
  const length = headers.get("content-length");
  if (Number(length ?? 0) > bodyBytesMax)
    throw new GatewayError("body_too_large", { bytes_max: bodyBytesMax });
  return {
    method,
    path: target.path.slice(prefix.length),
    query: queryOf(target.query),
    contentType: exchange.hasBody ? contentType : undefined,
    contentLength: exchange.hasBody && length !== undefined ? Number(length) : undefined,
    accept: headers.get("accept")?.includes("text/event-stream") ? "text/event-stream, */*" : "*/*",
  };
}

function isOpaqueMethod(method: string): method is OpaqueMethod {
  return methods.has(method);
}

/** The gateway's own key may stand in the query, and never leaves. */
function queryOf(query: string): string {
  const sent = new URLSearchParams(query);
  const kept = [...sent].filter(([name, value]) => name.toLowerCase() !== "key" && !value.startsWith("vg_"));
  const isWell = kept.every(([name, value]) => parameterName.test(name) && parameterValue.test(value));
  if (!isWell || kept.length > parametersMax) throw new GatewayError("bad_request", { param: "query" });
  return new URLSearchParams(kept).toString();
}

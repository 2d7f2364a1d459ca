import type { IncomingMessage } from "node:http";
import { GatewayError } from "./gateway-error";
import type { RequestHeaders } from "./request-headers";

/**
 * What node:http lets through and two servers in a row may read differently. Refused before
 * anything else looks at the request.
 *
 * @throws GatewayError `bad_request`.
 */
export function checkRequest(request: IncomingMessage, headers: RequestHeaders): void {
  const isHttp11 = request.httpVersion === "1.1";
  const encoding = headers.get("transfer-encoding");
  const length = headers.get("content-length");
  if (!isHttp11 && (request.httpVersion !== "1.0" || encoding !== undefined)) refuse();
  if (encoding !== undefined && (encoding.toLowerCase() !== "chunked" || length !== undefined)) refuse();
  if (length !== undefined && !/^\d{1,15}$/.test(length)) refuse();
  if (isHttp11 && headers.get("host") === undefined) refuse();
  if (request.method === "TRACE" || request.method === "CONNECT") refuse();
  const isBodiless = request.method === "GET" || request.method === "HEAD";
  if (isBodiless && (encoding !== undefined || (length !== undefined && Number(length) > 0))) refuse();
  const expect = headers.get("expect");
  if (expect !== undefined && expect.toLowerCase() !== "100-continue") refuse();
}

export interface Target {
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
}

/**
 * Path and query of a request target. The absolute form is accepted when it names the host that the
 * request is for; doubled slashes are refused, since servers disagree on them.
 *
 * @throws GatewayError `bad_request`.
 */
export function readTarget(url: string, headers: RequestHeaders): Target {
  const target = url.startsWith("/") ? url : withoutOrigin(url, headers.get("host"));
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  if (path.includes("//") || path.includes("#")) refuse();
  return { path, query: mark === -1 ? "" : target.slice(mark + 1) };
}

function withoutOrigin(url: string, host: string | undefined): string {
  const match = /^https?:\/\/([^/?#]+)(\/.*)?$/i.exec(url);
  if (!match || host === undefined || match[1]?.toLowerCase() !== host.toLowerCase()) return refuse();
  return match[2] ?? "/";
}

function refuse(): never {
  throw new GatewayError("bad_request");
}

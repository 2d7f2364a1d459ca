import { errorBody } from "../dialects/error-body";
import type { Exchange } from "../pipeline/exchange";
import type { GatewayError } from "./gateway-error";
import { retryHeaders } from "./retry-headers";

/** How long a client that is still sending its body is listened to after it was refused. */
const lingerMs = 2_000;
const joinedBytesMax = 16 * 1024;

/** Headers of every answer, flat: the request's id, and what earlier steps have to say. */
export function commonHeaders({ id, route, answerHeaders }: Exchange): string[] {
  const headers = ["x-request-id", id, ...answerHeaders];
  // Anthropic's SDKs read the id under the name that their own API gives it.
  if (route.dialect === "anthropic") headers.push("request-id", id);
  return headers;
}

/** Sends a whole answer. Nothing is sent to a client that is gone. */
export function sendBody(
  exchange: Exchange,
  status: number,
  body: Uint8Array | string,
  headers: readonly string[],
): void {
  const { response, request } = exchange;
  if (response.destroyed || response.headersSent) return;
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
  response.writeHead(status, [...headers, ...commonHeaders(exchange), "content-length", String(length)]);
  if (request.method === "HEAD") response.end();
  else if (exchange.hasUnreadBody) sendWhileReceiving(exchange, body);
  else if (body.length <= joinedBytesMax && typeof body !== "string") {
    // As one string of bytes the head and the body leave in one write.
    response.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1"), "latin1");
  } else response.end(body);
}

export function sendJson(
  exchange: Exchange,
  status: number,
  value: unknown,
  headers: readonly string[] = [],
): void {
  sendBody(exchange, status, JSON.stringify(value), ["content-type", "application/json", ...headers]);
}

/** A coded error in the caller's dialect, with what its client needs to know about trying again. */
export function sendError(exchange: Exchange, error: GatewayError, headers: readonly string[] = []): void {
  if (exchange.hasUnreadBody) exchange.response.shouldKeepAlive = false;
  const body = errorBody(exchange.route.dialect, error, exchange.id);
  sendJson(exchange, error.status, body, [...retryHeaders(error), ...headers]);
}

/**
 * Closing a connection on which data is still coming in resets it, and the answer is lost on its way. So the
 * answer goes out whole, and the connection is ended when the client has stopped sending or after a while.
 */
function sendWhileReceiving({ request, response }: Exchange, body: Uint8Array | string): void {
  response.write(body);
  const finish = () => response.end();
  const timer = setTimeout(finish, lingerMs).unref();
  request.once("close", () => clearTimeout(timer));
  request.once("end", finish);
  request.resume();
}

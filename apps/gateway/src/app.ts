import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Deps } from "./deps";
import { dialectOfPath } from "./dialects/error-body";
import { checkRequest, readTarget } from "./http/check-request";
import { GatewayError, toGatewayError } from "./http/gateway-error";
import { RequestHeaders } from "./http/request-headers";
import { sendError } from "./http/send";
import { causeOf } from "./observability/log";
import { Exchange } from "./pipeline/exchange";
import { clientClosedStatus, recordOutcome } from "./pipeline/record";
import { metadataHeaders } from "./pipeline/redaction-metadata";
import { findRoute, type Route, unmatchedPath, unmatchedRoute } from "./route-table";

/** Connections on which a message could not be told from the next one. */
const doubtful = new WeakSet<Socket>();

/** The request listener. Also meant for node:http's `checkContinue`: the body is asked for when it is read. */
export function createApp(deps: Deps): RequestListener {
  return (request, response) => {
    // node:http reads on behind a refusal, while its answer that closes the connection is under way.
    if (doubtful.has(request.socket)) return;
    const opened = open(request, response);
    const { exchange } = opened;
    if (deps.isDraining()) response.shouldKeepAlive = false;
    deps.metrics.inFlight++;
    response.on("close", () => countAnswer(exchange, deps));
    void serve(opened, deps);
  };
}

interface Opened {
  readonly exchange: Exchange;
  readonly route: Route;
  readonly refusal: GatewayError | undefined;
}

/** Finds out what is asked for, before anything of the request is believed. */
function open(request: IncomingMessage, response: ServerResponse): Opened {
  let headers = new RequestHeaders([]);
  let route: Route | undefined;
  let query = "";
  let path = "";
  let refusal: GatewayError | undefined;
  try {
    headers = new RequestHeaders(request.rawHeaders);
    checkRequest(request, headers);
    ({ path, query } = readTarget(request.url ?? "", headers));
    const found = findRoute(request.method ?? "", path, headers);
    if (found && "route" in found) route = found.route;
    else if (found) refusal = new GatewayError("method_not_allowed", { allow: found.allow });
  } catch (error) {
    refusal = toGatewayError(error);
    // Where a message ends is in doubt: nothing more of its connection is served.
    response.shouldKeepAlive = false;
    doubtful.add(request.socket);
  }
  route ??= unmatchedRoute(dialectOfPath(path), path);
  return { exchange: new Exchange(request, response, headers, route, { path, query }), route, refusal };
}

async function serve({ exchange, route, refusal }: Opened, deps: Deps): Promise<void> {
  try {
    if (refusal) throw refusal;
    const isFull = deps.metrics.inFlight > deps.limits.inFlightMax;
    if (isFull && route.kind === "api") throw new GatewayError("overloaded");
    await route.handle(exchange, deps);
  } catch (thrown) {
    await end(exchange, toGatewayError(thrown), deps);
  }
}

/** Records how the request failed, then says so, when there is still somebody to say it to. */
async function end(exchange: Exchange, error: GatewayError, deps: Deps): Promise<void> {
  const isGone = exchange.cancellation.isCancelled;
  if (error.code === "internal") {
    deps.log.error("gateway.failed", { request_id: exchange.id, cause: causeOf(error.cause) });
  }
  try {
    await recordOutcome(
      exchange,
      isGone
        ? { status: clientClosedStatus, error: "client_closed" }
        : { status: error.status, error: error.code },
      deps,
    );
  } catch {
    // Written to the log where it happened. The request is refused in any case, for the first reason.
  }
  if (exchange.response.headersSent) exchange.response.destroy();
  else sendError(exchange, error, headersOf(exchange, error));
}

function headersOf(exchange: Exchange, error: GatewayError): string[] {
  const headers = metadataHeaders(exchange, error.code);
  if (error.code === "method_not_allowed") headers.push("allow", String(error.facts.allow));
  return headers;
}

function countAnswer(exchange: Exchange, deps: Deps): void {
  const { request, response, route } = exchange;
  deps.metrics.inFlight--;
  const status = response.writableFinished ? response.statusCode : clientClosedStatus;
  const method = route.path === unmatchedPath ? "other" : (request.method ?? "other");
  deps.metrics.countRequest(method, route.path, status, exchange.elapsedMs() / 1000);
}

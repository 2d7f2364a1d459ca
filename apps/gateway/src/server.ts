import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import type { Socket } from "node:net";
import { newRequestId } from "@veilgate/contracts";
import { errorBody } from "./dialects/error-body";
import { GatewayError } from "./http/gateway-error";
import type { Certificate } from "./tls/certificate";

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 120_000;
const keepAliveTimeoutMs = 65_000;
const connectionsCheckMs = 2_000;
const headerBytesMax = 16 * 1024;

const options = {
  maxHeaderSize: headerBytesMax,
  headersTimeout: headersTimeoutMs,
  requestTimeout: requestTimeoutMs,
  keepAliveTimeout: keepAliveTimeoutMs,
  connectionsCheckingInterval: connectionsCheckMs,
  requireHostHeader: false,
  noDelay: true,
};

/** node:http with its limits set, and with coded JSON also for requests that it cannot read itself. */
export function createGatewayServer(listener: RequestListener): Server {
  return prepare(createServer(options, listener), listener);
}

/** The same behind TLS; `setSecureContext` gives it another certificate without a restart. */
export function createSecureGatewayServer(listener: RequestListener, certificate: Certificate): SecureServer {
  const server = createSecureServer({ ...options, ...certificate, minVersion: "TLSv1.2" }, listener);
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  return prepare(server, listener);
}

function prepare<S extends Server | SecureServer>(server: S, listener: RequestListener): S {
  // Node would drop the headers beyond its own count in silence; the application refuses them.
  server.maxHeadersCount = 0;
  server.on("checkContinue", listener);
  server.on("checkExpectation", listener);
  server.on("clientError", answerUnreadable);
  server.on("connect", (_request, socket) => answerUnreadable(new Error("CONNECT"), socket as Socket));
  return server;
}

/** The request has no shape yet, so the answer is written by hand. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const requestId = newRequestId();
  const body = JSON.stringify(errorBody("openai", new GatewayError("bad_request"), requestId));
  socket.end(
    [
      "HTTP/1.1 400 Bad Request",
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      "x-should-retry: false",
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

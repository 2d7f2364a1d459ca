import type { Readable } from "node:stream";
import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import type { UpstreamRequest } from "../providers/provider";
import { Answer } from "./answer";
import type { Caller } from "./authenticate";
import type { ChosenUpstream } from "./choose-upstreams";
import { Deadline } from "./deadline";
import { type Exchange, roundMs } from "./exchange";

/** The provider's answer: its head, and its body still flowing. */
export interface Forwarded {
  readonly answer: Answer;
  /** While the client does not read, the provider's silence does not count. */
  readonly deadline: Deadline;
  /** Milliseconds since the request was handed to the connection. */
  elapsedMs(): number;
  /** What a failure of this call means to the client. */
  explain(error: Error): GatewayError;
}

class CancelledError extends Error {
  override readonly name = "CancelledError";
}

/**
 * Sends the request to one upstream and resolves when the head of the answer has come. The client's close
 * and the deadlines abort the call at any time.
 *
 * @throws GatewayError `upstream_unreachable`, `upstream_error`, `upstream_timeout`.
 */
export function attempt(
  exchange: Exchange,
  caller: Caller,
  { upstream, provider, operation, model }: ChosenUpstream,
  body: Uint8Array,
  deps: Deps,
): Promise<Forwarded> {
  const request = provider.toRequest({
    requestId: exchange.id,
    operation: operation.id,
    model,
    upstream,
    query: exchange.target.query,
    headers: exchange.headers,
    passedCredential: caller.passed,
    isStream: exchange.facts.stream,
  });
  return send(exchange, upstream, request, body, deps);
}

/**
 * The same with a request that is made already.
 *
 * @throws as `attempt`
 */
export function send(
  exchange: Exchange,
  upstream: GatewayUpstream,
  request: UpstreamRequest,
  body: Uint8Array | Readable | null,
  deps: Deps,
): Promise<Forwarded> {
  const startedAt = performance.now();
  const elapsedMs = () => roundMs(performance.now() - startedAt);
  let isTooLate = false;
  const explain = (error: Error) => explainFailure(error, isTooLate);

  return new Promise((resolve, reject) => {
    const deadline = new Deadline(
      {
        firstByteMs: upstream.timeoutMs,
        idleMs: deps.limits.idleTimeoutMs,
        totalMs: deps.limits.totalTimeoutMs,
      },
      () => {
        isTooLate = true;
        answer.abort(new CancelledError("The provider took too long."));
      },
    );
    const answer = new Answer({
      started: () => {
        deadline.touch();
        exchange.facts.upstreamStatus = answer.status;
        resolve({ answer, deadline, elapsedMs, explain });
      },
      progressed: () => deadline.touch(),
      failed: (error) => reject(explain(error)),
      closed: () => {
        deadline.clear();
        exchange.facts.upstreamMs = elapsedMs();
      },
    });
    exchange.cancellation.onCancel(() => answer.abort(new CancelledError("The client went away.")));
    if (!exchange.cancellation.isCancelled) deps.upstreams.dispatch(upstream, request, body, answer);
  });
}

const unreachableCodes = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EADDRNOTAVAIL",
  "EGRESS_REFUSED",
  // No TLS at the other end, or none that both speak.
  "EPROTO",
]);
/** Of node:tls and OpenSSL: no handshake, or a certificate that nobody vouches for. */
const tlsCode = /^ERR_(?:TLS|SSL)_|CERT|^UNABLE_TO_/;
const timeoutCodes = new Set(["UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT"]);

function explainFailure(cause: Error, isTooLate: boolean): GatewayError {
  // Of the client's own body, while it was being sent on.
  if (cause instanceof GatewayError) return cause;
  if (isTooLate) return new GatewayError("upstream_timeout", {}, { cause });
  const code = codeOf(cause);
  if (timeoutCodes.has(code)) return new GatewayError("upstream_timeout", {}, { cause });
  if (code === "EGRESS_REFUSED") {
    return new GatewayError("upstream_unreachable", { reason: "private address" }, { cause });
  }
  if (unreachableCodes.has(code) || tlsCode.test(code)) {
    return new GatewayError("upstream_unreachable", {}, { cause });
  }
  return new GatewayError("upstream_error", {}, { cause });
}

/** With several addresses behind a name, node:net throws one error around those of all attempts. */
function codeOf(error: Error): string {
  const inner = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  return "code" in inner && typeof inner.code === "string" ? inner.code : "";
}

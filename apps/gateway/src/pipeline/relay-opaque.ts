import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { allowedResponseHeaders } from "../http/response-headers";
import { commonHeaders, sendBody } from "../http/send";
import type { AnswerSink } from "./answer";
import type { Forwarded } from "./attempt";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";
import { recordOutcome } from "./record";
import { metadataHeaders } from "./redaction-metadata";

interface OpaqueContext {
  readonly caller: Caller;
  readonly upstream: GatewayUpstream;
}

/** More than any provider says of a failure. */
const failureBytesMax = 256 * 1024;
/** Types that no browser runs; another one is shown as bytes. */
const contentTypes =
  /^(?:application\/(?:json|jsonl|octet-stream|pdf|x-ndjson)|text\/(?:plain|csv|event-stream)|(?:audio|video)\/[\w.+-]{1,64}|image\/(?:png|jpeg|webp|gif))(?:; ?charset=[\w-]{1,16})?$/i;

/**
 * An answer that nobody reads: its bytes as they come, under a status and headers that are allowed. A failure is
 * read, to see that it does not quote the credential.
 *
 * @throws GatewayError `upstream_error`, `upstream_timeout`, `audit_unavailable`; after the first byte the
 * connection of the client is broken instead, since the answer has no other way to say that it is not whole.
 */
export function relayOpaque(
  exchange: Exchange,
  forwarded: Forwarded,
  context: OpaqueContext,
  deps: Deps,
): Promise<void> {
  const { answer } = forwarded;
  const { status, headers } = answer;
  const isSuccess = status >= 200 && status < 300;
  const isUsable =
    isSuccess ||
    (status >= 400 && status <= 599 && context.caller.tenant.settings.upstream_errors !== "masker");
  const encoding = headers["content-encoding"] ?? "identity";
  if (!isUsable || encoding !== "identity") {
    answer.abort(new Error("The answer cannot be relayed."));
    return Promise.reject(new GatewayError("upstream_error"));
  }
  return isSuccess ? relayBytes(exchange, forwarded, deps) : relayFailure(exchange, forwarded, context, deps);
}

function relayBytes(exchange: Exchange, forwarded: Forwarded, deps: Deps): Promise<void> {
  const { answer, deadline } = forwarded;
  const { response } = exchange;
  let isPaused = false;
  return new Promise((resolve, reject) => {
    // Without a length: the end is told when the outcome has been written.
    const begin = () => {
      if (response.headersSent) return;
      exchange.facts.firstByteMs = exchange.elapsedMs();
      if (exchange.hasUnreadBody) response.shouldKeepAlive = false;
      response.writeHead(answer.status, headersOf(exchange, forwarded, null));
    };
    const sink: AnswerSink = {
      data(chunk) {
        begin();
        if (response.write(chunk) || isPaused) return;
        isPaused = true;
        answer.pause();
        deadline.pause();
        response.once("drain", () => {
          isPaused = false;
          deadline.touch();
          answer.resume();
        });
      },
      end() {
        recordOutcome(exchange, { status: answer.status, error: null }, deps).then(() => {
          begin();
          response.end();
          resolve();
        }, reject);
      },
      failed: (error) => reject(forwarded.explain(error)),
    };
    answer.attach(sink);
  });
}

async function relayFailure(
  exchange: Exchange,
  forwarded: Forwarded,
  { upstream }: OpaqueContext,
  deps: Deps,
): Promise<void> {
  const { status } = forwarded.answer;
  const bytes = await collect(forwarded);
  const credential = upstream.credential?.reveal();
  if (credential && bytes.includes(credential)) throw new GatewayError("upstream_error");
  await recordOutcome(exchange, { status, error: "upstream_error" }, deps);
  sendBody(exchange, status, bytes, headersOf(exchange, forwarded, "upstream_error"));
}

function collect({ answer, explain }: Forwarded): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    answer.attach({
      data(chunk) {
        total += chunk.length;
        if (total > failureBytesMax) answer.abort(new Error("The failure is longer than the gateway reads."));
        else chunks.push(chunk);
      },
      end: () => resolve(Buffer.concat(chunks)),
      failed: (error) => reject(explain(error)),
    });
  });
}

function headersOf(exchange: Exchange, { answer }: Forwarded, error: "upstream_error" | null): string[] {
  const type = String(answer.headers["content-type"] ?? "");
  const isSent = answer.status !== 204;
  return [
    ...(isSent ? ["content-type", contentTypes.test(type) ? type : "application/octet-stream"] : []),
    "x-content-type-options",
    "nosniff",
    ...allowedResponseHeaders(answer.headers),
    ...metadataHeaders(exchange, error),
    ...(error === null ? commonHeaders(exchange) : []),
  ];
}

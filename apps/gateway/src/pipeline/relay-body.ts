import { BodyError, readJsonBody, restoreBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { allowedResponseHeaders } from "../http/response-headers";
import { sendBody } from "../http/send";
import { causeOf } from "../observability/log";
import { emptyVault } from "../stream/empty-vault";
import { addCounts } from "../stream/entity-counts";
import type { Forwarded } from "./attempt";
import { decodeBody } from "./decode-body";
import type { Exchange } from "./exchange";
import { recordOutcome } from "./record";
import { metadataHeaders, redactionMetadata } from "./redaction-metadata";
import { refuseCredential } from "./refuse-credential";
import type { RelayContext } from "./relay-context";

const jsonType = /^application\/(?:[\w.-]+\+)?json\b/i;

/**
 * An answer that is read as a whole: restored, recorded, sent. A failure of the provider goes through with
 * its status and body, unless the tenant wants every one of them to be a 502.
 *
 * @throws GatewayError `upstream_error`, `upstream_timeout`, `audit_unavailable`; when the answer is redacted
 * `overloaded`, `redaction_failed`.
 */
export async function relayBody(
  exchange: Exchange,
  forwarded: Forwarded,
  context: RelayContext,
  deps: Deps,
): Promise<void> {
  const { answer } = forwarded;
  const sent = await collect(forwarded, deps.limits.answerBytesMax);
  const { status } = answer;
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess ? !isJson(forwarded) : isUnusable(status, context)) throw new GatewayError("upstream_error");
  const bytes = await decodeAnswer(sent, answer.headers["content-encoding"], deps.limits.answerBytesMax);
  if (isSuccess) readUsage(exchange, context, bytes);
  else refuseCredential(context, bytes);
  const body = isJson(forwarded) ? await restore(exchange, forwarded, context, bytes, deps) : bytes;
  const error = isSuccess ? null : "upstream_error";
  exchange.facts.firstByteMs = exchange.elapsedMs();

  await recordOutcome(exchange, { status, error }, deps);
  sendBody(exchange, status, body, [
    "content-type",
    typeOf(forwarded),
    ...allowedResponseHeaders(answer.headers),
    ...metadataHeaders(exchange, error),
  ]);
}

/** Redirects are never followed, and nobody knows what a status beyond 599 means. */
function isUnusable(status: number, { caller }: RelayContext): boolean {
  return status < 400 || status > 599 || caller.tenant.settings.upstream_errors === "masker";
}

function collect({ answer, explain }: Forwarded, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    answer.attach({
      data(chunk) {
        total += chunk.length;
        if (total > bytesMax) answer.abort(new Error("The answer is larger than the gateway reads."));
        else chunks.push(chunk);
      },
      end: () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, total)),
      failed: (error) => reject(explain(error)),
    });
  });
}

/** `identity` was asked for; a server that compresses all the same is understood, under the same cap. */
async function decodeAnswer(
  bytes: Buffer,
  encoding: string | string[] | undefined,
  bytesMax: number,
): Promise<Buffer> {
  if (encoding === undefined) return bytes;
  try {
    return await decodeBody(bytes, String(encoding), bytesMax);
  } catch (cause) {
    throw new GatewayError("upstream_error", {}, { cause });
  }
}

/** Values put back, and `_redaction` appended to a successful answer. */
async function restore(
  exchange: Exchange,
  forwarded: Forwarded,
  context: RelayContext,
  bytes: Buffer,
  deps: Deps,
): Promise<Uint8Array> {
  const isSuccess = forwarded.answer.status < 300;
  const { response } = context.policy.compiled.document;
  const vault = response.restore && context.inspected.vault?.size ? context.inspected.vault : undefined;
  const appends = isSuccess && exchange.responseMetadata === "body";
  try {
    if (isSuccess && isCloseDelimited(forwarded)) JSON.parse(bytes.toString("utf8"));
    else if (isSuccess && !looksWhole(bytes)) throw new SyntaxError("The answer is no JSON object or array.");
    const redacts = isSuccess && response.redact;
    if (!vault && !appends && !redacts) return bytes;
    const restored = restoreBody(
      redacts ? await redact(exchange, context, bytes, deps) : bytes,
      context.chosen.operation.response,
      vault ?? emptyVault,
      {
        restoreToolArguments: response.restore_tool_arguments,
        ...(appends && { append: { name: "_redaction", value: redactionMetadata(exchange) } }),
      },
    );
    exchange.facts.restoredTotal = restored.restored;
    exchange.facts.placeholdersUnknown = restored.unknown;
    return restored.bytes;
  } catch (cause) {
    if (!(cause instanceof BodyError || cause instanceof SyntaxError)) throw cause;
    // A failure of the provider may come with a body of any kind; it goes through as it is.
    if (!isSuccess) return bytes;
    throw new GatewayError("upstream_error", {}, { cause });
  }
}

/**
 * What the model says of its own accord is treated like what the client says; a blocked value becomes its label.
 *
 * @throws BodyError; GatewayError `overloaded`, `redaction_failed`: this answer was never the client's own, so
 * that it is not let through when a policy fails open.
 */
async function redact(
  exchange: Exchange,
  { caller: { tenant }, policy, chosen, inspected }: RelayContext,
  bytes: Buffer,
  deps: Deps,
): Promise<Uint8Array> {
  const shape = chosen.operation.response;
  const body = readJsonBody(bytes, shape);
  const { facts, cancellation } = exchange;
  try {
    const spared = inspected.vault?.surrogateTexts ?? [];
    const request = { body, shape, tenant, policy, edits: noEdits, spared };
    const redacted = await deps.redactor.redact(request, () => !cancellation.isCancelled);
    facts.entities = addCounts(facts.entities, redacted.counts);
    return redacted.bytes;
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    deps.log.error("gateway.redaction.failed", { request_id: exchange.id, cause: causeOf(cause) });
    throw new GatewayError("redaction_failed", {}, { cause });
  }
}

const noEdits = { remove: [], set: {}, escapeLookalikes: false };

/** Without a length and without chunks, an answer that was cut short looks whole: only its JSON can tell. */
function isCloseDelimited({ answer: { headers } }: Forwarded): boolean {
  return headers["content-length"] === undefined && headers["transfer-encoding"] === undefined;
}

/** One look at both ends: enough for a length that was too short, and free for answers of any size. */
function looksWhole(bytes: Buffer): boolean {
  let first = 0;
  let last = bytes.length - 1;
  while (first < last && isSpace(bytes[first])) first++;
  while (last > first && isSpace(bytes[last])) last--;
  const ends = String.fromCharCode(bytes[first] ?? 0, bytes[last] ?? 0);
  return ends === "{}" || ends === "[]";
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

function isJson({ answer: { headers } }: Forwarded): boolean {
  return typeof headers["content-type"] === "string" && jsonType.test(headers["content-type"].trim());
}

/** A failure without a proper type is shown as plain text, never as something that a browser would run. */
function typeOf(forwarded: Forwarded): string {
  if (!isJson(forwarded)) return "text/plain; charset=utf-8";
  const type = String(forwarded.answer.headers["content-type"]);
  return /^[\w/+.-]{1,64}(?:; ?charset=[\w-]{1,16})?$/.test(type) ? type : "application/json";
}

function readUsage(exchange: Exchange, { chosen }: RelayContext, bytes: Buffer): void {
  const usage = chosen.operation.usageOf(bytes);
  if (!usage) return;
  exchange.facts.promptTokens = usage.promptTokens ?? null;
  exchange.facts.completionTokens = usage.completionTokens ?? null;
}

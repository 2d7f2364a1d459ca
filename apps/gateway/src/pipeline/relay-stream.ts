import type { ServerResponse } from "node:http";
import { type StreamPiece, withSpared } from "@veilgate/redaction";
import type { Deps } from "../deps";
import type { StreamCodec } from "../dialects/dialect";
import { GatewayError } from "../http/gateway-error";
import { allowedResponseHeaders } from "../http/response-headers";
import { commonHeaders } from "../http/send";
import { digestOf } from "../redaction/digest-of";
import { dropEvents } from "../stream/drop-events";
import { emptyVault } from "../stream/empty-vault";
import { addCounts } from "../stream/entity-counts";
import { asEvents, type Framing, JsonArrayFraming } from "../stream/framing";
import { StreamRestorer } from "../stream/restore-stream";
import { SseFramer } from "../stream/sse-framer";
import { TerminalFinder } from "../stream/terminal-mark";
import { createTextRedactor, type TextRedactor } from "../stream/text-redactor";
import type { AnswerSink } from "./answer";
import type { Forwarded } from "./attempt";
import type { Exchange } from "./exchange";
import { recordOutcome } from "./record";
import { metadataHeaders, redactionMetadata } from "./redaction-metadata";
import { refuseCredential } from "./refuse-credential";
import type { RelayContext } from "./relay-context";

/** The part of a stream in front of its terminal mark in which usage is looked for. */
const usageBytesMax = 16 * 1024;
/** What a provider still has to say after its terminal mark is not read for longer than this. */
const lingerMs = 1_000;

/**
 * Relays a stream event by event, restored. Resolves when the client has all of it.
 *
 * @throws GatewayError when the stream breaks before the client has seen a byte. Afterwards an error is an
 * event of the dialect without a terminal mark.
 */
export function relayStream(
  exchange: Exchange,
  forwarded: Forwarded,
  context: RelayContext,
  deps: Deps,
): Promise<void> {
  const encoding = forwarded.answer.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    forwarded.answer.abort(new Error("The stream is compressed."));
    return Promise.reject(new GatewayError("upstream_error"));
  }
  const codec = context.chosen.operation.stream;
  if (codec === undefined) {
    forwarded.answer.abort(new Error("The call has no stream."));
    return Promise.reject(new GatewayError("upstream_error"));
  }
  return new Promise((resolve, reject) => {
    forwarded.answer.attach(new StreamRelay(exchange, forwarded, context, deps, codec, { resolve, reject }));
  });
}

interface Settle {
  resolve(): void;
  reject(error: unknown): void;
}

/** Between the provider's bytes and the client's. Everything happens in the turn in which the bytes come. */
class StreamRelay implements AnswerSink {
  readonly #framer: SseFramer;
  readonly #terminal: TerminalFinder;
  readonly #restorer: StreamRestorer | undefined;
  readonly #response: ServerResponse;
  /** The latest whole events, for the usage that stands in front of the terminal mark. */
  #recent: Buffer = Buffer.alloc(0);
  /** True when the client did not ask for the usage. */
  readonly #isUsageOurs: boolean;
  readonly #framing: Framing;
  #isOver = false;
  #isPaused = false;
  #linger: NodeJS.Timeout | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly forwarded: Forwarded,
    private readonly context: RelayContext,
    private readonly deps: Deps,
    private readonly codec: StreamCodec,
    private readonly settle: Settle,
  ) {
    const { response } = context.policy.compiled.document;
    const { vault } = context.inspected;
    this.#framer = new SseFramer(deps.limits.eventBytesMax);
    this.#response = exchange.response;
    this.#framing = framingOf(context, exchange);
    this.#isUsageOurs = "stream_options" in context.chosen.settings;
    this.#terminal = new TerminalFinder(codec.terminal);
    if ((vault && response.restore) || response.redact) {
      this.#restorer = new StreamRestorer({
        vault: (response.restore ? vault : undefined) ?? emptyVault,
        codec,
        restoreToolArguments: response.restore_tool_arguments,
        ...(response.redact && { redactorFor: redactorsOf(context) }),
      });
    }
  }

  data(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#guarded(() => {
      const block = this.#framer.push(chunk);
      if (block.length > 0) this.#relay(block);
    });
  }

  end(): void {
    clearTimeout(this.#linger);
    if (this.#isOver) return;
    this.#guarded(() => {
      const rest = this.#framer.rest();
      if (this.#terminal.isComplete(rest)) this.#complete(rest);
      else this.#fail(new GatewayError("upstream_error"));
    });
  }

  failed(error: Error): void {
    if (!this.#isOver) this.#fail(this.forwarded.explain(error));
  }

  /** Whatever breaks in between ends the stream with an error, never with silence. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (cause) {
      this.forwarded.answer.abort(new Error("The stream cannot be relayed."));
      this.#fail(new GatewayError("upstream_error", {}, { cause }));
    }
  }

  #relay(block: Buffer): void {
    if (block.includes('"error"')) refuseCredential(this.context, block);
    const terminal = this.#terminal.find(block);
    const events = terminal ? block.subarray(0, terminal.start) : block;
    if (events.length > 0) {
      // Some providers tell the prompt's share at the beginning.
      if (this.#recent.length === 0) this.#noteUsage(events);
      this.#recent = events;
      const wanted = this.#isUsageOurs ? this.#withoutUsage(events) : events;
      this.#write(this.#restorer ? this.#restorer.push(wanted) : wanted);
    }
    if (terminal) this.#complete(block.subarray(terminal.start, terminal.end));
  }

  #write(events: Buffer): void {
    if (events.length === 0) return;
    const bytes = this.#framing.write(events);
    if (!this.#response.headersSent) this.#writeHead();
    if (this.#response.write(bytes) || this.#isOver || this.#isPaused) return;
    const { answer, deadline } = this.forwarded;
    this.#isPaused = true;
    answer.pause();
    deadline.pause();
    this.#response.once("drain", () => {
      this.#isPaused = false;
      deadline.touch();
      answer.resume();
    });
  }

  /** Only now, since until the first event an error can still be a status. */
  #writeHead(): void {
    const { exchange, forwarded } = this;
    exchange.facts.firstByteMs = exchange.elapsedMs();
    this.#response.writeHead(forwarded.answer.status, [
      "content-type",
      this.#framing.contentType ?? typeOf(forwarded.answer.headers["content-type"]),
      "cache-control",
      "no-cache",
      "x-accel-buffering",
      "no",
      ...allowedResponseHeaders(forwarded.answer.headers),
      ...metadataHeaders(exchange, null),
      ...commonHeaders(exchange),
    ]);
  }

  /** What is still held, the metadata, and, once the outcome is written, the terminal event. */
  #complete(terminalEvent: Buffer): void {
    this.#isOver = true;
    const { exchange, forwarded } = this;
    const { facts } = exchange;
    if (this.#restorer) this.#write(this.#restorer.end());
    // The last event of some dialects holds the whole answer once more.
    const last = this.#restorer?.push(terminalEvent) ?? terminalEvent;
    this.#countRestored();
    facts.upstreamMs = forwarded.elapsedMs();
    this.#noteUsage(this.#recent.subarray(-usageBytesMax));
    this.#noteUsage(terminalEvent);
    if (exchange.responseMetadata === "body" && !this.codec.takesNoComments) {
      this.#write(Buffer.from(`: _redaction ${JSON.stringify(redactionMetadata(exchange))}\n\n`));
    }
    this.#dropRest();
    recordOutcome(exchange, { status: forwarded.answer.status, error: null }, this.deps).then(
      () => {
        this.#write(last);
        this.#response.end(this.#framing.end());
        this.settle.resolve();
      },
      (error) => this.#sendError(error),
    );
  }

  #fail(error: GatewayError): void {
    this.#isOver = true;
    this.#countRestored();
    if (!this.#response.headersSent || exchangeIsGone(this.exchange)) {
      this.settle.reject(error);
      return;
    }
    recordOutcome(this.exchange, { status: this.forwarded.answer.status, error: error.code }, this.deps).then(
      () => this.#sendError(error),
      (failure) => this.#sendError(failure),
    );
  }

  #sendError(error: GatewayError): void {
    const event = this.codec.errorEvent(error, this.exchange.id);
    this.#write(Buffer.from(event));
    this.#response.end(this.#framing.end());
    this.settle.resolve();
  }

  /** The connection is kept when the provider ends its answer soon. */
  #dropRest(): void {
    const { answer, deadline } = this.forwarded;
    deadline.clear();
    answer.resume();
    const abort = () => answer.abort(new Error("The provider did not end its answer."));
    this.#linger = setTimeout(abort, lingerMs).unref();
  }

  #withoutUsage(events: Buffer): Buffer {
    return dropEvents(events, '"usage"', (payload) => this.codec.isUsageOnly?.(payload) ?? false);
  }

  #noteUsage(bytes: Buffer): void {
    const usage = this.context.chosen.operation.usageOf(bytes);
    if (!usage) return;
    const { facts } = this.exchange;
    facts.promptTokens = usage.promptTokens ?? facts.promptTokens;
    facts.completionTokens = usage.completionTokens ?? facts.completionTokens;
  }

  #countRestored(): void {
    if (!this.#restorer) return;
    this.exchange.facts.restoredTotal = this.#restorer.restored;
    this.exchange.facts.placeholdersUnknown = this.#restorer.unknown;
    this.exchange.facts.entities = addCounts(this.exchange.facts.entities, this.#restorer.entities());
  }
}

function redactorsOf({
  policy,
  caller,
  inspected,
}: RelayContext): (kind: StreamPiece["kind"]) => TextRedactor {
  const found = withSpared(policy.compiled, inspected.vault?.surrogateTexts ?? []);
  return (kind) => createTextRedactor(kind, found, digestOf(caller.tenant));
}

function framingOf({ chosen }: RelayContext, { target }: Exchange): Framing {
  if (chosen.operation.streamsAsArray !== true) return asEvents;
  return new URLSearchParams(target.query).get("alt") === "sse" ? asEvents : new JsonArrayFraming();
}

/** The provider's own words for it, when they are the usual ones. */
function typeOf(contentType: unknown): string {
  const isUsual =
    typeof contentType === "string" && /^text\/event-stream(?:; ?charset=utf-8)?$/i.test(contentType);
  return isUsual ? contentType : "text/event-stream; charset=utf-8";
}

function exchangeIsGone(exchange: Exchange): boolean {
  return exchange.cancellation.isCancelled;
}

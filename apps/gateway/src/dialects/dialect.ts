import type { RequestId } from "@veilgate/contracts";
import type { BodyShape, StreamPiece } from "@veilgate/redaction";
import type { GatewayError } from "../http/gateway-error";

/** Whose words a client speaks: the form of its calls, of the answers and of the errors. */
export type Dialect = "openai" | "anthropic" | "gemini" | "masker";

/** One kind of call of a dialect. Providers say by this id which calls they serve, and where. */
export type OperationId =
  | "chat-completions"
  | "completions"
  | "responses"
  | "embeddings"
  | "moderations"
  | "messages"
  | "count-message-tokens"
  | "generate-content"
  | "stream-generate-content"
  | "count-content-tokens"
  | "embed-content"
  | "batch-embed-contents";

/**
 * What the pipeline has to know of a kind of call, as data and pure functions: where text lives in it, and how
 * its answers and streams are made.
 */
export interface Operation {
  readonly id: OperationId;
  readonly dialect: Dialect;
  readonly request: BodyShape;
  /** Of an answer that is not a stream. */
  readonly response: BodyShape;
  /** Where a call names its model. */
  readonly modelIn: "body" | "path";
  /** The provider picks a model when the call names none. */
  readonly isModelOptional?: boolean;
  /** Undefined when answers never stream. */
  readonly stream: StreamCodec | undefined;
  /** The answer is a vector of the text. */
  readonly isEmbedding?: boolean;
  /** Streams are one JSON array unless the query asks for events by `alt=sse`. */
  readonly streamsAsArray?: boolean;
  /** Members without which the call means nothing; one name of each group has to be there. */
  readonly required: readonly (readonly string[])[];
  /** Model tokens, read from an answer or from a part of a stream. */
  usageOf(bytes: Buffer): Partial<Usage> | undefined;
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** How text travels in the events of a stream. */
export interface StreamCodec {
  readonly terminal: TerminalMark;
  /** The places of an event where text of the model stands, in reading order. */
  pieces(payload: unknown): readonly StreamPiece[];
  /**
   * For streams whose usage was asked for on the client's behalf: true for an event that holds nothing else. Such an
   * event holds the bytes `"usage"`.
   */
  isUsageOnly?(payload: unknown): boolean;
  /** Clients of the dialect take a comment in a stream for damage: what we have to say stands in the headers only. */
  readonly takesNoComments?: true;
  /** Prefixes of the channels that end with this event. */
  endedChannels(payload: unknown): readonly string[];
  /** One whole event with this payload. */
  toEvent(payload: unknown): string;
  /** One whole event that tells the client of an error. There is no terminal mark after it. */
  errorEvent(error: GatewayError, requestId: RequestId): string;
}

/**
 * What tells a complete stream from one that was cut short.
 *
 * - `data`: an event whose data is exactly `mark`.
 * - `type`: an event whose payload has one of these as its `type`.
 * - `last`: there is no such event. The connection ends in order, and an event before had a payload that is
 *   final; such an event holds the bytes `needle`.
 */
export type TerminalMark =
  | { readonly kind: "data"; readonly mark: string }
  | { readonly kind: "type"; readonly types: readonly string[] }
  | { readonly kind: "last"; readonly needle: string; isFinal(payload: unknown): boolean };

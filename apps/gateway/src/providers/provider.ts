import type { ProviderId, RequestId } from "@veilgate/contracts";
import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { GatewayError } from "../http/gateway-error";
import type { RequestHeaders } from "../http/request-headers";

/** The shape of a client's calls. A provider may speak several. */
export type Dialect = "openai";

/**
 * A kind of API. Small and pure: no clock, no network, no state; the core does the I/O.
 */
export interface Provider {
  readonly id: ProviderId;
  readonly dialects: readonly Dialect[];
  toRequest(call: UpstreamCall): UpstreamRequest;
  readonly stream: StreamCodec;
  /** Model tokens, read from the last bytes of an answer or of a stream. */
  usageOf(bytes: Buffer): Usage | undefined;
}

export interface UpstreamCall {
  readonly requestId: RequestId;
  readonly method: "GET" | "POST";
  /** Below the upstream's base URL, e.g. `/chat/completions`. */
  readonly endpoint: string;
  readonly upstream: GatewayUpstream;
  /** The client's headers; only those that the provider names are carried over. */
  readonly headers: RequestHeaders;
  /** The client's own credential, when the tenant passes it through. */
  readonly passedAuthorization: string | undefined;
  readonly isStream: boolean;
}

export interface UpstreamRequest {
  readonly method: "GET" | "POST";
  /** `https://api.openai.com` */
  readonly origin: string;
  readonly path: string;
  /** Flat name and value pairs: all that leaves. */
  readonly headers: string[];
  /** What the connection is authenticated with; connections are never shared between two of these. */
  readonly credential: string;
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** How text travels in the events of a provider's stream. */
export interface StreamCodec {
  /** The data of the event that ends a complete stream. */
  readonly terminalMark: string;
  /** The places of an event where text of the model stands, in reading order. */
  pieces(payload: unknown): readonly TextPiece[];
  /** Prefixes of the channels that end with this event. */
  endedChannels(payload: unknown): readonly string[];
  /** One whole event that tells the client of an error. There is no terminal mark after it. */
  errorEvent(error: GatewayError, requestId: RequestId): string;
}

/** A piece of text in one event. Pieces of one channel, one after the other, make one text. */
export interface TextPiece {
  /** JSON pointer (RFC 6901) into the event's payload. */
  readonly pointer: string;
  readonly channel: string;
  /** In `tool-arguments` the text is itself JSON. */
  readonly kind: "text" | "tool-arguments";
  readonly text: string;
  /** The payload of an event that adds `text` to this channel and does nothing else. */
  carry(text: string): unknown;
}

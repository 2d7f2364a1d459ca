import type { ProviderId, RequestId } from "@veilgate/contracts";
import type { GatewayUpstream } from "@veilgate/db/gateway";
import type { JsonBody, MemberChanges } from "@veilgate/redaction";
import type { OperationId } from "../dialects/dialect";
import type { RequestHeaders } from "../http/request-headers";

/**
 * A kind of API. Small and pure: no clock, no network, no state; the core does the I/O.
 */
export interface Provider {
  readonly id: ProviderId;
  /** The calls that it serves. */
  readonly operations: ReadonlySet<OperationId>;
  toRequest(call: UpstreamCall): UpstreamRequest;
  /** True when paths of the OpenAI API that the gateway does not know mean to it what they mean to OpenAI. */
  readonly takesOpaque?: boolean;
  /**
   * What the provider wants otherwise in a body that was redacted: members moved about, or words of the API.
   * Undefined when it is well as it is.
   */
  rewrite?(body: JsonBody, operation: OperationId): MemberChanges | undefined;
  /**
   * Members of the body that this provider wants set. They hold nothing of the caller's but booleans and numbers,
   * since nobody searches them.
   */
  settings?(body: JsonBody, operation: OperationId, isStream: boolean): Readonly<Record<string, unknown>>;
}

export interface UpstreamCall {
  readonly requestId: RequestId;
  /** `models` lists what the upstream serves in the form of OpenAI's clients, `own-models` in the provider's own. */
  readonly operation: OperationId | "models" | "own-models" | "opaque";
  /** Set when the operation is `opaque`. */
  readonly opaque?: OpaqueCall;
  /** What is sent as the model, override included; undefined when the provider picks. */
  readonly model: string | undefined;
  readonly upstream: GatewayUpstream;
  /** The client's query, without its question mark. */
  readonly query: string;
  /** The client's headers; only those that the provider names are carried over. */
  readonly headers: RequestHeaders;
  /** The client's own credential, as it was sent, when the tenant passes it through. */
  readonly passedCredential: PassedCredential | undefined;
  readonly isStream: boolean;
}

/** A call that nobody reads, as the client made it, in checked parts. */
export interface OpaqueCall {
  readonly method: OpaqueMethod;
  /** Below `/v1`: `/files/file-1`. No dots alone, no escapes, no empty parts. */
  readonly path: string;
  /** Empty, or without its question mark. */
  readonly query: string;
  readonly contentType: string | undefined;
  /** Of the body; undefined when it is chunked or there is none. */
  readonly contentLength: number | undefined;
  readonly accept: string;
}

export type OpaqueMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface PassedCredential {
  /** In lower case. */
  readonly header: string;
  readonly value: string;
}

export interface UpstreamRequest {
  readonly method: OpaqueMethod;
  /** `https://api.openai.com` */
  readonly origin: string;
  readonly path: string;
  /** Flat name and value pairs: all that leaves. */
  readonly headers: string[];
  /** What the connection is authenticated with; connections are never shared between two of these. */
  readonly credential: string;
}

import type { GatewayPolicy } from "@veilgate/db/gateway";
import type { BodyShape, JsonBody, RedactedBody, VaultData } from "@veilgate/redaction";
import type { PolicyInUse } from "../pipeline/load-policy";
import type { Searched, SearchWish } from "../text-api/search-content";
import type { MemoEntry } from "./memo-store";

/** What of a tenant redacting needs. */
export interface RedactionTenant {
  readonly id: string;
  readonly pseudonymKey: Uint8Array;
}

/** What is done to the body besides replacing values. */
export interface BodyEdits {
  readonly remove: readonly string[];
  readonly set: Readonly<Record<string, unknown>>;
  readonly escapeLookalikes: boolean;
}

/** One body to redact. */
export interface BodyRequest {
  readonly body: JsonBody;
  /** The one that the body was read with. */
  readonly shape: BodyShape;
  readonly tenant: RedactionTenant;
  readonly policy: PolicyInUse;
  readonly edits: BodyEdits;
  /** Of this request, said to be somebody's by the tenant's profiler. */
  readonly values?: readonly string[];
  /** Of an answer: what stands for values of the request, and is put back afterwards. */
  readonly spared?: readonly string[];
}

/** One text, or the strings of one JSON value, to search for a text API. */
export interface SearchRequest {
  readonly wish: SearchWish;
  /** Of the request that it came in, which is at least as long as its text. */
  readonly bodyBytes: number;
  readonly tenant: RedactionTenant;
  readonly policy: PolicyInUse;
}

/** The same as data, for a thread of its own. It lives in memory only, like the request itself. */
export interface BodyJob {
  readonly kind: "body";
  readonly bytes: Uint8Array;
  readonly shape: BodyShape;
  readonly tenant: RedactionTenant;
  readonly policy: GatewayPolicy;
  readonly edits: BodyEdits;
  readonly values: readonly string[];
  readonly spared: readonly string[];
  /** Of the memo of the thread that serves. */
  readonly memoKey: string;
}

export interface SearchJob {
  readonly kind: "search";
  /** The wish, as JSON. */
  readonly bytes: Uint8Array;
  readonly tenant: RedactionTenant;
  readonly policy: GatewayPolicy;
}

export type RedactionJob = BodyJob | SearchJob;

/** What a thread says: once that it is ready, then one answer for each job, in order. */
export type ThreadMessage = { readonly kind: "ready" } | JobDone | JobFailed;

export type JobDone = BodyDone | SearchDone;

export interface BodyDone extends Omit<RedactedBody, "vault" | "bytes"> {
  readonly kind: "body";
  /** Undefined when nothing changed. */
  readonly bytes: Uint8Array | undefined;
  readonly vault: VaultData;
  /** `used` is empty for a body that could not be redacted by the thread that serves, whatever it knew. */
  readonly memo: { readonly hits: number; readonly misses: number; readonly used: readonly MemoEntry[] };
}

export interface SearchDone {
  readonly kind: "search";
  readonly searched: Searched;
}

/** The engine threw. Its message may quote the text, so it stays where it is. */
export interface JobFailed {
  readonly kind: "failed";
}

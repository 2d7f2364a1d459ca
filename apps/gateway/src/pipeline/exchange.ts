import type { IncomingMessage, ServerResponse } from "node:http";
import { newRequestId, type RequestId, type TenantSettings } from "@veilgate/contracts";
import type { Target } from "../http/check-request";
import type { RequestHeaders } from "../http/request-headers";
import { type AuditFacts, noFacts } from "./audit-facts";
import { Cancellation } from "./cancellation";
import type { RouteInfo } from "./route-info";

/** One request and its answer, from the first line to the outcome record. */
export class Exchange {
  readonly id: RequestId = newRequestId();
  readonly admittedAt = Date.now();
  readonly #startedAt = performance.now();
  readonly cancellation = new Cancellation();
  readonly facts: AuditFacts = noFacts();
  /** Flat pairs that every answer to this request carries, e.g. of the rate limit. */
  readonly answerHeaders: string[] = [];
  /** The tenant's wish about what answers say of their treatment; nothing before the tenant is known. */
  responseMetadata: TenantSettings["response_metadata"] = "none";
  /** Set once the outcome record has been handed over: there is exactly one per request. */
  isRecorded = false;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly headers: RequestHeaders,
    readonly route: RouteInfo,
    readonly target: Target,
  ) {
    response.on("close", () => {
      if (!response.writableFinished) this.cancellation.cancel();
    });
  }

  /** The part of the path for which its route has `:id`, as written. */
  get pathId(): string {
    const [prefix = "", suffix = ""] = this.route.path.split(":id");
    return this.target.path.slice(prefix.length, this.target.path.length - suffix.length);
  }

  /** True when the client still has body to send that nobody is going to read. */
  get hasUnreadBody(): boolean {
    return !this.request.complete && this.hasBody;
  }

  /** True when the request came with a body, read or not. */
  get hasBody(): boolean {
    const { headers } = this;
    return headers.get("transfer-encoding") !== undefined || Number(headers.get("content-length") ?? 0) > 0;
  }

  /** Milliseconds since the request was admitted, on a clock that never steps. */
  elapsedMs(): number {
    return roundMs(performance.now() - this.#startedAt);
  }
}

/** Microseconds are the finest that an audit event says. */
export function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

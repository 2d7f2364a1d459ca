import { type RedactedBody, redactBody, type SpanMemo } from "@veilgate/redaction";
import { digestOf } from "./digest-of";
import type { BodyRequest } from "./redaction-job";

/** Redacts a body in this thread. Throws on a bug of the engine: the request is refused. */
export function redactHere({ body, tenant, policy, edits }: BodyRequest, memo: SpanMemo): RedactedBody {
  return redactBody(body, policy.compiled, digestOf(tenant), { ...edits, memo });
}

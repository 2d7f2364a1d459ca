import { type RedactedBody, redactBody, type SpanMemo, withValues } from "@veilgate/redaction";
import { digestOf } from "./digest-of";
import type { BodyRequest } from "./redaction-job";

/** Redacts a body in this thread. Throws on a bug of the engine: the request is refused. */
export function redactHere(request: BodyRequest, memo: SpanMemo): RedactedBody {
  const { body, tenant, policy, edits, values = [] } = request;
  const digest = digestOf(tenant);
  if (values.length === 0) return redactBody(body, policy.compiled, digest, { ...edits, memo });
  // What is found with these values is this request's alone.
  return redactBody(body, withValues(policy.compiled, values), digest, edits);
}

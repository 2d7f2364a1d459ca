import { type RedactedBody, redactBody, type SpanMemo, withSpared, withValues } from "@veilgate/redaction";
import { digestOf } from "./digest-of";
import type { BodyRequest } from "./redaction-job";

/** Redacts a body in this thread. Throws on a bug of the engine: the request is refused. */
export function redactHere(request: BodyRequest, memo: SpanMemo): RedactedBody {
  const { body, tenant, policy, edits, values = [], spared = [] } = request;
  const digest = digestOf(tenant);
  if (values.length + spared.length === 0)
    return redactBody(body, policy.compiled, digest, { ...edits, memo });
  // What is found with these, or without those, is this request's alone.
  const found = values.length === 0 ? policy.compiled : withValues(policy.compiled, values);
  return redactBody(body, withSpared(found, spared), digest, edits);
}

import { type RedactedBody, redactBody } from "@veilgate/redaction";
import { digestOf } from "./digest-of";
import type { MemoStore } from "./memo-store";
import type { BodyRequest } from "./redaction-job";

/** Redacts a body in this thread. Throws on a bug of the engine: the request is refused. */
export function redactHere({ body, tenant, policy, edits }: BodyRequest, memos: MemoStore): RedactedBody {
  const memo = memos.of(tenant.id, policy.source);
  return redactBody(body, policy.compiled, digestOf(tenant), { ...edits, memo });
}

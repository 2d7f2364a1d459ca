import { createHmac } from "node:crypto";
import { type RedactedBody, redactBody } from "@veilgate/redaction";
import type { MemoStore } from "./memo-store";
import type { BodyRequest } from "./redaction-job";

/** Redacts a body in this thread. Throws on a bug of the engine: the request is refused. */
export function redactHere({ body, tenant, policy, edits }: BodyRequest, memos: MemoStore): RedactedBody {
  const digest = (message: string) => createHmac("sha256", tenant.pseudonymKey).update(message).digest();
  const memo = memos.of(tenant.id, policy.source);
  return redactBody(body, policy.compiled, digest, { ...edits, memo });
}

import { type IntentRecord, newRequestId, type OutcomeRecord } from "@veilgate/contracts";

/** An intent with a new request id; `change` replaces members. */
export function testIntent(change: Partial<IntentRecord> & Pick<IntentRecord, "tenant_id">): IntentRecord {
  return {
    kind: "intent",
    request_id: newRequestId(),
    timestamp: new Date().toISOString(),
    key_id: "key_test",
    endpoint: "/v1/chat/completions",
    provider: "openai",
    upstream: "openai",
    instance: "test-00000000",
    ...change,
  };
}

/** A successful outcome with two e-mail addresses and a new request id; `change` replaces members. */
export function testOutcome(
  change: Partial<OutcomeRecord> & Pick<OutcomeRecord, "tenant_id">,
): OutcomeRecord {
  return {
    kind: "outcome",
    request_id: newRequestId(),
    timestamp: new Date().toISOString(),
    key_id: "key_test",
    endpoint: "/v1/chat/completions",
    provider: "openai",
    upstream: "openai",
    model: "gpt-*",
    stream: false,
    outcome: "redacted",
    error: null,
    policy_id: "strict",
    policy_version: 1,
    fail_mode: "closed",
    entities_total: 2,
    entities_by_type: { EMAIL: 2 },
    actions_by_type: { EMAIL: { pseudonym: 2 } },
    strings_scanned: 3,
    strings_opaque: 0,
    restored_total: 2,
    placeholders_unknown: 0,
    redaction_ms: 0.42,
    upstream_ms: 12.5,
    first_byte_ms: 8.25,
    total_ms: 13.1,
    upstream_status: 200,
    status: 200,
    prompt_tokens: 17,
    completion_tokens: 5,
    cost_micro_usd: 40,
    instance: "test-00000000",
    ...change,
  };
}

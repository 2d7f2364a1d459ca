import { type IntentRecord, newRequestId, type OutcomeRecord } from "@veilgate/contracts";

export const testTenantId = "ten_aaaaaaaaaaaaaaaaaaaaaaaaaa";
export const testKeyId = "key_aaaaaaaaaaaaaaaaaaaaaaaaaa";

export function intentOf(members: Partial<IntentRecord> = {}): IntentRecord {
  return {
    kind: "intent",
    request_id: newRequestId(),
    timestamp: new Date().toISOString(),
    tenant_id: testTenantId,
    key_id: testKeyId,
    endpoint: "/v1/chat/completions",
    provider: "openai",
    upstream: "openai",
    instance: "gw-0a1b2c3d",
    ...members,
  };
}

export function outcomeOf(members: Partial<OutcomeRecord> = {}): OutcomeRecord {
  return {
    kind: "outcome",
    request_id: newRequestId(),
    timestamp: new Date().toISOString(),
    tenant_id: testTenantId,
    key_id: testKeyId,
    endpoint: "/v1/chat/completions",
    provider: "openai",
    upstream: "openai",
    model: "gpt-*",
    stream: true,
    outcome: "redacted",
    error: null,
    policy_id: "pol_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    policy_version: 7,
    fail_mode: "closed",
    entities_total: 3,
    entities_by_type: { EMAIL: 2, CARD: 1 },
    actions_by_type: { EMAIL: { pseudonym: 2 }, CARD: { mask: 1 } },
    strings_scanned: 12,
    strings_opaque: 0,
    restored_total: 2,
    placeholders_unknown: 0,
    redaction_ms: 0.413,
    upstream_ms: 812.25,
    first_byte_ms: 230.5,
    total_ms: 815.01,
    upstream_status: 200,
    status: 200,
    prompt_tokens: 420,
    completion_tokens: 96,
    cost_micro_usd: 1234,
    instance: "gw-0a1b2c3d",
    ...members,
  };
}

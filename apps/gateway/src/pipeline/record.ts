import type { IntentRecord, Outcome, OutcomeRecord } from "@veilgate/contracts";
import type { Deps } from "../deps";
import { type ErrorCode, isRefusal } from "../http/error-table";
import { GatewayError } from "../http/gateway-error";
import { causeOf } from "../observability/log";
import type { Exchange } from "./exchange";

/** What an audit event can name as its error, beside the codes that a client sees. */
export type AuditError = ErrorCode | "client_closed" | "failed_open";

/** How a request ended. */
export interface Ending {
  /** The status that the client got; 499 when it was gone. */
  readonly status: number;
  readonly error: AuditError | null;
}

/** The status that is recorded for a client that went away (nginx's). */
export const clientClosedStatus = 499;

/**
 * Makes the intent durable before the provider sees a byte.
 *
 * @throws GatewayError `audit_unavailable`, unless the gateway is told to degrade.
 */
export async function recordIntent(exchange: Exchange, deps: Deps): Promise<void> {
  const { facts } = exchange;
  if (facts.provider === null || facts.upstream === null) throw new GatewayError("internal");
  const record: IntentRecord = {
    kind: "intent",
    request_id: exchange.id,
    timestamp: new Date(exchange.admittedAt).toISOString(),
    tenant_id: facts.tenantId ?? "",
    key_id: facts.keyId ?? "",
    endpoint: exchange.route.path,
    provider: facts.provider,
    upstream: configuredName(facts.upstream),
    instance: deps.instance,
  };
  await write(exchange, deps, () => deps.spool.intent(record));
  facts.isIntended = true;
}

/**
 * Hands over the one outcome of a request; resolves when it is written, which is before the client gets
 * the last byte. Requests without a known key have no tenant and are counted in the metrics only.
 *
 * @throws GatewayError `audit_unavailable`, unless the gateway is told to degrade.
 */
export async function recordOutcome(exchange: Exchange, ending: Ending, deps: Deps): Promise<void> {
  if (exchange.isRecorded) return;
  exchange.isRecorded = true;
  const outcome = outcomeOf(exchange, ending.error);
  report(exchange, ending, outcome, deps);
  if (exchange.facts.tenantId === undefined) return;
  const record = outcomeRecord(exchange, ending, outcome, deps);
  await write(exchange, deps, () => deps.spool.outcome(record));
}

/** `blocked`: a rule refused it. `failed`: the client got no answer of the provider. */
export function outcomeOf(exchange: Exchange, error: AuditError | null): Outcome {
  if (error === null || error === "failed_open") return exchange.facts.isChanged ? "redacted" : "allowed";
  return error !== "client_closed" && isRefusal(error) ? "blocked" : "failed";
}

function outcomeRecord(exchange: Exchange, ending: Ending, outcome: Outcome, deps: Deps): OutcomeRecord {
  const { facts } = exchange;
  return {
    kind: "outcome",
    request_id: exchange.id,
    timestamp: new Date(exchange.admittedAt).toISOString(),
    tenant_id: facts.tenantId ?? "",
    key_id: facts.keyId ?? "",
    endpoint: exchange.route.path,
    provider: facts.provider,
    upstream: facts.upstream === null ? null : configuredName(facts.upstream),
    model: facts.model === null ? null : configuredName(facts.model),
    stream: facts.stream,
    outcome,
    error: ending.error ?? (facts.failedOpen ? "failed_open" : null),
    policy_id: facts.policyId,
    policy_version: facts.policyVersion,
    fail_mode: facts.failMode,
    entities_total: facts.entities.total,
    entities_by_type: facts.entities.byType,
    actions_by_type: facts.actionsByType as OutcomeRecord["actions_by_type"],
    strings_scanned: facts.coverage.scanned,
    strings_opaque: facts.coverage.opaque,
    restored_total: facts.restoredTotal,
    placeholders_unknown: facts.placeholdersUnknown,
    redaction_ms: facts.redactionMs,
    upstream_ms: facts.upstreamMs,
    first_byte_ms: facts.firstByteMs,
    total_ms: exchange.elapsedMs(),
    upstream_status: facts.upstreamStatus,
    status: ending.status,
    prompt_tokens: facts.promptTokens,
    completion_tokens: facts.completionTokens,
    cost_micro_usd: null,
    instance: deps.instance,
  };
}

/** Names of the configuration may hold characters that the closed alphabet of the record has not. */
function configuredName(name: string): string {
  return name.replace(/[^\w.*@:/ -]/g, "_").slice(0, 128);
}

async function write(exchange: Exchange, deps: Deps, append: () => Promise<void>): Promise<void> {
  try {
    await append();
  } catch (cause) {
    deps.log.error("gateway.audit.failed", { request_id: exchange.id, cause: causeOf(cause) });
    if (deps.auditOnFailure === "block") throw new GatewayError("audit_unavailable", {}, { cause });
    deps.metrics.countAuditDegraded();
  }
}

/** The one wide line and the counters of a request. */
function report(exchange: Exchange, ending: Ending, outcome: Outcome, deps: Deps): void {
  const { facts, route } = exchange;
  if (facts.tenantId !== undefined) deps.metrics.countOutcome(route.path, outcome);
  deps.metrics.countEntities(facts.entities.byType);
  deps.log.info("gateway.request", {
    request_id: exchange.id,
    ...(facts.tenantId !== undefined && { tenant_id: facts.tenantId }),
    ...(facts.keyId !== undefined && { key_id: facts.keyId }),
    endpoint: route.path,
    ...(facts.provider !== null && { provider: facts.provider }),
    ...(facts.upstream !== null && { upstream: facts.upstream }),
    ...(facts.model !== null && { model: facts.model }),
    stream: facts.stream,
    outcome,
    ...(ending.error !== null && { error: ending.error }),
    ...(facts.failedOpen && { is_failed_open: true }),
    ...(facts.policyId !== null && { policy: `${facts.policyId}@${facts.policyVersion}` }),
    status: ending.status,
    ...(facts.upstreamStatus !== null && { upstream_status: facts.upstreamStatus }),
    entities_total: facts.entities.total,
    entities_by_type: facts.entities.byType,
    strings_scanned: facts.coverage.scanned,
    strings_opaque: facts.coverage.opaque,
    restored_total: facts.restoredTotal,
    ...(facts.promptTokens !== null && { prompt_tokens: facts.promptTokens }),
    ...(facts.completionTokens !== null && { completion_tokens: facts.completionTokens }),
    redaction_ms: facts.redactionMs,
    ...(facts.upstreamMs !== null && { upstream_ms: facts.upstreamMs }),
    ...(facts.firstByteMs !== null && { first_byte_ms: facts.firstByteMs }),
    total_ms: exchange.elapsedMs(),
  });
}

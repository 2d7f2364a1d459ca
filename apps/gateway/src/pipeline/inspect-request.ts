import { editMembers, type JsonBody, type Vault } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { causeOf } from "../observability/log";
import { profileBody } from "../profiler/profile-body";
import type { Caller } from "./authenticate";
import type { ChosenUpstream } from "./choose-upstreams";
import { type Exchange, roundMs } from "./exchange";
import type { PolicyInUse } from "./load-policy";

/** What the provider gets to see, and what its answer can be restored with. */
export interface Inspected {
  readonly bytes: Uint8Array;
  /** Undefined when nothing can come back: in shadow mode and after failing open. */
  readonly vault: Vault | undefined;
}

/**
 * Searches the body and replaces what the policy says. `policy_id` is taken out and the upstream's settings
 * are put in on the way; a body in which nothing changes is the client's own Buffer.
 *
 * @throws GatewayError `policy_blocked`, `opaque_content_blocked`; `overloaded` when too many long
 * bodies wait; `redaction_failed` when the engine throws, or takes too long, and the policy fails closed.
 */
export async function inspectRequest(
  exchange: Exchange,
  caller: Caller,
  body: JsonBody,
  policy: PolicyInUse,
  chosen: ChosenUpstream,
  deps: Deps,
): Promise<Inspected> {
  const { facts } = exchange;
  const { document } = policy.compiled;
  const edits = { remove: ["policy_id"], set: chosen.settings };
  const startedAt = performance.now();
  try {
    const { tenant } = caller;
    const shape = chosen.operation.request;
    const values = await profile(exchange, caller, body, policy, deps);
    const escapeLookalikes = document.response.restore;
    const redacted = await deps.redactor.redact(
      { body, shape, tenant, policy, edits: { ...edits, escapeLookalikes }, values },
      () => !exchange.cancellation.isCancelled,
    );
    facts.entities = redacted.counts;
    facts.actionsByType = redacted.actionsByType;
    facts.coverage = redacted.coverage;
    if (document.mode === "shadow") return { bytes: editMembers(body, edits), vault: undefined };
    if (redacted.blockedTypes.length > 0) {
      throw new GatewayError("policy_blocked", { found: redacted.blockedTypes.join(", ") });
    }
    if (redacted.blockedOpaque.length > 0) {
      throw new GatewayError("opaque_content_blocked", { found: redacted.blockedOpaque.join(", ") });
    }
    facts.isChanged = isChanged(redacted.counts.byAction);
    if (facts.isChanged && chosen.operation.isEmbedding === true && document.embeddings === "block") {
      facts.isChanged = false;
      throw new GatewayError("policy_blocked", { found: Object.keys(redacted.counts.byType).join(", ") });
    }
    return { bytes: redacted.bytes, vault: redacted.vault };
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    deps.log.error("gateway.redaction.failed", { request_id: exchange.id, cause: causeOf(cause) });
    if (document.fail_mode === "closed") throw new GatewayError("redaction_failed", {}, { cause });
    facts.failedOpen = true;
    deps.metrics.countFailedOpen();
    return { bytes: editMembers(body, edits), vault: undefined };
  } finally {
    facts.redactionMs = roundMs(performance.now() - startedAt);
  }
}

/**
 * What the tenant's profiler says is somebody's. It has a fail mode of its own: one that is out of reach is no reason
 * to send a request unsearched.
 *
 * @throws GatewayError `redaction_failed` when it cannot be asked and the policy says that this closes.
 */
async function profile(
  exchange: Exchange,
  { tenant }: Caller,
  body: JsonBody,
  { compiled }: PolicyInUse,
  deps: Deps,
): Promise<readonly string[]> {
  const rules = compiled.document.profiler;
  if (rules === undefined) return [];
  try {
    return await profileBody(body, rules, tenant.id, deps.upstreams, exchange.cancellation);
  } catch (cause) {
    deps.metrics.countProfilerFailure(rules.fail_mode);
    deps.log.error("gateway.profiler.failed", { request_id: exchange.id, cause: causeOf(cause) });
    if (rules.fail_mode === "closed") throw new GatewayError("redaction_failed", {}, { cause });
    return [];
  }
}

/** Everything but `keep` changes the body. */
function isChanged(byAction: Readonly<Partial<Record<string, number>>>): boolean {
  return Object.entries(byAction).some(([action, count]) => action !== "keep" && (count ?? 0) > 0);
}

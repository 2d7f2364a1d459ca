import type { GatewayPolicy } from "@veilgate/db/gateway";
import type { CompiledPolicy, JsonBody } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import type { Caller } from "./authenticate";
import type { Exchange } from "./exchange";

export interface PolicyInUse {
  readonly source: GatewayPolicy;
  readonly compiled: CompiledPolicy;
}

/**
 * The policy of the request: the one it names in its path, in `policy_id` or `X-Veilgate-Policy`, else the key's
 * default.
 *
 * @throws GatewayError `policy_not_allowed` for a name that is unknown, not the key's, or two names;
 * `redaction_failed` when the published version cannot be compiled.
 */
export function loadPolicy(
  exchange: Exchange,
  caller: Caller,
  body: JsonBody | undefined,
  deps: Deps,
  inPath?: string,
): PolicyInUse {
  const name = inPath ?? namedPolicy(exchange, body) ?? caller.key.defaultPolicy;
  const source = caller.key.policies.includes(name) ? caller.tenant.policies.get(name) : undefined;
  if (!source) throw new GatewayError("policy_not_allowed");
  const { facts } = exchange;
  facts.policyId = source.slug;
  facts.policyVersion = source.version;
  const compiled = deps.policies.compiled(source);
  if (!compiled) throw new GatewayError("redaction_failed");
  facts.failMode = compiled.document.fail_mode;
  return { source, compiled };
}

function namedPolicy(exchange: Exchange, body: JsonBody | undefined): string | undefined {
  const inHeader = exchange.headers.get("x-veilgate-policy");
  const inBody = body?.member("policy_id") ?? undefined;
  if (inBody !== undefined && typeof inBody !== "string") throw new GatewayError("policy_not_allowed");
  if (inBody !== undefined && inHeader !== undefined && inBody !== inHeader)
    throw new GatewayError("policy_not_allowed");
  return inBody ?? inHeader;
}

import { unknownShape } from "@veilgate/redaction";
import type { Deps } from "../deps";
import { GatewayError } from "../http/gateway-error";
import { sendJson } from "../http/send";
import { admit } from "../pipeline/admit";
import { authenticate } from "../pipeline/authenticate";
import type { Exchange } from "../pipeline/exchange";
import { loadPolicy } from "../pipeline/load-policy";
import { readBody } from "../pipeline/read-body";
import { recordOutcome } from "../pipeline/record";
import { metadataHeaders } from "../pipeline/redaction-metadata";
import { searchText } from "../pipeline/search-text";

/**
 * The profiler API, as a server: one value in, what stands for it by the policy that the path names out.
 *
 * @throws GatewayError `bad_request` when `value` is no string, `policy_not_allowed`, `policy_blocked`.
 */
export async function profileMask(exchange: Exchange, deps: Deps): Promise<void> {
  const caller = authenticate(exchange, deps);
  admit(exchange, caller, deps);
  const body = await readBody(exchange, unknownShape, deps);
  const policy = loadPolicy(exchange, caller, undefined, deps, exchange.pathId);
  const value = body.member("value");
  if (typeof value !== "string") throw new GatewayError("bad_request", { param: "value" });

  const wish = { kind: "replace", value } as const;
  const redacted = await searchText(exchange, { wish, caller, policy, body }, deps);
  if (redacted.kind !== "replace") throw new GatewayError("internal");
  const { facts } = exchange;
  facts.entities = redacted.counts;
  facts.isChanged = redacted.isChanged;
  if (redacted.blockedTypes.length > 0) {
    throw new GatewayError("policy_blocked", { found: redacted.blockedTypes.join(", ") });
  }
  await recordOutcome(exchange, { status: 200, error: null }, deps);
  sendJson(exchange, 200, { replacement: redacted.text }, metadataHeaders(exchange, null));
}

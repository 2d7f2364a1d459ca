import type { GatewayUpstream } from "@veilgate/db/gateway";

/** Whether a credential for one of them is for the other as well, as far as can be told: the same provider and host. */
export function isSameDestination(one: GatewayUpstream, other: GatewayUpstream): boolean {
  if (one === other) return true;
  return one.provider === other.provider && new URL(one.baseUrl).hostname === new URL(other.baseUrl).hostname;
}

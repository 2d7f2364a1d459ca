import type { KeyLimits } from "@veilgate/contracts";

/** For predecessors without keys of their own: `apply` issues one, which clients send as X-Veilgate-Key. */
export function clientKey(upstreams: readonly string[], limits: KeyLimits = {}) {
  return {
    name: "clients",
    policies: ["default"],
    upstreams: [...upstreams],
    ...(Object.keys(limits).length > 0 && { limits }),
  };
}

export const needsKey =
  "Callers needed no key there. `apply` issues one; clients send it as X-Veilgate-Key beside the provider's.";
/** Of predecessors that hid nothing. */
export const redactsNow =
  "Prompts went out as they were. The policy masks what is found; mode: shadow only counts, to begin with.";

export const opaqueUnread =
  "They go out unread, as they did there. The policy's `opaque` can refuse or strip them.";

/** A caller's own credential goes to the provider, and an answer stays as the provider wrote it. */
export const transparentSettings = {
  response_metadata: "headers",
  upstream_errors: "transparent",
  pass_through_credentials: true,
} as const;

import type { GatewayError } from "../http/gateway-error";

/** The message for a caller: what went wrong, and the facts of it, which come from the configuration. */
export function explain(error: GatewayError): string {
  const { param, retry_after: _wait, ...facts } = error.facts;
  const told = param === undefined ? facts : { member: param, ...facts };
  return [error.message, ...Object.entries(told).map(([name, value]) => `${name}: ${value}.`)].join(" ");
}

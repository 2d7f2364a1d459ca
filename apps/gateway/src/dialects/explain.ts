import type { GatewayError } from "../http/gateway-error";

/** The message for a caller: what went wrong, and the facts of it, which come from the configuration. */
export function explain(error: GatewayError): string {
  const { param: _param, ...facts } = error.facts;
  return sentence(error.message, facts);
}

/** The same for dialects that have no place of its own for the member that is wrong. */
export function explainWithParam(error: GatewayError): string {
  const { param, ...facts } = error.facts;
  return sentence(error.message, param === undefined ? facts : { member: param, ...facts });
}

function sentence(message: string, { retry_after: _wait, ...facts }: GatewayError["facts"]): string {
  return [message, ...Object.entries(facts).map(([name, value]) => `${name}: ${value}.`)].join(" ");
}

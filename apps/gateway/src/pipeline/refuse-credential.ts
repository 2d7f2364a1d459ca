import { GatewayError } from "../http/gateway-error";
import type { RelayContext } from "./relay-context";

/**
 * A provider that quotes the credential it did not like is not quoted to the client.
 *
 * @param bytes what the provider says of a failure; texts of the model are not asked.
 * @throws GatewayError `upstream_error`.
 */
export function refuseCredential({ chosen }: RelayContext, bytes: Buffer): void {
  const credential = chosen.upstream.credential?.reveal();
  if (credential && bytes.includes(credential)) throw new GatewayError("upstream_error");
}

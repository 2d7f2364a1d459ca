/** The gateway's door to the data: plain pg, read-only, no Prisma. */
import type pg from "pg";
import { openPool } from "./pool";

export { type FollowOptions, followConfig } from "./follow-config";
export * from "./gateway-types";
export { createKeyring, type Keyring, masterKeyCharsMin } from "./keyring";
export { loadSnapshot } from "./snapshot";

/** Few connections: the hot path never asks the database. The caller ends it. */
export function openGatewayDatabase(url: string): pg.Pool {
  return openPool(url, "veilgate-gateway", 2);
}

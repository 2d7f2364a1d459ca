import "server-only";
import { createKeyring, type Database, openDatabase } from "@veilgate/db";
import { env } from "#env";

/**
 * Not on the global object: Next bundles pages and route handlers apart, and a database belongs to the
 * copy of `@veilgate/db` that opened it. So there are two pools in a process.
 */
let opened: Database | undefined;

/** The database of this process, opened on first use with the web's own role. */
export function database(): Database {
  opened ??= openDatabase({
    url: env().DATABASE_URL.reveal(),
    keyring: createKeyring(env().MASTER_KEY),
  });
  return opened;
}

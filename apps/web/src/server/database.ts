import "server-only";
import { createKeyring, type Database, openDatabase } from "@veilgate/db";
import { env } from "#env";

/** Kept on the global object: development reloads this module, and must not open a pool each time. */
const holder = globalThis as { veilgateDatabase?: Database };

/** The database of this process, opened on first use with the web's own role. */
export function database(): Database {
  holder.veilgateDatabase ??= openDatabase({
    url: env().DATABASE_URL.reveal(),
    keyring: createKeyring(env().MASTER_KEY),
  });
  return holder.veilgateDatabase;
}

import pg from "pg";
import type { DatabaseRole, Keyring } from "./keyring";
import { withMigrationLock } from "./migrate";
import { scramVerifier } from "./scram";

export const databaseRoles: readonly DatabaseRole[] = ["veilgate_web", "veilgate_gateway", "veilgate_ingest"];

/**
 * Lets the three roles sign in, with the passwords of this keyring. Repeatable, and safe from several
 * processes at once. The owner must be the one who migrated, since roles belong to their creator.
 */
export async function provisionRoles(ownerUrl: string, keyring: Keyring): Promise<void> {
  await withMigrationLock(ownerUrl, async (client) => {
    for (const role of databaseRoles) {
      const verifier = pg.escapeLiteral(scramVerifier(keyring.rolePassword(role)));
      await client
        .query(`ALTER ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${verifier}`)
        .catch((cause: Error) => refuse(role, cause));
    }
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
    const database = pg.escapeIdentifier(rows[0]?.name ?? "");
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${databaseRoles.join(", ")}`);
  });
}

/** The owner's URL with another user: same server, same database, same options. */
export function roleUrl(ownerUrl: string, role: DatabaseRole, keyring: Keyring): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = keyring.rolePassword(role);
  return url.href;
}

/** The usual cause: another database of this server was migrated first, as another owner. */
function refuse(role: DatabaseRole, cause: Error): never {
  const remedy = `Let ${role}'s creator grant it: GRANT ${role} TO <owner> WITH ADMIN OPTION.`;
  throw new Error(`The role ${role} could not be given a password: ${cause.message}. ${remedy}`, { cause });
}

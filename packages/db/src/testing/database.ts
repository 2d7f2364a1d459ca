import { randomBytes } from "node:crypto";
import { Secret } from "@veilgate/contracts";
import pg from "pg";
import { createKeyring, type DatabaseRole, type Keyring } from "../keyring";
import { roleUrl } from "../roles";

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly keyring: Keyring;
  urlFor(role: DatabaseRole): string;
  /** Ends every connection to it. */
  drop(): Promise<void>;
}

/** The template's roles have the passwords of this one. */
export const testMasterKey = "a master key that only tests have, ever";

export function testKeyring(): Keyring {
  return createKeyring(new Secret(testMasterKey));
}

/** A migrated, empty database of its own: a copy of a template, in about 50 ms. One per test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template, ownerUrl } = readEnvironment();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER veilgate_owner`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const keyring = testKeyring();
  return {
    ownerUrl: url.href,
    keyring,
    urlFor: (role) => roleUrl(url.href, role, keyring),
    drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Set by `tests/global-setup.ts`. */
function readEnvironment() {
  const { TEST_POSTGRES_URL: serverUrl, TEST_POSTGRES_OWNER_URL: ownerUrl } = process.env;
  if (!serverUrl || !ownerUrl) {
    throw new Error("There is no test database: run the tests from the root of the repository.");
  }
  return { serverUrl, ownerUrl, template: new URL(ownerUrl).pathname.slice(1) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

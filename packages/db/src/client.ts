import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";
import type { Keyring } from "./keyring";

/** What a query runs on: always inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** An open database. Everything but its life is reached through `openTenant` and the user functions. */
export interface Database {
  /** Throws when the database cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** The URL of the role that this process is: the web's, or the owner's for the operator's tool. */
  readonly url: string;
  readonly keyring: Keyring;
  /** Connections of the pool; 10 unless told. */
  readonly connectionsMax?: number;
}

interface Internals {
  readonly prisma: PrismaClient;
  readonly keyring: Keyring;
}

const internals = new WeakMap<Database, Internals>();

/** Connects at the first query. The caller closes it. */
export function openDatabase({ url, keyring, connectionsMax = 10 }: DatabaseOptions): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: connectionsMax,
      application_name: "veilgate",
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
    },
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
    // The web role has no right to read these; nothing else of this package needs them either.
    omit: {
      tenant: { pseudonymKey: true },
      upstream: { credential: true },
      virtualKey: { secretHash: true },
    },
  });
  const database: Database = {
    ping: async () => {
      await prisma.$executeRaw`SELECT 1`;
    },
    close: () => prisma.$disconnect(),
  };
  // Leaving fields out changes the client's type; the functions of this package name what they read.
  internals.set(database, { prisma: prisma as unknown as PrismaClient, keyring });
  return database;
}

export function internalsOf(database: Database): Internals {
  const found = internals.get(database);
  if (!found) throw new TypeError("Not a database of openDatabase.");
  return found;
}

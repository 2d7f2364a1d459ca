import pg from "pg";

/** A pool for the processes that do without Prisma. The caller ends it. */
export function openPool(url: string, name: string, connectionsMax: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    // The server gives up first; the second bound is for a server that no longer answers at all.
    statement_timeout: 30_000,
    query_timeout: 35_000,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}

/**
 * One transaction: committed when `work` returns, rolled back when it throws. A connection whose
 * rollback fails is thrown away.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: "BEGIN" | "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

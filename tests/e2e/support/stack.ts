import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "../../..");

/** Where the instance under test is; set by `playwright.config.ts` and from what the start printed. */
export const stack = {
  dataDir: required("E2E_DATA_DIR"),
  gateway: `http://127.0.0.1:${required("E2E_GATEWAY_PORT")}`,
  dashboard: `http://127.0.0.1:${required("E2E_WEB_PORT")}`,
  admin: () => ({ email: required("E2E_ADMIN_EMAIL"), password: required("E2E_ADMIN_PASSWORD") }),
  demoKey: () => required("E2E_DEMO_KEY"),
  /** The owner's connection of the embedded database. */
  databaseUrl: (): string =>
    JSON.parse(readFileSync(path.join(required("E2E_DATA_DIR"), "instance.json"), "utf8")).databaseUrl,
  /** Pids by the name of the process, as the launcher last wrote them. */
  processes: (): Record<string, number> =>
    JSON.parse(readFileSync(path.join(required("E2E_DATA_DIR"), "instance.json"), "utf8")).processes,
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`npx playwright test\`.`);
  return value;
}

/** Runs the operator's tool against the instance under test; answers with its standard output. */
export async function veilgate(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", "apps/cli/src/main.ts", ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: stack.dataDir },
  });
  return stdout;
}

/** Applies a tenant and answers with its new keys' plaintexts by name. */
export async function apply(tenants: unknown): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), "veilgate-apply-"));
  const file = path.join(folder, "apply.yaml");
  try {
    writeFileSync(file, JSON.stringify({ tenants }));
    const answer = JSON.parse(await veilgate("apply", "-f", file, "--json")) as {
      keys: { name: string; key: string }[];
    };
    return Object.fromEntries(answer.keys.map(({ name, key }) => [name, key]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tries until `probe` gives something; a change takes up to five seconds to reach the gateway. */
export async function eventually<T>(
  probe: () => Promise<T | undefined | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found as T;
    if (Date.now() > until) throw new Error("It did not come about in time.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Reads as the owner of the tables, who is under row security as well, within one tenant. */
export async function queryTenant(
  slug: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl() });
  await client.connect();
  try {
    await client.query("begin read only");
    await client.query(
      "select set_config('veilgate.tenant_id', (select id from tenant where slug = $1), true)",
      [slug],
    );
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

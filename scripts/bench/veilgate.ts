import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ApplyFile, Secret } from "@veilgate/contracts";
import {
  applyTenants,
  createKeyring,
  type Keyring,
  migrate,
  openDatabase,
  provisionRoles,
  roleUrl,
} from "@veilgate/db/platform";
import { startEmbeddedPostgres } from "../embedded-postgres";
import { freePort, listening, pin, proxyCore, type Subject } from "./subjects";

const gatewayFolder = path.join(import.meta.dirname, "../../apps/gateway");
const policyYaml = "version: 1\ndefault_action: pseudonym\n";

export type Durability = "strict" | "relaxed";

/** The real gateway, as built, on a database and a spool of its own: one subject for each durability. */
export async function veilgate(
  upstreamPort: number,
  durabilities: readonly Durability[],
): Promise<Subject[]> {
  if (!existsSync(path.join(gatewayFolder, "dist/main.js"))) {
    throw new Error("The gateway is not built. Run `npm run build` first.");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "veilgate-bench-"));
  const masterKey = randomBytes(32).toString("hex");
  const keyring = createKeyring(new Secret(masterKey));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, isDurable: false });
  const key = await prepare(postgres.ownerUrl, keyring, upstreamPort);
  const databaseUrl = roleUrl(postgres.ownerUrl, "veilgate_gateway", keyring);
  const gateways = await Promise.all(
    durabilities.map((durability) =>
      startGateway({ folder: path.join(folder, durability), masterKey, databaseUrl, durability }),
    ),
  );
  return gateways.map(({ child, port, durability }, index) => ({
    name: `Veilgate, ${durability}`,
    pid: child.pid ?? 0,
    port,
    headers: { authorization: `Bearer ${key}` },
    async stop() {
      child.kill();
      await new Promise((resolve) => child.once("exit", resolve));
      if (index < gateways.length - 1) return;
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  }));
}

async function prepare(ownerUrl: string, keyring: Keyring, upstreamPort: number): Promise<string> {
  await migrate(ownerUrl);
  await provisionRoles(ownerUrl, keyring);
  const database = openDatabase({ url: ownerUrl, keyring });
  const { tenants } = ApplyFile.parse({
    tenants: [
      {
        slug: "bench",
        settings: { response_metadata: "headers" },
        upstreams: [
          {
            name: "mock",
            provider: "local",
            base_url: `http://127.0.0.1:${upstreamPort}/v1`,
            allow_private: true,
          },
        ],
        keys: [{ name: "bench", policies: ["bench"], upstreams: ["mock"] }],
      },
    ],
  });
  const [tenant] = tenants;
  if (!tenant) throw new Error("The tenant of the benchmark is missing.");
  const upstreams = tenant.upstreams.map((upstream) => ({ ...upstream, credential: undefined }));
  const policies = [{ slug: "bench", sourceYaml: policyYaml }];
  const declared = tenant.keys.map((key) => ({ ...key, secret: undefined }));
  const { keys } = await applyTenants(database, [
    { ...tenant, upstreams, policies, keys: declared, members: [] },
  ]);
  await database.close();
  return keys[0]?.key ?? "";
}

async function startGateway(options: {
  folder: string;
  masterKey: string;
  databaseUrl: string;
  durability: Durability;
}) {
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/main.js"], {
    cwd: gatewayFolder,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      DATA_DIR: options.folder,
      DATABASE_URL: options.databaseUrl,
      MASTER_KEY: options.masterKey,
      AUDIT_DURABILITY: options.durability,
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await listening(port, "/readyz");
  pin(child.pid, proxyCore);
  return { child, port, durability: options.durability };
}

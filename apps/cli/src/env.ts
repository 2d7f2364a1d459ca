import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface CliEnv {
  readonly databaseUrl: string | undefined;
  readonly masterKey: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly gatewayUrl: string;
  readonly dashboardUrl: string;
  readonly nextauthSecretGiven: boolean;
  /** For `{ env: NAME }` in an apply file. */
  readonly variable: (name: string) => string | undefined;
}

/** Reads the environment, and the file `.env` at the root of the repository beneath it. */
export function readEnv(): CliEnv {
  const envFile = path.join(root, ".env");
  if (fs.existsSync(envFile)) process.loadEnvFile(envFile);
  const { env } = process;
  const host = reachableHost(env.HOST || "127.0.0.1");
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    masterKey: env.MASTER_KEY || undefined,
    dataDir: path.resolve(root, env.DATA_DIR || ".data"),
    gatewayUrl: env.GATEWAY_URL || `http://${host}:${env.GATEWAY_PORT || 8080}`,
    dashboardUrl: `http://${host}:${env.WEB_PORT || 3000}`,
    nextauthSecretGiven: Boolean(env.NEXTAUTH_SECRET),
    variable: (name) => env[name],
  };
}

/** A server that listens on all addresses is reached on loopback. */
function reachableHost(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}

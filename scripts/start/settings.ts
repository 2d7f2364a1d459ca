import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A reason not to start that the operator can act on. Printed without a stack. */
export class StartRefused extends Error {}

export interface Settings {
  readonly host: string;
  readonly gatewayPort: number;
  readonly webPort: number;
  /** Absolute. */
  readonly dataDir: string;
  /** The operator's own database; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Whether the demo tenant, its key and the demo upstream are set up. */
  readonly demo: boolean;
  /** `next dev` and restarts on change instead of the built programs. */
  readonly dev: boolean;
  readonly debug: boolean;
  readonly adminEmail: string;
  /** Whether the gateway is reached by HTTPS. The dashboard is served in plain HTTP, behind a proxy when others reach it. */
  readonly hasTls: boolean;
}

const help = `npm start -- [options]

  --demo        set up the demo tenant with a database of your own, too
  --dev         run from source and restart on change (npm run dev)
  --debug       log at level debug: shapes, sizes and counts, never text
  --help        show this

Ports, database, secrets: environment variables or a file .env; see .env.example.
`;

/** Reads options, `.env` and the environment. Throws `StartRefused` with every mistake at once. */
export function readSettings(args: readonly string[]): Settings | { readonly help: string } {
  const options = parseOptions(args);
  if (options.help) return { help };
  const envFile = path.join(root, ".env");
  if (fs.existsSync(envFile)) process.loadEnvFile(envFile);

  const mistakes: string[] = [];
  const gatewayPort = readPort("GATEWAY_PORT", 8080, mistakes);
  const webPort = readPort("WEB_PORT", 3000, mistakes);
  if (gatewayPort === webPort) mistakes.push("GATEWAY_PORT and WEB_PORT must differ.");
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    mistakes.push("DATABASE_URL must begin with postgresql://.");
  }
  if (mistakes.length > 0) throw new StartRefused(mistakes.join("\n"));
  return {
    host: process.env.HOST || "127.0.0.1",
    gatewayPort,
    webPort,
    dataDir: path.resolve(root, process.env.DATA_DIR || ".data"),
    databaseUrl,
    demo: databaseUrl === undefined || options.demo,
    dev: options.dev,
    debug: options.debug,
    hasTls: ["auto", "files"].includes(process.env.TLS ?? ""),
    adminEmail: (process.env.ADMIN_EMAIL || "admin@veilgate.local").toLowerCase(),
  };
}

function parseOptions(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: flag, dev: flag, debug: flag, help: { ...flag, short: "h" } },
    });
    return values;
  } catch (error) {
    throw new StartRefused(`${(error as Error).message}\n\n${help}`);
  }
}

function readPort(name: string, fallback: number, mistakes: string[]): number {
  const text = process.env[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  mistakes.push(`${name} must be a port from 1 to 65535.`);
  return fallback;
}

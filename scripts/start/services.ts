import { get as getByHttps } from "node:https";
import path from "node:path";
import type { DatabaseRole } from "@veilgate/db/platform";
import { gatewayUrl, localUrl } from "./print";
import type { Secrets } from "./secrets";
import { Service, type ServiceSpec, type SupervisorHooks } from "./service";
import { root, type Settings } from "./settings";

/** The addresses and secrets of one run; `databaseUrl` is asked at every spawn. */
export interface ServiceInputs {
  readonly settings: Settings;
  readonly databaseUrl: (role: DatabaseRole) => string;
  readonly secrets: Secrets;
  readonly urls: { readonly dashboard: string; readonly gateway: string };
  /** Undefined without the demo. */
  readonly demoUpstreamPort: number | undefined;
}

/** In the order in which they are started; they are stopped the other way round. */
export function createServices(inputs: ServiceInputs, hooks: SupervisorHooks): Service[] {
  const specs = [ingest(inputs), gateway(inputs), dashboard(inputs)];
  if (inputs.demoUpstreamPort !== undefined) specs.unshift(demoUpstream(inputs, inputs.demoUpstreamPort));
  return specs.map((spec) => new Service(spec, hooks));
}

function demoUpstream({ settings }: ServiceInputs, port: number): ServiceSpec {
  return {
    name: "demo upstream",
    ...program(settings, "demo-upstream"),
    env: () => ({ ...ambient(settings), HOST: "127.0.0.1", DEMO_UPSTREAM_PORT: String(port) }),
    isReady: () => answers(`http://127.0.0.1:${port}/healthz`),
  };
}

function ingest({ settings, databaseUrl, secrets }: ServiceInputs): ServiceSpec {
  return {
    name: "ingest",
    ...program(settings, "ingest"),
    env: () => ({
      ...ambient(settings),
      DATABASE_URL: databaseUrl("veilgate_ingest"),
      MASTER_KEY: secrets.masterKey.reveal(),
    }),
    // It serves nobody: that it was started is enough, and the supervisor sees when it ends.
    isReady: async () => true,
  };
}

function gateway({ settings, databaseUrl, secrets }: ServiceInputs): ServiceSpec {
  return {
    name: "gateway",
    ...program(settings, "main"),
    env: () => ({
      ...ambient(settings),
      DATABASE_URL: databaseUrl("veilgate_gateway"),
      MASTER_KEY: secrets.masterKey.reveal(),
      HOST: settings.host,
      GATEWAY_PORT: String(settings.gatewayPort),
      ...absolute("TLS_CERT_FILE"),
      ...absolute("TLS_KEY_FILE"),
    }),
    isReady: () => (settings.hasTls ? answersSecurely : answers)(`${gatewayUrl(settings)}/readyz`),
  };
}

function dashboard(inputs: ServiceInputs): ServiceSpec {
  const { settings, urls } = inputs;
  const web = path.join(root, "apps/web");
  const run = settings.dev
    ? {
        args: [
          path.join(root, "node_modules/next/dist/bin/next"),
          ...["dev", "-H", settings.host, "-p", String(settings.webPort)],
        ],
        cwd: web,
      }
    : { args: ["server.js"], cwd: path.join(web, ".next/standalone/apps/web") };
  return {
    name: "dashboard",
    ...run,
    env: () => ({
      ...ambient(settings),
      NODE_ENV: settings.dev ? "development" : "production",
      DATABASE_URL: inputs.databaseUrl("veilgate_web"),
      MASTER_KEY: inputs.secrets.masterKey.reveal(),
      NEXTAUTH_SECRET: inputs.secrets.nextauthSecret.reveal(),
      NEXTAUTH_URL: urls.dashboard,
      GATEWAY_URL: urls.gateway,
      ...trustInGateway(settings),
      // Next's own names for the address.
      HOSTNAME: settings.host,
      PORT: String(settings.webPort),
    }),
    isReady: () => answers(`${localUrl(settings.host, settings.webPort)}/api/health`),
  };
}

/** A bundle of the gateway, or its source that is watched. */
function program(settings: Settings, name: "main" | "ingest" | "demo-upstream") {
  const cwd = path.join(root, "apps/gateway");
  if (!settings.dev) return { args: ["--enable-source-maps", `dist/${name}.js`], cwd };
  const source = name === "demo-upstream" ? "src/demo-upstream/main.ts" : `src/${name}.ts`;
  return { args: [path.join(root, "node_modules/tsx/dist/cli.mjs"), "watch", source], cwd };
}

/** What every process gets: the operator's environment without the secrets that are not its own. */
function ambient(settings: Settings): Record<string, string> {
  const { DATABASE_URL, MASTER_KEY, NEXTAUTH_SECRET, ...rest } = process.env;
  const kept = Object.entries(rest).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith("npm_"),
  );
  return {
    ...Object.fromEntries(kept),
    DATA_DIR: settings.dataDir,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(settings.debug && { LOG_LEVEL: "debug" }),
  };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: "manual" });
  await response.body?.cancel();
  return response.status < 400;
}

/** Whoever vouches for the certificate: this only asks whether the gateway is there. */
function answersSecurely(url: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = getByHttps(url, { rejectUnauthorized: false, timeout: 2000 }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 400);
    });
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", reject);
  });
}

/** The dashboard sends its example to the gateway, and nobody else vouches for a certificate that it made itself. */
function trustInGateway({ dataDir }: Settings): Record<string, string> {
  if (process.env.TLS !== "auto" || process.env.NODE_EXTRA_CA_CERTS) return {};
  return { NODE_EXTRA_CA_CERTS: path.join(dataDir, "tls/cert.pem") };
}

/** Paths of the operator's are meant from where the repository is, not from the folder of one program. */
function absolute(name: string): Record<string, string> {
  const given = process.env[name];
  return given ? { [name]: path.resolve(root, given) } : {};
}

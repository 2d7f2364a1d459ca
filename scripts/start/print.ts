import path from "node:path";
import type { Instance } from "../../apps/cli/src/instance-file";
import { logFile } from "./logs";
import { say } from "./say";
import { root, type Settings } from "./settings";

export interface Urls {
  readonly dashboard: string;
  readonly gateway: string;
}

export interface Announcement {
  readonly urls: Urls;
  /** Only in the run that made the first person; the password is stored nowhere. */
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  readonly demoKey: string | undefined;
  readonly hasTenants: boolean;
  readonly seconds: number;
}

/** Where clients and browsers reach the two servers. */
export function urlsOf(settings: Settings): Urls {
  return {
    dashboard: process.env.NEXTAUTH_URL || localUrl(settings.host, settings.webPort),
    gateway: process.env.GATEWAY_URL || gatewayUrl(settings),
  };
}

/** The gateway's address on this machine. */
export function gatewayUrl({ host, gatewayPort, hasTls }: Settings): string {
  const url = localUrl(host, gatewayPort);
  return hasTls ? url.replace(/^http:/, "https:") : url;
}

/** Where this machine reaches a server of its own: one on all addresses is reached on loopback. */
export function localUrl(host: string, port: number): string {
  const reachable = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

export function announceRunning(running: Instance): void {
  const verb = running.state === "running" ? "is already running" : "is already being started";
  say(
    [
      `Veilgate ${verb} (process ${running.pid}); nothing was changed.`,
      row("Dashboard", running.dashboardUrl),
      row("Gateway", `${running.gatewayUrl}/v1`),
      "For a second one, set another DATA_DIR, GATEWAY_PORT and WEB_PORT.",
    ].join("\n"),
  );
}

export function announce(
  { urls, admin, demoKey, hasTenants, seconds }: Announcement,
  settings: Settings,
): void {
  const lines = [`\nVeilgate is ready (${seconds.toFixed(1)} s).\n`, row("Dashboard", urls.dashboard)];
  if (admin) {
    lines.push(row("Sign in as", admin.email));
    lines.push(row("Password", `${admin.password}   (shown this once)`));
  }
  lines.push(row("Gateway", `${urls.gateway}/v1   (the base URL of OpenAI's clients)`));
  lines.push(row("", `${urls.gateway}      (that of Anthropic's and Gemini's)`));
  if (demoKey) lines.push(row("Demo key", demoKey), "", ...tryIt(urls.gateway, demoKey, settings));
  if (!hasTenants) lines.push("", "There is no tenant yet. Describe one: npm run veilgate -- apply --help");
  lines.push("", "Stop with Ctrl-C.");
  say(lines.join("\n"));
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value}`;
}

function tryIt(gateway: string, key: string, { dataDir, hasTls }: Settings): string[] {
  const body = {
    model: "demo",
    messages: [
      { role: "user", content: "Write to Jane Doe, jane.doe@example.com, that her parcel is on its way." },
    ],
  };
  return [
    "Try it:",
    "",
    // Nobody vouches for a certificate that the gateway made itself.
    `curl ${hasTls ? "--insecure " : ""}${gateway}/v1/chat/completions \\`,
    `  -H "Authorization: Bearer ${key}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(body)}'`,
    "",
    "The demo upstream answers with what it received. You get name and address back; what left is in",
    `${shortPath(logFile(dataDir, "demo upstream"))}: two pseudonyms. The event is on the dashboard's audit page.`,
  ];
}

/** Relative to the repository where that is shorter. */
function shortPath(file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith("..") ? file : relative;
}

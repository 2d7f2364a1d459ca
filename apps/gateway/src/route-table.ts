import { openAiChatRequest, openAiChatResponse } from "@veilgate/redaction";
import type { Deps } from "./deps";
import { GatewayError } from "./http/gateway-error";
import type { Exchange } from "./pipeline/exchange";
import type { RouteInfo } from "./pipeline/route-info";
import { completions } from "./routes/chat-completions";
import { health, metrics, readiness } from "./routes/health";
import { listModels, showModel } from "./routes/models";

export interface Route extends RouteInfo {
  handle(exchange: Exchange, deps: Deps): Promise<void>;
}

const chat = completions({ dialect: "openai", request: openAiChatRequest, response: openAiChatResponse });

function api(method: Route["method"], path: string, endpoint: string, handle: Route["handle"]): Route {
  return { method, path, endpoint, kind: "api", handle };
}

function operation(path: string, handle: Route["handle"]): Route {
  return { method: "GET", path, endpoint: "", kind: "operation", handle };
}

/** Every path that the gateway serves. What is not here is refused: nothing is forwarded unread. */
export const routes: readonly Route[] = [
  api("POST", "/v1/chat/completions", "/chat/completions", chat),
  api("POST", "/chat/completions", "/chat/completions", chat),
  api("GET", "/v1/models", "/models", listModels),
  api("GET", "/v1/models/:id", "/models", showModel),
  operation("/health", health),
  operation("/healthz", health),
  operation("/readyz", readiness),
  operation("/metrics", metrics),
];

/** Stands for every path that no route matches, so that no caller's string gets into metrics and audit. */
export const unmatched: Route = {
  method: "GET",
  path: "other",
  endpoint: "",
  kind: "api",
  handle: () => Promise.reject(new GatewayError("route_not_supported")),
};

const exact = new Map<string, Route[]>();
const prefixed: Array<readonly [prefix: string, route: Route]> = [];
for (const route of routes) {
  if (route.path.endsWith("/:id")) prefixed.push([route.path.slice(0, -":id".length), route]);
  else exact.set(route.path, [...(exact.get(route.path) ?? []), route]);
}

/** The route of a path, exactly as written: no decoding, no folding of case or slashes. HEAD is served as GET. */
export function findRoute(method: string, path: string): { route: Route } | { allow: string } | undefined {
  const candidates =
    exact.get(path) ?? prefixed.filter(([prefix]) => isBelow(path, prefix)).map(([, route]) => route);
  if (candidates.length === 0) return undefined;
  const wanted = method === "HEAD" ? "GET" : method;
  const route = candidates.find((candidate) => candidate.method === wanted);
  return route ? { route } : { allow: candidates.map((candidate) => candidate.method).join(", ") };
}

function isBelow(path: string, prefix: string): boolean {
  return path.length > prefix.length && path.startsWith(prefix);
}

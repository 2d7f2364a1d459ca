import type { Deps } from "./deps";
import type { Dialect, Operation } from "./dialects/dialect";
import { chatCompletions } from "./dialects/openai/chat-completions";
import { GatewayError } from "./http/gateway-error";
import type { Exchange } from "./pipeline/exchange";
import type { RouteInfo } from "./pipeline/route-info";
import { health, metrics, readiness } from "./routes/health";
import { modelCall } from "./routes/model-call";
import { listModels, showModel } from "./routes/models";

export interface Route extends RouteInfo {
  handle(exchange: Exchange, deps: Deps): Promise<void>;
}

/** A call of a model at these paths. */
function calls(operation: Operation, ...paths: string[]): Route[] {
  const handle = modelCall(operation);
  return paths.map((path) => ({ method: "POST", path, dialect: operation.dialect, kind: "api", handle }));
}

function lists(dialect: Dialect, path: string, handle: Route["handle"]): Route {
  return { method: "GET", path, dialect, kind: "api", handle };
}

function operation(path: string, handle: Route["handle"]): Route {
  return { method: "GET", path, dialect: "openai", kind: "operation", handle };
}

/** Every path that the gateway serves. What is not here is refused: nothing is forwarded unread. */
export const routes: readonly Route[] = [
  ...calls(chatCompletions, "/v1/chat/completions", "/chat/completions"),
  lists("openai", "/v1/models", listModels),
  lists("openai", "/v1/models/:id", showModel),
  operation("/health", health),
  operation("/healthz", health),
  operation("/readyz", readiness),
  operation("/metrics", metrics),
];

/** Stands for every path that no route matches, so that no caller's string gets into metrics and audit. */
export function unmatchedRoute(dialect: Dialect): Route {
  return { method: "GET", path: unmatchedPath, dialect, kind: "api", handle: refuse };
}

export const unmatchedPath = "other";
const refuse = () => Promise.reject(new GatewayError("route_not_supported"));

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

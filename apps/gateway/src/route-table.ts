import type { Deps } from "./deps";
import { countMessageTokens, messages } from "./dialects/anthropic/messages";
import type { Dialect, Operation } from "./dialects/dialect";
import {
  batchEmbedContents,
  countContentTokens,
  embedContent,
  generateContent,
  streamGenerateContent,
} from "./dialects/gemini/operations";
import { listings } from "./dialects/model-list";
import { chatCompletions } from "./dialects/openai/chat-completions";
import { completions } from "./dialects/openai/completions";
import { embeddings } from "./dialects/openai/embeddings";
import { moderations } from "./dialects/openai/moderations";
import { responses } from "./dialects/openai/responses";
import { GatewayError } from "./http/gateway-error";
import { RequestHeaders } from "./http/request-headers";
import type { Exchange } from "./pipeline/exchange";
import { isOpaquePath } from "./pipeline/opaque-call";
import type { RouteInfo } from "./pipeline/route-info";
import { health, metrics, readiness } from "./routes/health";
import { modelCall } from "./routes/model-call";
import { listModels, showModel } from "./routes/models";
import { opaqueCall } from "./routes/opaque-call";
import { profileMask } from "./routes/profile-mask";
import { detectText, maskText, redactWhole } from "./routes/text-api";

export interface Route extends RouteInfo {
  /** Where several routes have one path: true when this one is meant. One that does not ask takes what is left. */
  isMeant?(headers: RequestHeaders): boolean;
  handle(exchange: Exchange, deps: Deps): Promise<void>;
}

/** A call of a model at these paths. */
function calls(operation: Operation, ...paths: string[]): Route[] {
  const handle = modelCall(operation);
  const { dialect } = operation;
  return paths.map((path) => ({
    method: "POST",
    path,
    isModelInPath: path.includes(":id"),
    dialect,
    kind: "api",
    handle,
  }));
}

/** Below every version of the API that Google's clients ask for by themselves. */
function geminiCalls(operation: Operation, method: string): Route[] {
  return calls(operation, `/v1beta/models/:id:${method}`, `/v1/models/:id:${method}`);
}

/** A text is searched here, in the words of Masker. */
function texts(path: string, handle: Route["handle"]): Route {
  return { method: "POST", path, isModelInPath: false, dialect: "masker", kind: "api", handle };
}

/** A list of models below `path`, and each of them. */
function lists(dialect: keyof typeof listings, path: string, isMeant?: Route["isMeant"]): Route[] {
  const route = {
    method: "GET",
    isModelInPath: false,
    dialect,
    kind: "api",
    ...(isMeant && { isMeant }),
  } as const;
  const listing = listings[dialect];
  return [
    { ...route, path, handle: listModels(listing) },
    { ...route, path: `${path}/:id`, handle: showModel(listing) },
  ];
}

function operation(path: string, handle: Route["handle"]): Route {
  return { method: "GET", path, isModelInPath: false, dialect: "openai", kind: "operation", handle };
}

/** Every path that the gateway serves. What is not here is refused: nothing is forwarded unread. */
export const routes: readonly Route[] = [
  ...calls(
    chatCompletions,
    "/v1/chat/completions",
    "/chat/completions",
    "/chat",
    "/openai/deployments/:id/chat/completions",
    "/openai/v1/chat/completions",
  ),
  ...calls(
    completions,
    "/v1/completions",
    "/completions",
    "/openai/deployments/:id/completions",
    "/openai/v1/completions",
  ),
  ...calls(responses, "/v1/responses", "/openai/responses", "/openai/v1/responses"),
  ...calls(messages, "/v1/messages", "/anthropic/v1/messages"),
  ...calls(countMessageTokens, "/v1/messages/count_tokens", "/anthropic/v1/messages/count_tokens"),
  ...geminiCalls(generateContent, "generateContent"),
  ...geminiCalls(streamGenerateContent, "streamGenerateContent"),
  ...geminiCalls(countContentTokens, "countTokens"),
  ...geminiCalls(embedContent, "embedContent"),
  ...geminiCalls(batchEmbedContents, "batchEmbedContents"),
  ...calls(embeddings, "/v1/embeddings", "/openai/deployments/:id/embeddings", "/openai/v1/embeddings"),
  ...calls(moderations, "/v1/moderations"),
  texts("/v1/detect", detectText),
  texts("/v1/redact", redactWhole),
  texts("/v1/mask", maskText),
  texts("/api/profile-mask/:id", profileMask),
  // Three kinds of clients ask at one path: each is told in its own words.
  ...lists("anthropic", "/v1/models", (headers) => headers.get("anthropic-version") !== undefined),
  ...lists("gemini", "/v1/models", (headers) => headers.get("x-goog-api-key") !== undefined),
  ...lists("openai", "/v1/models"),
  ...lists("anthropic", "/anthropic/v1/models"),
  ...lists("gemini", "/v1beta/models"),
  operation("/health", health),
  operation("/healthz", health),
  operation("/readyz", readiness),
  operation("/metrics", metrics),
];

/** Stands for every path that no route matches, so that no caller's string gets into metrics and audit. */
export function unmatchedRoute(dialect: Dialect, path: string): Route {
  const unmatched = { method: "GET", isModelInPath: false, dialect, kind: "api" } as const;
  return mayBeOpaque(path)
    ? { ...unmatched, path: opaquePaths, handle: opaqueCall }
    : { ...unmatched, path: unmatchedPath, handle: refuse };
}

/** A policy may list it. Another case of a path that is read could reach the very same place unread. */
function mayBeOpaque(path: string): boolean {
  return isOpaquePath(path) && findRoute("", path.toLowerCase()) === undefined;
}

const opaquePaths = "/v1/*";

export const unmatchedPath = "other";
const refuse = () => Promise.reject(new GatewayError("route_not_supported"));

const noHeaders = new RequestHeaders([]);

const exact = new Map<string, Route[]>();
const patterns: Array<readonly [prefix: string, suffix: string, route: Route]> = [];
for (const route of routes) {
  const [prefix = "", suffix] = route.path.split(":id");
  if (suffix === undefined) exact.set(route.path, [...(exact.get(route.path) ?? []), route]);
  else patterns.push([prefix, suffix, route]);
}

/** The route of a path, exactly as written: no decoding, no folding of case or slashes. HEAD is served as GET. */
export function findRoute(
  method: string,
  path: string,
  headers = noHeaders,
): { route: Route } | { allow: string } | undefined {
  const candidates =
    exact.get(path) ?? patterns.filter((pattern) => isLike(path, pattern)).map(([, , route]) => route);
  if (candidates.length === 0) return undefined;
  const wanted = method === "HEAD" ? "GET" : method;
  const served = candidates.filter(({ method }) => method === wanted);
  const route = served.find(({ isMeant }) => isMeant?.(headers) ?? true);
  return route ? { route } : { allow: [...new Set(candidates.map(({ method }) => method))].join(", ") };
}

/** What stands for the id may hold slashes: names of models do. Google writes a method behind a colon. */
function isLike(path: string, [prefix, suffix, { dialect }]: readonly [string, string, Route]): boolean {
  if (path.length <= prefix.length + suffix.length) return false;
  if (!path.startsWith(prefix) || !path.endsWith(suffix)) return false;
  return suffix !== "" || dialect !== "gemini" || !path.includes(":");
}

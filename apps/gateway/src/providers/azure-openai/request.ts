import type { UpstreamCall, UpstreamRequest } from "../provider";
import { type CallForm, opaquePath, upstreamRequest } from "../upstream-request";

/** Of Azure's data plane, used when the client names none; the last one that is not a preview. */
const defaultApiVersion = "2024-10-21";

const paths: ReadonlyMap<UpstreamCall["operation"], string> = new Map([
  ["chat-completions", "/chat/completions"],
  ["completions", "/completions"],
  ["responses", "/responses"],
  ["embeddings", "/embeddings"],
  ["models", "/models"],
]);

/** Calls that name their deployment in the body, not in the path. */
const withoutDeployment: ReadonlySet<UpstreamCall["operation"]> = new Set(["responses", "models"]);

const form: CallForm = {
  pathOf: (call, basePath) =>
    basePath.endsWith("/openai/v1") ? current(call, basePath) : dated(call, basePath),
  credential: (value) => ["api-key", value],
  carriedOver: [],
  requestId: "x-ms-client-request-id",
};

export function toRequest(call: UpstreamCall): UpstreamRequest {
  return upstreamRequest(call, form);
}

/** Azure's newer API is shaped like OpenAI's, without deployments and dates. */
function current({ operation, opaque }: UpstreamCall, basePath: string): string {
  return opaque ? opaquePath(opaque, basePath) : basePath + paths.get(operation);
}

function dated({ operation, opaque, model, query }: UpstreamCall, basePath: string): string {
  const base = basePath.endsWith("/openai") ? basePath : `${basePath}/openai`;
  if (opaque) return opaquePath({ ...opaque, query: withVersion(opaque.query) }, base);
  const deployment = withoutDeployment.has(operation)
    ? ""
    : `/deployments/${encodeURIComponent(model ?? "")}`;
  return `${base}${deployment}${paths.get(operation)}?api-version=${versionOf(query)}`;
}

function versionOf(query: string): string {
  const asked = new URLSearchParams(query).get("api-version") ?? "";
  return /^\d{4}-\d\d-\d\d(?:-preview)?$/.test(asked) ? asked : defaultApiVersion;
}

function withVersion(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set("api-version", versionOf(query));
  return parameters.toString();
}

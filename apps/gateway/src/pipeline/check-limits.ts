import type { CompiledPolicy, JsonBody } from "@veilgate/redaction";
import { GatewayError } from "../http/gateway-error";
import { compileForbidden, isForbidden } from "./forbidden";
import { matchesGlob } from "./glob";

/** Every spelling in which a request can say how many tokens it wants, of all dialects. */
const tokenMembers = [
  "max_tokens",
  "max_completion_tokens",
  "max_output_tokens",
  "max_tokens_to_sample",
  "maxOutputTokens",
];
/** Members that multiply what a request may produce. */
const choiceMembers = ["n", "best_of", "candidateCount", "candidate_count"];
/** Gemini's members stand in one of these. */
const configMembers = ["generationConfig", "generation_config"];

const rulesByPolicy = new WeakMap<CompiledPolicy, ReturnType<typeof compileForbidden>>();

/**
 * The limits of a policy on one request: allowed models, model tokens, forbidden instructions. The token
 * limit is on the whole answer, so it is compared with the largest maximum times the number of choices.
 * A request that names no maximum is left to the provider's own; a policy in shadow mode refuses nothing.
 *
 * @throws GatewayError `model_not_allowed`, `max_tokens_exceeded`, `prompt_forbidden`, or `bad_request` for
 * numbers that are none.
 */
export function checkLimits(body: JsonBody, model: string | undefined, policy: CompiledPolicy): void {
  const { limits, mode } = policy.document;
  if (mode === "shadow") return;
  if (!isModelAllowed(policy, model)) throw new GatewayError("model_not_allowed");
  if (limits.max_tokens !== undefined) checkTokens(body, limits.max_tokens);
  if (limits.forbidden !== undefined && limits.forbidden.length > 0)
    checkPrompt(body, policy, limits.forbidden);
}

/** A request without a model is allowed here; the upstream may fill one in. */
export function isModelAllowed(policy: CompiledPolicy, model: string | undefined): boolean {
  const allowed = policy.document.limits.allowed_models;
  if (allowed === undefined || model === undefined) return true;
  return allowed.some((pattern) => matchesGlob(pattern, model));
}

function checkTokens(body: JsonBody, tokensMax: number): void {
  const counts = [...tokenMembers, ...choiceMembers].map((name) => [name, body.member(name)] as const);
  const configured = configMembers.flatMap((name) => Object.entries(asObject(body.member(name), name)));
  const largest = (names: readonly string[], least: number) =>
    Math.max(
      least,
      ...[...counts, ...configured]
        .filter(([name]) => names.includes(name))
        .map(([name, value]) => readCount(value, name) ?? least),
    );
  const asked = largest(tokenMembers, 0);
  const choices = largest(choiceMembers, 1);
  if (asked * choices > tokensMax) throw new GatewayError("max_tokens_exceeded", { tokens_max: tokensMax });
}

function asObject(value: unknown, param: string): object {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object") throw new GatewayError("bad_request", { param });
  return value;
}

/** Null means "not given" in OpenAI's API. */
function readCount(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw new GatewayError("bad_request", { param: name });
  }
  return value;
}

function checkPrompt(body: JsonBody, policy: CompiledPolicy, patterns: readonly string[]): void {
  let rules = rulesByPolicy.get(policy);
  if (!rules) {
    rules = compileForbidden(patterns);
    rulesByPolicy.set(policy, rules);
  }
  if (isForbidden(rules, body.messages())) throw new GatewayError("prompt_forbidden");
}

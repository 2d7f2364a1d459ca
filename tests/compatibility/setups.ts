import type { Imported } from "../../apps/cli/src/import/import-draft";
import { importFrom, type PredecessorName } from "../../apps/cli/src/import/predecessors";
import type { SourceFile } from "../../apps/cli/src/import/source-file";
import { type Case, isRecord, type Json } from "./cases";

/** The predecessor's own files that a case's setup stands for, read by the code of `veilgate import`. */
export function importSetup({ setup }: Case): Imported {
  const [name, files] = filesOf(setup);
  return importFrom(name, files);
}

function filesOf(setup: Json): [PredecessorName, SourceFile[]] {
  if ("config" in setup) return ["quorum", quorumFiles(setup)];
  if ("providers" in setup) return ["openai-proxy", [openAiProxyEnv(setup)]];
  if ("target" in setup) return ["faasera", [faaseraEnv(setup)]];
  return ["masker", maskerFiles(setup)];
}

function quorumFiles({ config }: Json): SourceFile[] {
  return [{ name: "config.json", text: withPorts(JSON.stringify(config)) }];
}

/** A provider that no route leads to is left out: the proxy asked Cerebras for every chat when it had its key. */
function openAiProxyEnv(setup: Json): SourceFile {
  const providers = recordOf(setup.providers);
  const filters = recordOf(setup.filters);
  const routed = Object.values(recordOf(setup.routes));
  const variables: Json = {
    OPENAI_API_KEY: recordOf(providers.openai).key,
    OPENAI_BASE_URL: recordOf(providers.openai).base,
    ANTHROPIC_API_KEY: recordOf(providers.anthropic).key,
    ANTHROPIC_BASE_URL: recordOf(providers.anthropic).base,
    ...(routed.includes("cerebras") && {
      CEREBRAS_API_KEY: recordOf(providers.cerebras).key,
      CEREBRAS_BASE_URL: recordOf(providers.cerebras).base,
    }),
    OPENAI_ORG_ID: setup.openai_org_id,
    FILTERS_ENABLED: filters.enabled,
    FILTERS_MAX_TOKENS: filters.max_tokens,
    FILTERS_ALLOWED_MODELS: filters.allowed_models,
    FILTERS_RATE_LIMIT: filters.rate_limit,
    FILTERS_BLOCKED_PROMPTS: filters.blocked_prompts,
    FORBIDDEN_INSTRUCTIONS: filters.forbidden_instructions,
  };
  return envFile(variables);
}

function faaseraEnv(setup: Json): SourceFile {
  const variables = { DEFAULT_TARGET: setup.target, ...recordOf(setup.env) };
  return envFile(variables);
}

function maskerFiles(setup: Json): SourceFile[] {
  const env = envFile({
    MASKER_API_KEYS: setup.keys,
    MASKER_UPSTREAM_URL: setup.upstream ?? "http://127.0.0.1:UP/v1/chat/completions",
    MASKER_UPSTREAM_TIMEOUT: setup.upstream_timeout,
    MASKER_MAX_PAYLOAD_SIZE: setup.max_payload_size,
    MASKER_AUDIT_ENABLED: setup.audit_enabled,
  });
  const policies = { default: setup.default_policy, ...recordOf(setup.policies) };
  const files = Object.entries(policies).flatMap(([id, policy]) =>
    isRecord(policy) ? [{ name: `policies/${id}.yaml`, text: JSON.stringify(policy) }] : [],
  );
  return [env, ...files];
}

/** The ports that stand for the provider are not known yet; a port is all that an address lacks. */
function envFile(variables: Json): SourceFile {
  const lines = Object.entries(variables).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [`${name}='${withPorts(text)}'\n`];
  });
  return { name: ".env", text: lines.join("") };
}

export function withPorts(text: string): string {
  return text.replace(/127\.0\.0\.1:[A-Z]+(\d?)/g, (_, number: string) => `127.0.0.1:900${number || 0}`);
}

export function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

import { EnvSettings, listOf, wholeNumber } from "./env-settings";
import { ImportDraft, type Imported } from "./import-draft";
import { clientKey, needsKey, opaqueUnread, redactsNow, transparentSettings } from "./new-key";
import { readProviders } from "./openai-proxy-upstreams";
import { opaqueAllowed, type PolicyInput } from "./our-policies";
import { regexToGlob } from "./regex-to-glob";
import type { SourceFile } from "./source-file";

/** What OpenAI Proxy has in its code for settings that are not given. */
const defaults = { tokensMax: 8192, requestsPerMinute: 100 } as const;

/** OpenAI Proxy's `.env`: up to three providers, and its filters as the limits of one policy and one key. */
export function importOpenAiProxy(files: readonly SourceFile[]): Imported {
  const draft = new ImportDraft();
  const env = new EnvSettings(files);
  const allowed = env.take("FILTERS_ALLOWED_MODELS", "ALLOWED_MODELS");
  const models = allowed && listOf(allowed);
  const { upstreams, passesCredentials } = readProviders(env, models, draft);
  const filters = readFilters(env, models, draft);
  const everywhere = { file: files[0]?.name ?? "" };
  draft.lose(everywhere, "callers", needsKey);
  draft.lose(everywhere, "prompts", redactsNow);
  draft.lose(everywhere, "images, files, audio", opaqueUnread);
  if (!passesCredentials) draft.lose(everywhere, "callers' own provider keys", oneForAll);
  env.loseRest(draft, withoutUse);
  const tenant = {
    slug: "openai-proxy",
    name: "OpenAI Proxy",
    settings: { ...transparentSettings, pass_through_credentials: passesCredentials },
    upstreams,
    routing: { strategy: "failover" as const },
    policies: [{ id: "default", policy: filters.policy }],
    keys: [
      clientKey(
        upstreams.map(({ name }) => name),
        filters.keyLimits,
      ),
    ],
  };
  return draft.finish({ tenants: [tenant] });
}

function readFilters(env: EnvSettings, models: readonly string[] | undefined, draft: ImportDraft) {
  const isOff = /^(?:false|0|no|off|f|n)$/i.test(env.take("FILTERS_ENABLED", "ENABLED")?.value ?? "true");
  const tokens = env.take("FILTERS_MAX_TOKENS", "MAX_TOKENS");
  const rate = env.take("FILTERS_RATE_LIMIT", "RATE_LIMIT");
  const blocked = env.take("FILTERS_BLOCKED_PROMPTS", "BLOCKED_PROMPTS");
  const instructions = env.take("FORBIDDEN_INSTRUCTIONS");
  const policy: PolicyInput = { version: 1, name: "OpenAI Proxy", opaque: { ...opaqueAllowed } };
  if (isOff) return { policy, keyLimits: {} };
  if (!models) {
    draft.lose(
      { file: "ALLOWED_MODELS" },
      "allowed models",
      "The proxy had a list in its code; name limits.allowed_models to have one.",
    );
  }
  const forbidden = [
    ...(instructions ? listOf(instructions) : []),
    ...(blocked ? listOf(blocked) : []).flatMap((pattern, at) => {
      const glob = regexToGlob(pattern);
      if (glob === undefined && blocked)
        draft.lose(
          blocked,
          `${blocked.name}, entry ${at + 1}`,
          "It says more than a glob can; write it anew under limits.forbidden.",
        );
      return glob === undefined ? [] : [glob];
    }),
  ];
  const limits = {
    max_tokens: tokens ? wholeNumber(tokens, 1, Number.MAX_SAFE_INTEGER) : defaults.tokensMax,
    ...(models && { allowed_models: [...models] }),
    ...(forbidden.length > 0 && { forbidden }),
  };
  const perMinute = rate ? wholeNumber(rate, 1, Number.MAX_SAFE_INTEGER) : defaults.requestsPerMinute;
  return { policy: { ...policy, limits }, keyLimits: { requests_per_minute: perMinute } };
}

const oneForAll =
  "The upstreams' are used, since a caller's would go to every provider that may serve the request.";
const logged = "Logs hold shapes, sizes and counts, never text; see LOG_LEVEL in docs/operations.md.";

const withoutUse: Readonly<Record<string, string>> = {
  ANTHROPIC_VERSION: "The client's anthropic-version is forwarded, else 2023-06-01.",
  HOST: "Start the gateway with HOST.",
  PORT: "Start the gateway with GATEWAY_PORT.",
  LOG_LEVEL: logged,
  LOG_FILE: logged,
  LOG_REQUESTS: logged,
  LOG_RESPONSES: logged,
  LOG_TOKENS: logged,
  TESTING: "It has no use here.",
};

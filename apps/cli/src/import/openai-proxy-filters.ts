import type { KeyLimits } from "@veilgate/contracts";
import { type EnvSettings, listOf, type Setting, wholeNumber } from "./env-settings";
import type { ImportDraft } from "./import-draft";
import type { PolicyInput } from "./our-policies";
import { regexToGlob } from "./regex-to-glob";

/** What the proxy has in its code for settings that are not given. */
const defaults = { tokensMax: 8192, requestsPerMinute: 100 } as const;

export interface Filters {
  readonly policyLimits: PolicyInput["limits"];
  readonly keyLimits: KeyLimits;
  /** What callers may ask for; undefined when the filters are off or the proxy's own list counted. */
  readonly models: readonly string[] | undefined;
}

/** The proxy's filters, by the names of either of its two documents. None when they are turned off. */
export function readFilters(env: EnvSettings, draft: ImportDraft): Filters {
  const enabled = env.take("FILTERS_ENABLED", "ENABLED")?.value ?? "true";
  const tokens = env.take("FILTERS_MAX_TOKENS", "MAX_TOKENS");
  const rate = env.take("FILTERS_RATE_LIMIT", "RATE_LIMIT");
  const allowed = env.take("FILTERS_ALLOWED_MODELS", "ALLOWED_MODELS");
  const blocked = env.take("FILTERS_BLOCKED_PROMPTS", "BLOCKED_PROMPTS");
  const instructions = env.take("FORBIDDEN_INSTRUCTIONS");
  if (/^(?:false|0|no|off|f|n)$/i.test(enabled))
    return { policyLimits: {}, keyLimits: {}, models: undefined };
  if (!allowed) {
    const why = "The proxy had a list in its code; name limits.allowed_models to have one.";
    draft.lose({ file: "ALLOWED_MODELS" }, "allowed models", why);
  }
  const models = allowed && listOf(allowed);
  const forbidden = [
    ...(instructions ? listOf(instructions) : []),
    ...(blocked ? globsOf(blocked, draft) : []),
  ];
  return {
    policyLimits: {
      max_tokens: tokens ? wholeNumber(tokens, 1, Number.MAX_SAFE_INTEGER) : defaults.tokensMax,
      ...(models && { allowed_models: models }),
      ...(forbidden.length > 0 && { forbidden }),
    },
    keyLimits: {
      requests_per_minute: rate ? wholeNumber(rate, 1, Number.MAX_SAFE_INTEGER) : defaults.requestsPerMinute,
    },
    models,
  };
}

/** Blocked prompts are regular expressions. */
function globsOf(blocked: Setting, draft: ImportDraft): string[] {
  return listOf(blocked).flatMap((pattern, at) => {
    const glob = regexToGlob(pattern);
    if (glob !== undefined) return [glob];
    const why = "It says more than a glob can; write it anew under limits.forbidden.";
    draft.lose(blocked, `${blocked.name}, entry ${at + 1}`, why);
    return [];
  });
}

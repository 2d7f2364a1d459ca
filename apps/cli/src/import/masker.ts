import { badValue, EnvSettings, listOf, type Setting, urlOf, wholeNumber } from "./env-settings";
import { ImportDraft, type Imported } from "./import-draft";
import { builtInPolicy, readMaskerPolicy } from "./masker-policy";
import { toSlug, toVariablePart } from "./names";
import type { PolicyInput } from "./our-policies";
import { kindOf, type SourceFile, stemOf } from "./source-file";
import { timeoutMs, upstreamAt } from "./upstream-of";

const defaultUrl = "https://api.openai.com/v1/chat/completions";
const defaultTimeoutSeconds = 60;
const secretCharsMin = 16;
const upstreamName = "masker";

/**
 * Masker's `.env` and its policy files. Each tenant gets the same upstream and policies; the callers' own
 * credentials go to the provider, and a failure of the provider is a 502, as there.
 */
export function importMasker(files: readonly SourceFile[]): Imported {
  const draft = new ImportDraft();
  const env = new EnvSettings(files.filter(({ name }) => kindOf(name) === "env"));
  const policies = readPolicies(files, env, draft);
  const upstream = readUpstream(env, draft);
  const defaultPolicy = policies[0]?.id ?? "";
  const slugs = policies.map(({ id }) => id);
  const tenants = readTenants(env, draft).map(({ slug, name, keys }) => ({
    slug,
    name,
    settings: {
      response_metadata: "body" as const,
      upstream_errors: "masker" as const,
      pass_through_credentials: true,
    },
    upstreams: [upstream],
    policies,
    keys: keys.map((key) => ({
      ...key,
      policies: slugs,
      default_policy: defaultPolicy,
      upstreams: [upstreamName],
    })),
  }));
  env.loseRest(draft, withoutUse);
  return draft.finish({ tenants });
}

function readUpstream(env: EnvSettings, draft: ImportDraft) {
  const setting = env.take("MASKER_UPSTREAM_URL");
  const seconds = env.take("MASKER_UPSTREAM_TIMEOUT");
  const address = urlOf(setting, defaultUrl);
  if (address.pathname.endsWith("/chat/completions")) {
    address.pathname = address.pathname.slice(0, -"/chat/completions".length);
  } else if (setting) {
    draft.lose(
      setting,
      setting.name,
      "Requests go to /chat/completions below this address, not to the address itself.",
    );
  }
  return upstreamAt(
    address,
    {
      name: upstreamName,
      provider: "openai",
      timeout_ms: timeoutMs(seconds ? wholeNumber(seconds, 1, 3600) : defaultTimeoutSeconds),
    },
    draft,
    setting ?? { file: "MASKER_UPSTREAM_URL" },
  );
}

interface Carried {
  readonly slug: string;
  readonly name: string;
  readonly keys: { name: string; secret?: ReturnType<ImportDraft["secret"]>; allow_weak?: true }[];
}

function readTenants(env: EnvSettings, draft: ImportDraft): Carried[] {
  const setting = env.take("MASKER_API_KEYS");
  if (!setting) {
    draft.lose(
      { file: "MASKER_API_KEYS" },
      "no keys",
      "Masker served everybody. Here callers need a key; `apply` issues one.",
    );
    return [{ slug: "masker", name: "Masker", keys: [{ name: "clients" }] }];
  }
  const byTenant = new Map<string, Carried>();
  const slugs = new Set<string>();
  for (const [secret, tenant] of readKeys(setting, draft)) {
    let carried = byTenant.get(tenant);
    if (!carried) {
      carried = { slug: toSlug(tenant, slugs), name: tenant.slice(0, 100), keys: [] };
      byTenant.set(tenant, carried);
      if (carried.slug !== tenant)
        draft.lose(setting, `tenant ${tenant}`, `It is called ${carried.slug} here.`);
    }
    const count = carried.keys.length + 1;
    const variable = `MASKER_KEY_${toVariablePart(carried.slug)}_${count}`;
    const isWeak = secret.length < secretCharsMin;
    if (isWeak) {
      draft.lose(
        setting,
        `key ${count} of ${tenant}`,
        `It is shorter than ${secretCharsMin} characters, so anybody may guess it. It still works; rotate it soon.`,
      );
    }
    carried.keys.push({
      name: `masker-${count}`,
      secret: draft.secret(variable, secret, setting.name, setting),
      ...(isWeak && { allow_weak: true as const }),
    });
  }
  if (byTenant.size === 0)
    throw badValue(setting, "MASKER_API_KEYS is a list such as key:tenant,key:tenant.");
  return [...byTenant.values()];
}

/** Of a key that stands there twice the last tenant counts, as with Masker. */
function readKeys(setting: Setting, draft: ImportDraft): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [at, pair] of setting.value.split(",").entries()) {
    const colon = pair.indexOf(":");
    const [key, tenant] = [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
    if (colon === -1 || key === "" || tenant === "") {
      if (pair.trim() !== "")
        draft.lose(
          setting,
          `entry ${at + 1}`,
          "It is no key:tenant pair, and Masker passed over it as well.",
        );
      continue;
    }
    if (keys.has(key))
      draft.lose(setting, `entry ${at + 1}`, "This key stood there already; the last tenant counts.");
    keys.set(key, tenant);
  }
  return keys;
}

function readPolicies(files: readonly SourceFile[], env: EnvSettings, draft: ImportDraft) {
  const wanted = env.take("MASKER_DEFAULT_POLICY_ID");
  const words = env.take("MASKER_SENSITIVE_WORDS");
  const terms = words ? [{ type: "SENSITIVE_WORD", words: listOf(words) }] : [];
  const sources = new Map<string, PolicyInput>();
  for (const file of files) {
    if (kindOf(file.name) !== "document") continue;
    sources.set(stemOf(file.name), readMaskerPolicy(file, draft));
  }
  const defaultId = wanted?.value ?? "default";
  if (!sources.has(defaultId)) sources.set(defaultId, { ...builtInPolicy, name: defaultId });
  const ids = [defaultId, ...[...sources.keys()].filter((id) => id !== defaultId)];
  const slugs = new Set<string>();
  return ids.map((name) => {
    const id = toSlug(name, slugs);
    if (id !== name) draft.lose({ file: name }, `policy_id ${name}`, `It is called ${id} here.`);
    return { id, policy: withTerms(sources.get(name) ?? builtInPolicy, terms) };
  });
}

function withTerms(policy: PolicyInput, terms: NonNullable<PolicyInput["terms"]>): PolicyInput {
  if (terms.length > 0) return { ...policy, terms };
  const { SENSITIVE_WORD: _unused, ...categories } = policy.categories ?? {};
  return { ...policy, categories };
}

const limited = "The gateway reads bodies of up to 16 MB; give keys limits instead.";
const formatted = "What stands in place of a value has one form here, see docs/policies.md.";

const withoutUse: Readonly<Record<string, string>> = {
  MASKER_HOST: "Start the gateway with HOST.",
  MASKER_PORT: "Start the gateway with GATEWAY_PORT.",
  MASKER_POLICIES_DIR: "The policies are in the apply file now.",
  MASKER_DEFAULT_FAIL_MODE: "Each policy says its own fail_mode; without one it is closed.",
  MASKER_AUDIT_DIR: "The daily JSONL files are in DATA_DIR.",
  MASKER_AUDIT_ENABLED: "Every request is recorded; this cannot be turned off.",
  MASKER_MAX_TEXT_SIZE: limited,
  MASKER_MAX_PAYLOAD_SIZE: limited,
  MASKER_SUPPORTED_LANGUAGES: "Name `languages` in the policies.",
  MASKER_DEFAULT_LANGUAGE: "Name `languages` in the policies.",
  MASKER_MASK_TOKEN: formatted,
  MASKER_REDACT_TOKEN: formatted,
  MASKER_PLACEHOLDER_PERSON: formatted,
  MASKER_PLACEHOLDER_EMAIL: formatted,
  MASKER_PLACEHOLDER_PHONE: formatted,
  MASKER_PLACEHOLDER_CARD: formatted,
  MASKER_API_TITLE: "It has no use here.",
  MASKER_API_DESCRIPTION: "It has no use here.",
  MASKER_API_VERSION: "It has no use here.",
};

import { isLocalAddress } from "./address";
import { badValue, EnvSettings, urlOf } from "./env-settings";
import { ImportDraft, type Imported } from "./import-draft";
import { clientKey, needsKey, opaqueUnread, transparentSettings } from "./new-key";
import { opaqueAllowed, type PolicyInput } from "./our-policies";
import type { SourceFile } from "./source-file";
import { upstreamAt } from "./upstream-of";

/** Where each target is, and the setting that holds its key. Faasera documents no others. */
const targets = {
  openai: { provider: "openai", url: "https://api.openai.com/v1", key: "OPENAI_API_KEY" },
  claude: { provider: "anthropic", url: "https://api.anthropic.com/v1", key: "CLAUDE_API_KEY" },
  gemini: {
    provider: "gemini",
    url: "https://generativelanguage.googleapis.com/v1beta",
    key: "GEMINI_API_KEY",
  },
  local: { provider: "local", url: "http://127.0.0.1/chat", key: "LOCAL_API_KEY" },
} as const;

/** Faasera's `.env`: one target, and the profiler's `[[TYPE]]` in place of what is found. */
export function importFaasera(files: readonly SourceFile[]): Imported {
  const draft = new ImportDraft();
  const env = new EnvSettings(files);
  const setting = env.take("DEFAULT_TARGET");
  const name = setting?.value.toLowerCase() ?? "openai";
  if (!isTarget(name))
    throw badValue(setting ?? nowhere, `DEFAULT_TARGET is one of: ${Object.keys(targets).join(", ")}.`);
  const everywhere = { file: files[0]?.name ?? "" };
  const { provider, url, key: keyName } = targets[name];
  const key = env.take(keyName);
  const credential = key && draft.secret(keyName, key.value, keyName, key);
  const place = setting ?? everywhere;
  if (name === "local")
    draft.lose(place, "target local", "Its address is not among Faasera's settings; write it into base_url.");
  const upstream = upstreamAt(
    new URL(url),
    { name, provider, ...(credential && { credential }) },
    draft,
    place,
  );
  const policy = readPolicy(env, draft);
  draft.lose(everywhere, "callers", needsKey);
  draft.lose(everywhere, "images, files, audio", opaqueUnread);
  env.loseRest(draft, withoutUse);
  const tenant = {
    slug: "faasera",
    name: "Faasera",
    settings: transparentSettings,
    upstreams: [upstream],
    policies: [{ id: "default", policy }],
    keys: [clientKey([name])],
  };
  return draft.finish({ tenants: [tenant] });
}

/** Labels of the same form; the profiler, where one is named, is asked as well. */
function readPolicy(env: EnvSettings, draft: ImportDraft): PolicyInput {
  const policy: PolicyInput = {
    version: 1,
    name: "Faasera",
    default_action: "placeholder",
    placeholder_format: "double-bracket",
    opaque: { ...opaqueAllowed },
  };
  const endpoint = env.take("FAASERA_PROFILER_ENDPOINT");
  if (!endpoint) return policy;
  const url = new URL("/api/profile-mask/default", urlOf(endpoint, endpoint.value));
  const isLocal = isLocalAddress(url);
  draft.lose(endpoint, endpoint.name, isLocal ? `${askedBeside} ${privateProfiler}` : askedBeside);
  return { ...policy, profiler: { url: url.href, ...(isLocal && { allow_private: true }) } };
}

function isTarget(name: string): name is keyof typeof targets {
  return Object.hasOwn(targets, name);
}

const askedBeside = 'It is asked beside the gateway\'s own recognizers, by its policy "default".';
const privateProfiler =
  "It is in a private network, so allow_private is true; set it to false when that is a mistake.";
const nowhere = { file: "", line: 1, column: 1, name: "", value: "" };
const tls = "Start the gateway with TLS=files, TLS_CERT_FILE and TLS_KEY_FILE.";
const otherTarget =
  "It belongs to a target that DEFAULT_TARGET does not name; declare an upstream of its own.";

const withoutUse: Readonly<Record<string, string>> = {
  FAASERA_PROXY_PORT: "Start the gateway with GATEWAY_PORT.",
  FAASERA_CERT_FILE: tls,
  FAASERA_KEY_FILE: tls,
  OPENAI_API_KEY: otherTarget,
  CLAUDE_API_KEY: otherTarget,
  GEMINI_API_KEY: otherTarget,
};

import { EnvSettings } from "./env-settings";
import { ImportDraft, type Imported } from "./import-draft";
import { clientKey, needsKey, opaqueUnread, redactsNow, transparentSettings } from "./new-key";
import { readFilters } from "./openai-proxy-filters";
import { readProviders } from "./openai-proxy-upstreams";
import { opaqueAllowed, type PolicyInput } from "./our-policies";
import type { SourceFile } from "./source-file";

/** OpenAI Proxy's `.env`: up to three providers, and its filters as the limits of one policy and one key. */
export function importOpenAiProxy(files: readonly SourceFile[]): Imported {
  const draft = new ImportDraft();
  const env = new EnvSettings(files);
  const filters = readFilters(env, draft);
  const { upstreams, passesCredentials } = readProviders(env, filters.models, draft);
  const policy: PolicyInput = {
    version: 1,
    name: "OpenAI Proxy",
    opaque: { ...opaqueAllowed },
    limits: filters.policyLimits,
  };
  const everywhere = { file: files[0]?.name ?? "" };
  draft.lose(everywhere, "callers", needsKey);
  draft.lose(everywhere, "prompts", redactsNow);
  draft.lose(everywhere, "images, files, audio", opaqueUnread);
  if (upstreams[0]?.provider === "cerebras") draft.lose(everywhere, "route of chats", cerebrasFirst);
  if (!passesCredentials) draft.lose(everywhere, "callers' own provider keys", oneForAll);
  env.loseRest(draft, withoutUse);
  const tenant = {
    slug: "openai-proxy",
    name: "OpenAI Proxy",
    settings: { ...transparentSettings, pass_through_credentials: passesCredentials },
    upstreams,
    routing: { strategy: "failover" as const },
    policies: [{ id: "default", policy }],
    keys: [
      clientKey(
        upstreams.map(({ name }) => name),
        filters.keyLimits,
      ),
    ],
  };
  return draft.finish({ tenants: [tenant] });
}

const cerebrasFirst =
  "With a key for Cerebras they went there, as the proxy's documents say. Put openai first in the key's upstreams if yours did not.";
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

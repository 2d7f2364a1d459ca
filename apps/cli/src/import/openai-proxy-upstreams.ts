import type { ApplyFile } from "@veilgate/contracts";
import type { z } from "zod";
import { type EnvSettings, urlOf } from "./env-settings";
import type { ImportDraft } from "./import-draft";
import { upstreamAt } from "./upstream-of";

type Upstream = NonNullable<z.input<typeof ApplyFile>["tenants"][number]["upstreams"]>[number];

/** What the proxy has in its code for Cerebras. */
const cerebrasModel = "llama-3.3-70b";

interface Providers {
  /** In the order in which they are asked. */
  readonly upstreams: Upstream[];
  /** Whether a caller's own credential can only reach the provider that it is for. */
  readonly passesCredentials: boolean;
}

/**
 * The providers that have a key, and OpenAI. Cerebras takes every chat, as it did there; Claude's models go to
 * Anthropic.
 *
 * @param models what callers may ask for; undefined when the proxy's own list counted.
 */
export function readProviders(
  env: EnvSettings,
  models: readonly string[] | undefined,
  draft: ImportDraft,
): Providers {
  const hasCerebras = env.take("CEREBRAS_API_KEY") !== undefined;
  const hasAnthropic = env.take("ANTHROPIC_API_KEY") !== undefined;
  const organization = env.take("OPENAI_ORG_ID")?.value;
  const read = (
    upstream: Omit<Upstream, "base_url" | "credential">,
    keyName: string,
    url: { readonly names: readonly string[]; readonly otherwise: string },
  ) => {
    const setting = env.take(...url.names);
    const key = env.take(keyName);
    const credential = key && draft.secret(keyName, key.value, keyName, key);
    const place = setting ?? { file: url.names[0] ?? "" };
    const address = urlOf(setting, url.otherwise);
    return upstreamAt(address, { ...upstream, ...(credential && { credential }) }, draft, place);
  };
  const cerebras = () =>
    read({ name: "cerebras", provider: "cerebras", model: cerebrasModel }, "CEREBRAS_API_KEY", {
      names: ["CEREBRAS_BASE_URL"],
      otherwise: "https://api.cerebras.ai/v1",
    });
  const anthropic = () =>
    read({ name: "anthropic", provider: "anthropic", models: ["claude-*"] }, "ANTHROPIC_API_KEY", {
      names: ["ANTHROPIC_BASE_URL", "ANTHROPIC_API_BASE_URL"],
      otherwise: "https://api.anthropic.com/v1",
    });
  const served = hasAnthropic ? models?.filter((model) => !model.startsWith("claude-")) : undefined;
  const openai = read(
    {
      name: "openai",
      provider: "openai",
      ...(organization && { organization }),
      ...(served && served.length > 0 && { models: served }),
    },
    "OPENAI_API_KEY",
    { names: ["OPENAI_BASE_URL", "OPENAI_API_BASE_URL"], otherwise: "https://api.openai.com/v1" },
  );
  return {
    upstreams: [...(hasCerebras ? [cerebras()] : []), ...(hasAnthropic ? [anthropic()] : []), openai],
    passesCredentials: !hasCerebras && (!hasAnthropic || served !== undefined),
  };
}

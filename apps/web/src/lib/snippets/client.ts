import type { ProviderId } from "@veilgate/contracts";

/** Whose client an application uses. */
export type ClientId = "openai" | "anthropic" | "gemini";

/** What a client needs to know of this gateway. */
export interface Client {
  readonly id: ClientId;
  readonly label: string;
  readonly baseUrl: string;
  /** For the example: a name from the configuration where there is one. */
  readonly model: string;
}

/** What the snippets need of an upstream. */
export interface SnippetUpstream {
  readonly name: string;
  readonly provider: ProviderId;
  /** Names and patterns; none means all. */
  readonly models: readonly string[];
}

/** Every provider answers OpenAI's clients; their own words are understood by the upstreams of these. */
const kinds = [
  { id: "openai", label: "OpenAI", path: "/v1", provider: undefined, model: "gpt-4o-mini" },
  { id: "anthropic", label: "Anthropic", path: "", provider: "anthropic", model: "claude-sonnet-4-5" },
  { id: "gemini", label: "Gemini", path: "", provider: "gemini", model: "gemini-2.5-flash" },
] as const;

/** The clients that these upstreams serve; OpenAI's comes first and is always there. */
export function clientsOf(upstreams: readonly SnippetUpstream[], gatewayUrl: string): readonly Client[] {
  const origin = gatewayUrl.replace(/\/+$/, "");
  return kinds.flatMap(({ id, label, path, provider, model }) => {
    const serving = provider ? upstreams.filter((upstream) => upstream.provider === provider) : upstreams;
    if (provider && serving.length === 0) return [];
    return [{ id, label, baseUrl: origin + path, model: namedModel(serving[0]) ?? model }];
  });
}

function namedModel(upstream: SnippetUpstream | undefined): string | undefined {
  return upstream?.models.find((model) => !model.includes("*"));
}

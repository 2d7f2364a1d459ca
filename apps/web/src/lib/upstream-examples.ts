import { type ProviderId, providerIds } from "@veilgate/contracts";

export interface UpstreamExample {
  readonly provider: ProviderId;
  readonly label: string;
  /** An apply file that connects it. */
  readonly code: string;
  /** What is peculiar about its fields. */
  readonly hint: string;
}

interface Form {
  readonly label: string;
  readonly baseUrl: string;
  readonly variable?: string;
  readonly more?: string;
  readonly hint: string;
}

const forms: Readonly<Record<ProviderId, Form>> = {
  openai: {
    label: "OpenAI",
    baseUrl: "https://api.openai.com/v1",
    variable: "OPENAI_API_KEY",
    hint: "The base URL ends with /v1. organization: org-… is optional.",
  },
  anthropic: {
    label: "Anthropic",
    baseUrl: "https://api.anthropic.com",
    variable: "ANTHROPIC_API_KEY",
    hint: "Answers Anthropic's clients, and chat completions of OpenAI's.",
  },
  gemini: {
    label: "Gemini",
    baseUrl: "https://generativelanguage.googleapis.com",
    variable: "GEMINI_API_KEY",
    hint: "Answers Gemini's clients, and chat completions and embeddings of OpenAI's.",
  },
  "azure-openai": {
    label: "Azure OpenAI",
    baseUrl: "https://NAME.openai.azure.com",
    variable: "AZURE_OPENAI_API_KEY",
    hint: "A model is the name of a deployment. A base URL that ends with /openai/v1 selects Azure's newer API.",
  },
  cerebras: {
    label: "Cerebras",
    baseUrl: "https://api.cerebras.ai/v1",
    variable: "CEREBRAS_API_KEY",
    hint: "Answers chat completions and completions.",
  },
  local: {
    label: "Local",
    baseUrl: "http://127.0.0.1:11434/v1",
    more: "allow_private: true",
    hint: "Whatever answers OpenAI's clients, such as vLLM, Ollama or llama.cpp. allow_private permits an address of the own network.",
  },
};

/** One for each provider, for a tenant that may exist. */
export function upstreamExamples(tenantSlug: string): readonly UpstreamExample[] {
  return providerIds.map((provider) => {
    const { label, hint, ...form } = forms[provider];
    return { provider, label, hint, code: applyFile(tenantSlug, provider, form) };
  });
}

function applyFile(tenantSlug: string, provider: ProviderId, form: Omit<Form, "label" | "hint">): string {
  const { baseUrl, variable, more } = form;
  return [
    "tenants:",
    `  - slug: ${tenantSlug}`,
    "    upstreams:",
    `      - name: ${provider}`,
    `        provider: ${provider}`,
    `        base_url: ${baseUrl}`,
    ...(variable ? [`        credential: { env: ${variable} }`] : []),
    ...(more ? [`        ${more}`] : []),
    "        models: []        # names and patterns such as gpt-*; none means all",
  ].join("\n");
}

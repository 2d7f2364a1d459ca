/** Where clients of this gateway send OpenAI-shaped requests. */
export function openAiBaseUrl(gatewayUrl: string): string {
  return `${gatewayUrl.replace(/\/+$/, "")}/v1`;
}

/** The name that stands where the key is not known: it is shown once, when it is made. */
export const keyVariable = "VEILGATE_KEY";

interface SnippetInput {
  readonly baseUrl: string;
  /** The whole key, or undefined for snippets that read it from the environment. */
  readonly key?: string | undefined;
}

export interface Snippet {
  readonly value: string;
  readonly label: string;
  readonly code: string;
}

const model = "gpt-4o-mini";
const prompt = "Write a short reply to ada@example.com, phone +44 20 7946 0958.";

/** A first request, in the languages that people paste. */
export function requestSnippets(input: SnippetInput): readonly Snippet[] {
  return [
    { value: "curl", label: "curl", code: curl(input) },
    { value: "python", label: "Python", code: python(input) },
    { value: "typescript", label: "TypeScript", code: typescript(input) },
  ];
}

export function envSnippet({ baseUrl, key }: SnippetInput): Snippet {
  const code = [`OPENAI_BASE_URL=${baseUrl}`, `OPENAI_API_KEY=${key ?? `$${keyVariable}`}`].join("\n");
  return { value: "env", label: ".env", code };
}

function curl({ baseUrl, key }: SnippetInput): string {
  const body = JSON.stringify({ model, messages: [{ role: "user", content: prompt }] }, null, 2);
  return [
    `curl ${baseUrl}/chat/completions \\`,
    `  -H "Authorization: Bearer ${key ?? `$${keyVariable}`}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${body.replaceAll("\n", "\n  ")}'`,
  ].join("\n");
}

function python({ baseUrl, key }: SnippetInput): string {
  return `${key ? "" : "import os\n\n"}from openai import OpenAI

client = OpenAI(
    base_url="${baseUrl}",
    api_key=${key ? `"${key}"` : `os.environ["${keyVariable}"]`},
)

answer = client.chat.completions.create(
    model="${model}",
    messages=[{"role": "user", "content": "${prompt}"}],
)
print(answer.choices[0].message.content)`;
}

function typescript({ baseUrl, key }: SnippetInput): string {
  return `import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "${baseUrl}",
  apiKey: ${key ? `"${key}"` : `process.env.${keyVariable}`},
});

const answer = await client.chat.completions.create({
  model: "${model}",
  messages: [{ role: "user", content: "${prompt}" }],
});
console.log(answer.choices[0]?.message.content);`;
}

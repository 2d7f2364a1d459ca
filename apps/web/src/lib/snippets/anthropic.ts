import type { Example } from "./snippets";

export function curl({ baseUrl, model, prompt, keyInShell }: Example): string {
  const body = { model, max_tokens: 200, messages: [{ role: "user", content: prompt }] };
  return [
    `curl ${baseUrl}/v1/messages \\`,
    `  -H "x-api-key: ${keyInShell}" \\`,
    `  -H "anthropic-version: 2023-06-01" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(body, null, 2).replaceAll("\n", "\n  ")}'`,
  ].join("\n");
}

export function python({ baseUrl, model, prompt, pythonImports, keyInPython }: Example): string {
  return `${pythonImports}from anthropic import Anthropic

client = Anthropic(
    base_url="${baseUrl}",
    api_key=${keyInPython},
)

answer = client.messages.create(
    model="${model}",
    max_tokens=200,
    messages=[{"role": "user", "content": "${prompt}"}],
)
print(answer.content[0].text)`;
}

export function typescript({ baseUrl, model, prompt, keyInTypescript }: Example): string {
  return `import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic({
  baseURL: "${baseUrl}",
  apiKey: ${keyInTypescript},
});

const answer = await client.messages.create({
  model: "${model}",
  max_tokens: 200,
  messages: [{ role: "user", content: "${prompt}" }],
});
console.log(answer.content);`;
}

export function env({ baseUrl, keyInShell }: Example): string {
  return `ANTHROPIC_BASE_URL=${baseUrl}\nANTHROPIC_API_KEY=${keyInShell}`;
}

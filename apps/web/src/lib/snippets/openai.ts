import type { Example } from "./snippets";

export function curl({ baseUrl, model, prompt, keyInShell }: Example): string {
  const body = { model, messages: [{ role: "user", content: prompt }] };
  return [
    `curl ${baseUrl}/chat/completions \\`,
    `  -H "Authorization: Bearer ${keyInShell}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(body, null, 2).replaceAll("\n", "\n  ")}'`,
  ].join("\n");
}

export function python({ baseUrl, model, prompt, pythonImports, keyInPython }: Example): string {
  return `${pythonImports}from openai import OpenAI

client = OpenAI(
    base_url="${baseUrl}",
    api_key=${keyInPython},
)

answer = client.chat.completions.create(
    model="${model}",
    messages=[{"role": "user", "content": "${prompt}"}],
)
print(answer.choices[0].message.content)`;
}

export function typescript({ baseUrl, model, prompt, keyInTypescript }: Example): string {
  return `import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "${baseUrl}",
  apiKey: ${keyInTypescript},
});

const answer = await client.chat.completions.create({
  model: "${model}",
  messages: [{ role: "user", content: "${prompt}" }],
});
console.log(answer.choices[0]?.message.content);`;
}

export function env({ baseUrl, keyInShell }: Example): string {
  return `OPENAI_BASE_URL=${baseUrl}\nOPENAI_API_KEY=${keyInShell}`;
}

import type { Example } from "./snippets";

export function curl({ baseUrl, model, prompt, keyInShell }: Example): string {
  const body = { contents: [{ role: "user", parts: [{ text: prompt }] }] };
  return [
    `curl ${baseUrl}/v1beta/models/${model}:generateContent \\`,
    `  -H "x-goog-api-key: ${keyInShell}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(body, null, 2).replaceAll("\n", "\n  ")}'`,
  ].join("\n");
}

export function python({ baseUrl, model, prompt, pythonImports, keyInPython }: Example): string {
  return `${pythonImports}from google import genai

client = genai.Client(
    api_key=${keyInPython},
    http_options={"base_url": "${baseUrl}"},
)

answer = client.models.generate_content(
    model="${model}",
    contents="${prompt}",
)
print(answer.text)`;
}

export function typescript({ baseUrl, model, prompt, keyInTypescript }: Example): string {
  return `import { GoogleGenAI } from "@google/genai";

const client = new GoogleGenAI({
  apiKey: ${keyInTypescript},
  httpOptions: { baseUrl: "${baseUrl}" },
});

const answer = await client.models.generateContent({
  model: "${model}",
  contents: "${prompt}",
});
console.log(answer.text);`;
}

export function env({ baseUrl, keyInShell }: Example): string {
  return `GOOGLE_GEMINI_BASE_URL=${baseUrl}\nGEMINI_API_KEY=${keyInShell}`;
}

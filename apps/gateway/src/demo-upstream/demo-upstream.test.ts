import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import OpenAI from "openai";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
let child: ChildProcess;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vg-demo-"));
  child = fork(fileURLToPath(new URL("./main.ts", import.meta.url)), [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DEMO_UPSTREAM_PORT: "0", DEMO_LOG: join(folder, "demo.jsonl") },
  });
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once("message", (message) => resolve(message as { port: number })),
  );
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.disconnect();
  await ended; // It ends with whoever started it.
  rmSync(folder, { recursive: true, force: true });
});

const chat = (body: object) =>
  fetch(`${url}/v1/chat/completions`, { method: "POST", body: JSON.stringify({ model: "demo", ...body }) });
const messages = [{ role: "user", content: "Hello <EMAIL_k7f3q2ab>, how are you?" }];

it("says back what it received, and writes it to its log", async () => {
  const answer = (await (await chat({ messages })).json()) as ReturnType<typeof JSON.parse>;

  expect(answer.choices[0].message.content).toBe("You wrote: Hello <EMAIL_k7f3q2ab>, how are you?");
  const lines = readFileSync(join(folder, "demo.jsonl"), "utf8").trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ received: { model: "demo", messages } });
});

it("streams the same text in pieces, with usage when asked and a terminal mark", async () => {
  const text = await (await chat({ messages, stream: true, stream_options: { include_usage: true } })).text();
  const events = text
    .split("\n\n")
    .filter((block) => block.startsWith("data: {"))
    .map((block) => JSON.parse(block.slice(6)));

  expect(events.map((event) => event.choices[0]?.delta.content ?? "").join("")).toBe(
    "You wrote: Hello <EMAIL_k7f3q2ab>, how are you?",
  );
  expect(events.at(-1).usage.prompt_tokens).toBe(5);
  expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
});

it("calls a tool when it is told to", async () => {
  const tools = [{ type: "function", function: { name: "dial", parameters: {} } }];
  const body = { messages: [{ role: "user", content: "please call" }], tools };
  const answer = (await (await chat(body)).json()) as ReturnType<typeof JSON.parse>;

  expect(answer.choices[0].finish_reason).toBe("tool_calls");
  expect(answer.choices[0].message.tool_calls[0].function).toEqual({
    name: "dial",
    arguments: '{"text":"please call"}',
  });
});

const said = "Hello <EMAIL_k7f3q2ab>, how are you?";
const echo = `You wrote: ${said}`;

it("answers OpenAI's client in responses, completions, embeddings and moderations", async () => {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 });
  const asked = { model: "demo", input: said };
  let streamed = "";
  for await (const event of await client.responses.create({ ...asked, stream: true })) {
    if (event.type === "response.output_text.delta") streamed += event.delta;
  }

  expect((await client.responses.create(asked)).output_text).toBe(echo);
  expect(streamed).toBe(echo);
  expect((await client.completions.create({ model: "demo", prompt: said })).choices[0]?.text).toBe(echo);
  const vectors = (await client.embeddings.create({ ...asked, input: [said, "b"], dimensions: 4 })).data;
  expect(vectors.map((vector) => vector.embedding.length)).toEqual([4, 4]);
  expect(Math.hypot(...(vectors[0]?.embedding ?? []))).toBeCloseTo(1);
  expect((await client.moderations.create(asked)).results[0]?.flagged).toBe(false);
});

it("answers Anthropic's client, whole and streamed, and calls its tools", async () => {
  const client = new Anthropic({ baseURL: url, apiKey: "none", maxRetries: 0 });
  const asked = { model: "demo", max_tokens: 100, messages: [{ role: "user" as const, content: said }] };
  const input_schema = { type: "object" as const, properties: {} };
  const tools = [{ name: "dial", input_schema }];
  const call = { ...asked, messages: [{ role: "user" as const, content: "please call" }], tools };
  const toolUse = { type: "tool_use", name: "dial", input: { text: "please call" } };

  expect((await client.messages.create(asked)).content).toEqual([{ type: "text", text: echo }]);
  expect(await client.messages.stream(asked).finalText()).toBe(echo);
  expect((await client.messages.create(call)).content).toMatchObject([toolUse]);
  expect(await client.messages.stream(call).finalMessage()).toMatchObject({ content: [toolUse] });
  expect((await client.messages.countTokens(asked)).input_tokens).toBe(5);
});

it("answers Gemini's client, whole and streamed, and calls its tools", async () => {
  const client = new GoogleGenAI({ apiKey: "none", httpOptions: { baseUrl: url } });
  const asked = { model: "demo", contents: said };
  const tools = [{ functionDeclarations: [{ name: "dial" }] }];
  const call = await client.models.generateContent({ ...asked, contents: "please call", config: { tools } });
  let streamed = "";
  for await (const chunk of await client.models.generateContentStream(asked)) streamed += chunk.text ?? "";

  expect((await client.models.generateContent(asked)).text).toBe(echo);
  expect(streamed).toBe(echo);
  expect(call.functionCalls).toEqual([{ name: "dial", args: { text: "please call" } }]);
  expect((await client.models.countTokens(asked)).totalTokens).toBe(5);
  expect((await client.models.embedContent(asked)).embeddings?.[0]?.values).toHaveLength(8);
});

it("refuses a body in the words of the client", async () => {
  const refused = async (path: string) => {
    const response = await fetch(`${url}${path}`, { method: "POST", body: "{}" });
    return [response.status, await response.json()];
  };

  expect(await refused("/v1/messages")).toMatchObject([400, { type: "error" }]);
  expect(await refused("/v1beta/models/m:generateContent")).toMatchObject([400, { error: { code: 400 } }]);
});

it("lists its models and refuses what is no chat request", async () => {
  expect(((await (await fetch(`${url}/v1/models`)).json()) as { data: unknown[] }).data.length).toBe(2);
  expect((await chat({ messages: [] })).status).toBe(400);
  expect((await fetch(`${url}/v1/other`)).status).toBe(404);
});

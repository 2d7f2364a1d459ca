import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

it("lists its models and refuses what is no chat request", async () => {
  expect(((await (await fetch(`${url}/v1/models`)).json()) as { data: unknown[] }).data.length).toBe(2);
  expect((await chat({ messages: [] })).status).toBe(400);
  expect((await fetch(`${url}/v1/other`)).status).toBe(404);
});

import { expect, it } from "vitest";
import { compilePolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import { simpleDigest } from "../testing/simple-policy";
import { readJsonBody } from "./json-body";
import { redactBody } from "./redact-body";
import { restoreBody } from "./restore-body";
import { openAiChatRequest, openAiChatResponse } from "./shapes/openai-chat";

const policy = compilePolicy(PolicySchema.parse({ version: 1, default_action: "surrogate" }));
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function redact(json: string) {
  const redacted = redactBody(readJsonBody(encode(json), openAiChatRequest), policy, simpleDigest, {
    escapeLookalikes: true,
  });
  return { ...redacted, sent: decode(redacted.bytes) };
}

const ask = (content: string) => JSON.stringify({ model: "m", messages: [{ role: "user", content }] });
const said = (json: string) => JSON.parse(json).messages[0].content as string;

it("a model's answer comes back with the values, in text and escaped in the arguments of tools", () => {
  const content = "Write to ana.lopez@acme.com at 12 High Street,\nLeeds LS1 4AP, card 4539 1488 0343 6467.";
  const { sent, vault, counts } = redact(ask(content));
  expect(sent).not.toMatch(/acme|High Street|4539/);
  expect(counts.byAction).toEqual({ surrogate: counts.total });

  const call = { function: { name: "send", arguments: JSON.stringify({ note: said(sent) }) } };
  const answer = JSON.stringify({
    choices: [{ message: { content: `"${said(sent)}"`, tool_calls: [call] } }],
  });
  const restored = restoreBody(encode(answer), openAiChatResponse, vault, { restoreToolArguments: true });
  const { message } = JSON.parse(decode(restored.bytes)).choices[0];
  expect(message.content).toBe(`"${content}"`);
  expect(JSON.parse(message.tool_calls[0].function.arguments)).toEqual({ note: content });
});

it("a surrogate is never a text of the body, however that is escaped", () => {
  const [usual = ""] = /\S+@example\.com/.exec(said(redact(ask("Mail ana.lopez@acme.com")).sent)) ?? [];
  const escaped = Array.from(
    usual,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const nested = JSON.stringify({ to: usual.replace("@", "\\u0040") });
  for (const note of [usual, escaped.join(""), JSON.stringify(nested).slice(1, -1)]) {
    const { sent } = redact(
      `{"note":"${note}","messages":[{"role":"user","content":"Mail ana.lopez@acme.com"}]}`,
    );
    expect(said(sent)).toMatch(/^Mail \S+@example\.com$/);
    expect(said(sent)).not.toContain(usual);
  }
});

it("the same conversation, one turn longer, keeps its surrogates", () => {
  const turn = { role: "user", content: "I am at 12 High Street, Leeds LS1 4AP; mail ana.lopez@acme.com" };
  const first = JSON.parse(redact(JSON.stringify({ messages: [turn] })).sent).messages[0];
  const more = [
    turn,
    { role: "assistant", content: "Dear ana.lopez@acme.com" },
    { role: "user", content: "and bob@acme.com" },
  ];
  const second = JSON.parse(redact(JSON.stringify({ messages: more })).sent).messages;
  expect(second[0]).toEqual(first);
  expect(first.content).toContain(second[1].content.slice("Dear ".length));
});

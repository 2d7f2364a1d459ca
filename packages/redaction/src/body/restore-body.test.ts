import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWithValues } from "../testing/arbitraries";
import { simpleDigest, simplePolicy } from "../testing/simple-policy";
import { RequestVault } from "../vault";
import { BodyError, readJsonBody } from "./json-body";
import { redactBody } from "./redact-body";
import { restoreBody } from "./restore-body";
import { openAiChatRequest, openAiChatResponse } from "./shapes/openai-chat";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const all = { restoreToolArguments: true };

const vault = new RequestVault("angle", simpleDigest);
const email = vault.pseudonymFor("EMAIL", "jo@example.com");
const awkward = vault.pseudonymFor("TERM", 'say "hi"\n\\ $& é😀');

function restore(text: string, options: Parameters<typeof restoreBody>[3] = all) {
  const restored = restoreBody(encoder.encode(text), openAiChatResponse, vault, options);
  return { ...restored, text: decoder.decode(restored.bytes) };
}

function answerOf(message: object): string {
  return JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", choices: [{ index: 0, message }] });
}

describe("restoring an answer", () => {
  it("puts values back into text, and the rest stays byte for byte", () => {
    const before = `{ "id":"x","n":1e400, "choices":[{"message":{"content":"\\u00e9 é ${email.replace("<", "\\u003c")}\\/ and ${awkward}"}}]}`;
    const { text, restored, unknown } = restore(before);
    expect(text).toBe(
      before
        .replace(email.replace("<", "\\u003c"), "jo@example.com")
        .replace(awkward, () => 'say \\"hi\\"\\n\\\\ $& é😀'),
    );
    expect([restored, unknown]).toEqual([2, 0]);
  });

  it("escapes values in arguments twice", () => {
    const call = { id: "c", function: { name: "f", arguments: JSON.stringify({ a: awkward, b: [email] }) } };
    const { text } = restore(answerOf({ tool_calls: [call] }));
    const written = JSON.parse(text).choices[0].message.tool_calls[0].function.arguments;
    expect(JSON.parse(written)).toEqual({ a: 'say "hi"\n\\ $& é😀', b: ["jo@example.com"] });
  });

  it("keeps an answer JSON that is JSON inside a string, however often", () => {
    const inner = JSON.stringify({ note: `${awkward}!`, [awkward]: [email] });
    const content = JSON.stringify({ to: email, inner, list: [JSON.stringify([awkward])] });
    const { text, restored } = restore(answerOf({ content }));
    const written = JSON.parse(JSON.parse(text).choices[0].message.content);

    const value = 'say "hi"\n\\ $& é😀';
    expect(written.to).toBe("jo@example.com");
    expect(JSON.parse(written.inner)).toEqual({ note: `${value}!`, [value]: ["jo@example.com"] });
    expect(JSON.parse(written.list[0])).toEqual([value]);
    expect(restored).toBe(5);
  });

  it("writes values as they are into text that only begins like JSON", () => {
    const { text } = restore(answerOf({ content: `{ ${awkward}` }));
    expect(JSON.parse(text).choices[0].message.content).toBe('{ say "hi"\n\\ $& é😀');
  });

  it("leaves the input of tools alone when the policy says so", () => {
    const calls = [
      { function: { name: "f", arguments: `{"a":"${email}"}` } },
      { custom: { name: "g", input: email } },
    ];
    const before = answerOf({ content: "x", tool_calls: calls });
    expect(restore(before, { restoreToolArguments: false }).text).toBe(before);
    expect(restore(before).restored).toBe(2);
  });

  it.each(["refusal", "reasoning", "reasoning_content", "something_new"])("reaches %s", (name) => {
    expect(restore(answerOf({ [name]: email })).restored).toBe(1);
  });

  it("returns the same array when there is nothing to restore", () => {
    const bytes = encoder.encode(answerOf({ content: "a < b <EMAIL>" }));
    expect(restoreBody(bytes, openAiChatResponse, vault, all)).toEqual({ bytes, restored: 0, unknown: 0 });
    expect(restoreBody(bytes, openAiChatResponse, vault, all).bytes).toBe(bytes);
  });

  it("counts what stands for nothing", () => {
    const before = answerOf({ content: "<EMAIL_zzzzzzzz>" });
    expect(restore(before)).toMatchObject({ text: before, restored: 0, unknown: 1 });
  });

  it("appends a member as the last one, in place of one of that name", () => {
    const append = { name: "_redaction", value: { entities_total: 1 } };
    expect(restore('{"id":"x"}', { ...all, append }).text).toBe(
      '{"id":"x","_redaction":{"entities_total":1}}',
    );
    expect(restore('{"_redaction":1,"id":"x"}', { ...all, append }).text).toBe(
      '{"id":"x","_redaction":{"entities_total":1}}',
    );
    expect(restore("{}", { ...all, append }).text).toBe('{"_redaction":{"entities_total":1}}');
  });

  it("refuses what is no JSON object", () => {
    expect(() => restore("<html>")).toThrow(BodyError);
    expect(() => restore("[]")).toThrow(BodyError);
  });
});

describe("for every text", () => {
  it("an answer that repeats the request gives back what the client wrote", () => {
    fc.assert(
      fc.property(textWithValues, textWithValues, (content, argument) => {
        const args = JSON.stringify({ argument: argument.toWellFormed() });
        const message = {
          role: "assistant",
          content,
          tool_calls: [{ function: { name: "f", arguments: args } }],
        };
        const body = readJsonBody(encoder.encode(JSON.stringify({ messages: [message] })), openAiChatRequest);
        const sent = redactBody(body, simplePolicy(), simpleDigest, { escapeLookalikes: true });
        const echo = { choices: [{ message: JSON.parse(decoder.decode(sent.bytes)).messages[0] }] };
        const { bytes } = restoreBody(
          encoder.encode(JSON.stringify(echo)),
          openAiChatResponse,
          sent.vault,
          all,
        );
        expect(JSON.parse(decoder.decode(bytes)).choices[0].message).toEqual(message);
      }),
      { numRuns: 1000 },
    );
  });
});

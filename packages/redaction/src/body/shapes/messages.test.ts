import { describe, expect, it } from "vitest";
import { applyEdits } from "../../apply-actions";
import { at, redactJson } from "../../testing/redact-json";
import { simpleDigest } from "../../testing/simple-policy";
import { RequestVault } from "../../vault";
import { createConcealer } from "../conceal-values";
import { readJsonBody } from "../json-body";
import { restoreBody } from "../restore-body";
import type { BodyShape } from "../shape";
import { bodyShapes } from "./body-shapes";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const { openai, anthropic, gemini } = bodyShapes;
const message = (part: object) => ({ messages: [{ role: "user", content: [part] }] });

describe("a signed block of thinking", () => {
  const signed = (thinking: string) => ({ type: "thinking", thinking, signature: "EqgfCioIDhgC" });
  const conversation = (...blocks: object[]) => ({
    messages: [
      { role: "user", content: "Write to jo@example.com" },
      { role: "assistant", content: blocks },
    ],
  });

  it("goes back as its provider wrote it, and is counted", () => {
    const body = message(signed("I could write to support@example.com <b>."));
    const { text, coverage } = redactJson(body, anthropic.messages.request);
    expect(text).toBe(JSON.stringify(body));
    expect(coverage.opaque).toBe(2);
  });

  it("has its pseudonyms again where they were restored for the client", () => {
    const first = redactJson(conversation(), anthropic.messages.request);
    const pseudonym = String(at(first.json, "messages/0/content")).slice("Write to ".length);
    const block = signed(`"${pseudonym}" is in example.com; not ajo@example.com.`);
    const answer = encoder.encode(
      JSON.stringify({ content: [block, { type: "redacted_thinking", data: "EmwKAhgB" }] }),
    );
    const restored = restoreBody(answer, anthropic.messages.response, first.vault, {
      restoreToolArguments: true,
    });
    const seen = JSON.parse(decoder.decode(restored.bytes)).content;
    expect(seen[0].thinking).toBe('"jo@example.com" is in example.com; not ajo@example.com.');

    const next = redactJson(conversation(...seen), anthropic.messages.request);
    expect(at(next.json, "messages/1/content")).toEqual([
      block,
      { type: "redacted_thinking", data: "EmwKAhgB" },
    ]);
  });

  it("has its surrogates again, also where the model wrote a part of one", () => {
    const vault = new RequestVault("angle", simpleDigest);
    const surrogate = vault.surrogateFor("PERSON", "Anna Smith");
    const [given = "", family = ""] = surrogate.split(" ");
    const restored = "Anna Smith is tall. Does Anna know? Smith does; a Smithy is no Smith.";
    const edits = createConcealer(vault.entries())(restored);
    expect(applyEdits(restored, edits)).toBe(
      `${surrogate} is tall. Does ${given} know? ${family} does; a Smithy is no ${family}.`,
    );
  });

  it("is only that: another block cannot hide behind a signature", () => {
    const blocks = [
      { type: "text", text: "jo@example.com", signature: "EqgfCioIDhgC" },
      { type: "thinking", thinking: "jo@example.com", signature: "" },
      { type: "text", thinking: "jo@example.com", signature: "EqgfCioIDhgC" },
      { type: "thinking", thinking: { deep: "jo@example.com" }, signature: "EqgfCioIDhgC" },
      { type: "thinking", text: "jo@example.com", thinking: "x", signature: "EqgfCioIDhgC" },
      { type: "thinking", thinking: "x", signature: "jo@example.com" },
    ];
    for (const hidden of blocks) {
      const { text } = redactJson(message(hidden), anthropic.messages.request);
      expect(text).not.toContain("jo@example.com");
    }
  });
});

describe("messages", () => {
  const messagesOf = (body: unknown, shape: BodyShape) =>
    [...readJsonBody(encoder.encode(JSON.stringify(body)), shape).messages()].map(({ role, text }) => [
      role,
      text,
    ]);

  it("are known in every protocol, instructions among them", () => {
    expect(
      messagesOf(
        { system: "be kind", messages: [{ role: "user", content: "hi" }] },
        anthropic.messages.request,
      ),
    ).toEqual([
      ["system", "be kind"],
      ["user", "hi"],
    ]);
    expect(
      messagesOf(
        {
          system: [
            { type: "text", text: "be " },
            { type: "text", text: "kind" },
          ],
        },
        anthropic.messages.request,
      ),
    ).toEqual([["system", "be kind"]]);
    expect(
      messagesOf(
        {
          contents: [{ parts: [{ text: "a" }] }, { role: "model", parts: [{ text: "b" }] }],
          system_instruction: { parts: [{ text: "c" }] },
        },
        gemini.generateContent.request,
      ),
    ).toEqual([
      ["user", "a"],
      ["model", "b"],
      ["system", "c"],
    ]);
    expect(messagesOf({ instructions: "be kind", input: "hi" }, openai.responses.request)).toEqual([
      ["system", "be kind"],
      ["user", "hi"],
    ]);
    expect(
      messagesOf(
        {
          input: [
            { role: "developer", content: "a" },
            { role: "user", content: [{ type: "input_text", text: "b" }] },
          ],
        },
        openai.responses.request,
      ),
    ).toEqual([
      ["developer", "a"],
      ["user", "b"],
    ]);
    const call = { type: "function_call", call_id: "c", name: "f", arguments: "{}" };
    const result = { type: "function_call_output", call_id: "c", output: "done" };
    expect(messagesOf({ input: [call, result] }, openai.responses.request)).toEqual([
      ["assistant", "{}"],
      ["tool", "done"],
    ]);
    expect(messagesOf({ prompt: ["a", "b"] }, openai.completions.request)).toEqual([["user", "ab"]]);
  });

  it("hold together a value that is split over their parts", () => {
    const split = ["mail jo@exa", "mple.com now"];
    const bodies: readonly (readonly [object, BodyShape])[] = [
      [
        { messages: [{ role: "user", content: split.map((text) => ({ type: "text", text })) }] },
        anthropic.messages.request,
      ],
      [{ system: split.map((text) => ({ type: "text", text })) }, anthropic.messages.request],
      [
        {
          messages: [
            {
              role: "user",
              content: [{ type: "tool_result", content: split.map((text) => ({ type: "text", text })) }],
            },
          ],
        },
        anthropic.messages.request,
      ],
      [{ contents: [{ parts: split.map((text) => ({ text })) }] }, gemini.generateContent.request],
      [
        { input: [{ role: "user", content: split.map((text) => ({ type: "input_text", text })) }] },
        openai.responses.request,
      ],
    ];
    for (const [body, shape] of bodies) {
      const { text, counts } = redactJson(body, shape);
      expect(text).not.toMatch(/jo@exa|mple\.com/);
      expect(counts.total).toBe(1);
    }
  });
});

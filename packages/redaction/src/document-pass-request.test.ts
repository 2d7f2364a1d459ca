import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsonBody } from "./body/json-body";
import { redactBody } from "./body/redact-body";
import { openAiChatRequest } from "./body/shapes/openai-chat";
import { compilePolicy } from "./policy/compile";
import { PolicySchema } from "./policy/schema";
import { simpleDigest } from "./testing/simple-policy";
import type { Action } from "./types";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Content = string | readonly { readonly type: "text"; readonly text: string }[];

function policyWith(action: Action) {
  return compilePolicy(PolicySchema.parse({ version: 1, default_action: action }));
}

function redactMessages(contents: readonly Content[], action: Action = "placeholder"): string[] {
  const messages = contents.map((content) => ({ role: "user", content }));
  const body = readJsonBody(encoder.encode(JSON.stringify({ model: "m", messages })), openAiChatRequest);
  const { bytes } = redactBody(body, policyWith(action), simpleDigest);
  const redacted = JSON.parse(decoder.decode(bytes)) as { messages: { content: Content }[] };
  return redacted.messages.map(({ content }) =>
    typeof content === "string" ? content : content.map(({ text }) => text).join(""),
  );
}

describe("a name that one text of a request gives away is found in all of them", () => {
  test("in later ones", () => {
    expect(redactMessages(["my name is Rosalind Parkes", "thanks rosalind", "the parkes case"])).toEqual([
      "my name is <PERSON>",
      "thanks <PERSON>",
      "the <PERSON> case",
    ]);
  });

  test("in earlier ones", () => {
    expect(redactMessages(["ask parkes about it", "who?", "Mrs. Rosalind Parkes, I mean"])).toEqual([
      "ask <PERSON> about it",
      "who?",
      "Mrs. <PERSON>, I mean",
    ]);
  });

  test("in the arguments of tools", () => {
    const call = JSON.stringify({ to: "parkes", note: "from rosalind" });
    expect(redactMessages([call, "my name is Rosalind Parkes"])[0]).toBe(
      '{"to":"<PERSON>","note":"from <PERSON>"}',
    );
  });

  test("and what is counted is counted once", () => {
    const body = readJsonBody(
      encoder.encode(JSON.stringify({ messages: [{ content: "ask parkes" }, { content: "Mrs. Parkes" }] })),
      openAiChatRequest,
    );
    const { counts, vault } = redactBody(body, policyWith("pseudonym"), simpleDigest);
    expect(counts.byType).toEqual({ PERSON: 2 });
    expect(vault.size).toBe(2);
  });
});

const given = fc.constantFrom("Rosalind", "Ines", "Théo", "Kasia", "Anna");
const family = fc.constantFrom("Parkes", "Farraday", "Öztürk", "Kruk", "Souza");
const piece = fc.oneof(
  fc.tuple(given, family).map(([first, last]) => `my name is ${first} ${last}. `),
  family.map((last) => `I asked Mrs. ${last} twice. `),
  given.map((first) => `then ${first.toLowerCase()} said no. `),
  family.map((last) => `so ${last} left. `),
  fc.constantFrom("The report is late. ", "It rains at 5. ", "ok\n", "a@b.com "),
);
const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 6 });

test("redacting the same request twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (contents) => {
      const once = redactMessages(contents);
      expect(redactMessages(once)).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test("any split of a text into parts leaves recall within one point", () => {
  const found = { whole: 0, split: 0 };
  const count = (text: string) => text.split("<PERSON>").length - 1;
  fc.assert(
    fc.property(texts, cuts, (text, at) => {
      const edges = [0, ...at.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
      const parts = edges.slice(1).map((end, index) => text.slice(edges[index], end));
      found.whole += count(redactMessages([text])[0] ?? "");
      found.split += count(
        redactMessages([parts.map((part) => ({ type: "text", text: part }) as const)])[0] ?? "",
      );
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(found.whole).toBeGreaterThan(1000);
  expect(found.split / found.whole).toBeGreaterThan(0.99);
});

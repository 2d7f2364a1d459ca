import { expect, it } from "vitest";
import { readJsonBody } from "./json-body";
import { searchCost } from "./search-cost";
import { openAiChatRequest } from "./shapes/openai-chat";

const chatOf = (...contents: unknown[]) =>
  readJsonBody(
    Buffer.from(
      JSON.stringify({ model: "m", messages: contents.map((content) => ({ role: "user", content })) }),
    ),
    openAiChatRequest,
  );
const knows =
  (...texts: string[]) =>
  (text: string) =>
    texts.includes(text);
const nothing = knows();

it("a short body costs its text, and nobody is asked what is known", () => {
  const isKnown = () => {
    throw new Error("asked");
  };
  expect(searchCost(chatOf("x".repeat(100)), isKnown, 100)).toBe(100);
});

it("a text that is known costs a tenth, with escapes and accents as well", () => {
  const long = `„${"é".repeat(50)}"\n\ud83d\ude00`;
  expect(searchCost(chatOf("y".repeat(90), long), knows(long), 100)).toBeLessThan(90 + 20);
  expect(searchCost(chatOf("y".repeat(90), long), nothing, 100)).toBeGreaterThan(90 + 100);
});

it("the texts inside of JSON in a string, and the parts of a message, are asked for one by one", () => {
  const inner = "n".repeat(80);
  expect(searchCost(chatOf(JSON.stringify({ a: [inner] })), knows(inner), 60)).toBeLessThan(20);
  const parts = ["p".repeat(40), "q".repeat(40)].map((text) => ({ type: "text", text }));
  expect(searchCost(chatOf(parts), knows("p".repeat(40), "q".repeat(40)), 50)).toBe(8);
});

it("stops asking once it is too much, and does not begin when even knowing all of it would be", () => {
  let asked = 0;
  const count = () => {
    asked++;
    return false;
  };
  const texts = Array.from({ length: 50 }, (_, at) => `${at} ${"z".repeat(30)}`);
  expect(searchCost(chatOf(...texts), count, 200)).toBeGreaterThan(200);
  expect(asked).toBeLessThan(9);
  asked = 0;
  expect(searchCost(chatOf(...texts), count, 100)).toBeGreaterThan(1_000);
  expect(asked).toBe(0);
});

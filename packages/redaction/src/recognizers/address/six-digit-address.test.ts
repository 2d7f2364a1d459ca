import { expect, test } from "vitest";
import { readExample } from "../examples";
import { sixDigitAddress } from "./six-digit-address";
import { finds, ignores } from "./six-digit-address.examples";

const shown = (text: string) => sixDigitAddress.find(text).map(({ start, end }) => text.slice(start, end));

test.each(finds)("finds exactly what is marked in %s", (marked) => {
  const { text, spans } = readExample(marked);
  expect(shown(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
});

test.each(ignores)("leaves %s alone", (text) => {
  expect(shown(text)).toEqual([]);
});

test("what looks like one again and again takes no longer by the character", () => {
  const text = "A, 1 Bb Cc 123456 1 A A A A A Singapore 123456 ".repeat(3000);
  const start = performance.now();
  sixDigitAddress.find(text);
  expect(performance.now() - start).toBeLessThan(1000);
});

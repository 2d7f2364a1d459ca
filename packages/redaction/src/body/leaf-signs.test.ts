import fc from "fast-check";
import { expect, test } from "vitest";
import { detect, mayHold } from "../detect";
import { compilePolicy } from "../policy/compile";
import { everyTypePolicy } from "../policy/presets";
import { evasions } from "../testing/evasions";
import { mayHoldDigitWords } from "../views/spellings/digit-words";
import { JsonReader } from "./json-reader";
import { unknownShape } from "./shape";

const everyType = compilePolicy(everyTypePolicy);
/** Those that say by the signs of a text whether they look at it. */
const gated = {
  ...everyType,
  recognizers: everyType.recognizers.filter(({ id }) =>
    [
      "email",
      "numbers",
      "iban",
      "ip-address",
      "url-credentials",
      "vendor-key",
      "keyed-secret",
      "private-key",
    ].includes(id),
  ),
};

const values = evasions().map(({ text }) => text);
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...values,
        "one two",
        "plain words",
        "\n",
        '"',
        "\\",
        "/",
        ":",
        "=",
        "-",
        "é",
        " dot ",
        "x".repeat(14),
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(" "));

function readerOf(json: string): JsonReader {
  const reader = new JsonReader(new TextEncoder().encode(json));
  reader.read(unknownShape);
  return reader;
}

test("a string that the reader rules out by its bytes holds nothing", () => {
  let ruledOut = 0;
  fc.assert(
    fc.property(texts, fc.boolean(), (text, escapesSlashes) => {
      const written = JSON.stringify(text);
      const { bytes, leaves } = readerOf(
        `["first",${escapesSlashes ? written.replaceAll("/", "\\/") : written}]`,
      );
      const signs = leaves.signs(1);
      if (mayHold(signs, gated) || mayHoldDigitWords(bytes, leaves.start(1), leaves.end(1))) return;
      ruledOut++;
      expect(detect(text, gated)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
  expect(ruledOut).toBeGreaterThan(10);
});

test("what stands beside a string in the body is not taken for a part of it", () => {
  const { leaves } = readerOf(`["1@%","${"plain words ".repeat(3)}","*{12"]`);
  expect(mayHold(leaves.signs(0), gated)).toBe(true);
  expect(mayHold(leaves.signs(1), gated)).toBe(false);
});

test("strings across the windows of the first pass are read as a whole", () => {
  for (const length of [32_700, 32_750, 32_768, 65_540, 100_000]) {
    const text = "plain words and more of them. ".repeat(length / 30 + 1).slice(0, length);
    const reader = readerOf(`["${text}","${text.slice(0, -1)}7",{"a":"b"}]`);
    expect(reader.leaves.end(0) - reader.leaves.start(0)).toBe(length);
    expect(reader.leaves.end(1) - reader.leaves.start(1)).toBe(length);
    expect(mayHold(reader.leaves.signs(1), gated)).toBe(true);
  }
});

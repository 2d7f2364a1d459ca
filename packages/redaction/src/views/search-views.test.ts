import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "../detect";
import { compilePolicy } from "../policy/compile";
import { everyTypePolicy } from "../policy/presets";
import { PolicySchema } from "../policy/schema";
import { redactText } from "../redact-text";
import { createRestorer } from "../stream/restorer";
import { evasions } from "../testing/evasions";
import { simpleDigest } from "../testing/simple-policy";

const everyType = compilePolicy(everyTypePolicy);
const pseudonyms = compilePolicy({ ...everyTypePolicy, default_action: "pseudonym" });
const shown = (text: string, policy = everyType) =>
  detect(text, policy).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe("a span covers exactly the characters that the value was written with", () => {
  test.each([
    ["to john%40example.com, please", "EMAIL john%40example.com"],
    ["to %6A%6F%40example.com%21", "EMAIL %6A%6F%40example.com"],
    ["<b>&#106;ohn&commat;example&#x2e;com</b>", "EMAIL &#106;ohn&commat;example&#x2e;com"],
    ["a \\u0034111 1111 1111 1111 b", "CARD \\u0034111 1111 1111 1111"],
    ["jоhn@exаmple.com пишет", "EMAIL jоhn@exаmple.com"],
    [
      "data:text/plain;base64,bWFpbCBqb2huQGV4YW1wbGUuY29tIG5vdw== end",
      "EMAIL bWFpbCBqb2huQGV4YW1wbGUuY29tIG5vdw==",
    ],
    ["postgres://app:s3cretPass%40db.example.com/x", "URL_CREDENTIALS app:s3cretPass"],
    ["postgres://app:s3cretPass&commat;db.example.com/x", "URL_CREDENTIALS app:s3cretPass"],
    ["say j o h n @ e x a m p l e . c o m now", "EMAIL j o h n @ e x a m p l e . c o m"],
    ["write john (at) example (dot) com today", "EMAIL john (at) example (dot) com"],
    ["kirjoita etu.suku(a)firma.fi tai soita", "EMAIL etu.suku(a)firma.fi"],
    ["4111 **1111** 1111 1111, thanks", "CARD 4111 **1111** 1111 1111"],
  ])("%s", (text, entity) => {
    expect(shown(text)).toContain(entity);
  });

  test("hidden text is covered as a whole", () => {
    const hidden = Array.from("john@example.com", (char) =>
      String.fromCodePoint(0xe0000 + char.charCodeAt(0)),
    ).join("");
    expect(shown(`hi ${hidden}there`)).toEqual([`EMAIL ${hidden}`]);
  });

  test("base64 that is wrapped into lines is one value", () => {
    const wrapped = btoa(`${"A word of greeting, and then some more. ".repeat(3)}john@example.com`).replace(
      /.{76}/g,
      "$&\n",
    );
    expect(shown(`mail:\n\n${wrapped}\n\nend`)).toEqual([`EMAIL ${wrapped}`]);
  });
});

test.each([
  ["four one one one, one one one one, one one one one, one one one one"],
  ["FOUR-ONE-ONE-ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE"],
  ["cztery jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden"],
  ["PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ PIĘĆ CZTERY CZTERY CZTERY CZTERY"],
  ["四一一一一一一一一一一一一一一一"],
])("a card number in words is found wherever it begins: %s", (number) => {
  for (let chars = 0; chars <= 36; chars++) {
    const before = `${"x".repeat(chars)} card: `;
    expect([chars, shown(`${before}${number}.`)]).toEqual([chars, [`CARD ${number}`]]);
  }
});

test("an allowed value is allowed in disguise too", () => {
  const policy = compilePolicy(PolicySchema.parse({ version: 1, allow: ["*@example.com"] }));
  expect(shown("john%40example.com am9obi5kb2VAZXhhbXBsZS5jb20= &#106;o@example.com", policy)).toEqual([]);
});

test("what a redaction wrote is no entity in disguise", () => {
  for (const text of [
    "%3CEMAIL_k7f3q2ab%3E",
    "&lt;CARD&gt; 4111",
    "\\u003cEMAIL_k7f3q2ab\\u003e",
    "**<SSN>** ***",
  ]) {
    expect(shown(text)).toEqual([]);
  }
});

/** Every seventh is enough to see all disguises. */
const some = evasions().filter((_, at) => at % 7 === 0);

test("redacting a disguised value twice changes nothing", () => {
  for (const { text } of some) {
    const once = redactText(text, everyType, simpleDigest).text;
    expect(redactText(once, everyType, simpleDigest).text).toBe(once);
  }
});

test("a disguised value is restored as it was written", () => {
  for (const { text } of some) {
    const redacted = redactText(text, pseudonyms, simpleDigest, { escapeLookalikes: true });
    const restorer = createRestorer(redacted.vault, { escape: "none" });
    expect(restorer.push(redacted.text) + restorer.end()).toBe(text);
  }
});

const piece = fc.oneof(
  fc.constantFrom(...evasions().map((evasion) => evasion.text.slice(evasion.start, evasion.end))),
  fc.constantFrom(
    "%",
    "%25",
    "&",
    "&#",
    ";",
    "\\",
    "\\u",
    "%C3",
    "**",
    "@",
    " at ",
    " dot ",
    "=",
    "<EMAIL>",
    "<SSN_k7f3q2ab>",
    "***",
    "[855f96e9]",
    "\n",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const jumble = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom("", " "))
  .map(([pieces, joint]) => pieces.join(joint));

test("spans are inside the text, sorted and disjoint, whatever stands together", () => {
  fc.assert(
    fc.property(jumble, (text) => {
      let last = 0;
      for (const { start, end } of detect(text, everyType)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

test("redacting disguised values that stand together twice changes nothing", () => {
  fc.assert(
    fc.property(jumble, (text) => {
      const once = redactText(text, everyType, simpleDigest).text;
      expect(redactText(once, everyType, simpleDigest).text).toBe(once);
    }),
    { numRuns: 300 },
  );
});

/** Each repeated to the wanted length: what would make careless readings take quadratic time. */
const units = {
  "percent signs": "%41",
  "percent signs of percent signs": "%2525",
  "entities without end": "&#64;&amp;",
  backslashes: "\\",
  "escapes of escapes": "\\\\\\\\x41",
  "mixed alphabets": "aа",
  base64: "am9obkBleGFtcGxlLmNvbSBhbmQgbW9yZSBhbmQgbW9yZSBv",
  "paths like base64": "abcdefghijklmn/",
  "pairs of hex": "6a ",
  "single digits": "1 ",
  "single at signs": "@ ",
  "digits and asterisks": "1*",
  "addresses in words": "a at b dot ",
  "digits in words": "one ",
  "ideographs of digits": "一",
  "groups without end": "4111_1111_",
  "letters like digits": "1O",
  "tag characters": "\u{e0061}",
};

test.each(Object.entries(units))("%s take time in proportion to the text", (_name, unit) => {
  const timeOf = (chars: number) => {
    const text = unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);
    const began = performance.now();
    detect(text, everyType);
    return performance.now() - began;
  };
  timeOf(4096);
  // Four times the text; a busy machine does not decide, so what looks slow is measured again.
  const isLinear = () => {
    const small = timeOf(32_768);
    return timeOf(131_072) < Math.max(600, small * 10);
  };
  expect([1, 2, 3, 4, 5, 6, 7, 8].some(isLinear)).toBe(true);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { textOfBase64, textOfEncoded, withEncodedText } from "./base64-text";

const head = "data:text/plain;charset=utf-8;base64,";

it("text comes back from base64 as it was, in both alphabets, padded or not", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const encoded = withEncodedText("", text);
      expect(encoded).toBe(btoa(String.fromCharCode(...new TextEncoder().encode(text))));
      expect(textOfBase64(encoded)).toBe(text);
      expect(textOfBase64(encoded.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""))).toBe(text);
      expect(textOfEncoded(head + encoded)).toBe(text);
      expect(withEncodedText(head + encoded, text)).toBe(head + encoded);
    }),
    { numRuns: 1000 },
  );
});

it.each(["a", "a b", "aGk=aGk=", "é", "/w==", "aG\nk"])(
  "is refused when it is none, or no UTF-8: %j",
  (encoded) => {
    expect(textOfBase64(encoded)).toBeUndefined();
  },
);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText } from "../redact-text";
import { textWithValues } from "../testing/arbitraries";
import { simpleDigest, simplePolicy } from "../testing/simple-policy";
import type { PlaceholderFormat, Vault } from "../types";
import { RequestVault } from "../vault";
import type { RestoreEscape } from "./placeholder-finder";
import { createRestorer } from "./restorer";

const formats: readonly PlaceholderFormat[] = ["angle", "double-bracket"];
const spellings: readonly RestoreEscape[] = ["none", "json"];

function restorePieces(pieces: readonly string[], vault: Vault, spelling: RestoreEscape = "none") {
  const restorer = createRestorer(vault, { escape: spelling });
  const text = pieces.map((piece) => restorer.push(piece)).join("") + restorer.end();
  return { text, restored: restorer.restored, unknown: restorer.unknown };
}

function vaultOf(values: readonly (readonly [string, string])[], format: PlaceholderFormat = "angle") {
  const vault = new RequestVault(format, simpleDigest);
  const placeholders = values.map(([type, value]) => vault.pseudonymFor(type, value));
  return { vault, placeholders, first: placeholders[0] ?? "" };
}

describe("a restorer", () => {
  it("returns the very same string when nothing can begin in it", () => {
    const { vault } = vaultOf([["EMAIL", "jo@example.com"]]);
    const restorer = createRestorer(vault, { escape: "none" });
    const piece = "no placeholder here, [not even this]";
    expect(restorer.push(piece)).toBe(piece);
    expect(restorer.isHolding).toBe(false);
  });

  it("puts values back exactly, whatever they hold, and never looks at them again", () => {
    const { vault, first } = vaultOf([["EMAIL", "jo@example.com"]]);
    for (const value of ["$&", "$1$$", 'a"b', "line\nbreak", "</script>", "\\", first, "<", "😀"]) {
      const placeholder = vault.pseudonymFor("TERM", value);
      expect(restorePieces([`a ${placeholder} b`], vault).text).toBe(`a ${value} b`);
      const json = restorePieces([`{"a":"${placeholder}"}`], vault, "json").text;
      expect(JSON.parse(json)).toEqual({ a: value });
    }
  });

  it("reads an escaped bracket in JSON, and not one whose backslash is escaped", () => {
    const { vault, first } = vaultOf([["EMAIL", "jo@example.com"]]);
    const escaped = first.replace("<", "\\u003c").replace(">", "\\u003E");
    expect(restorePieces([`{"a":"${escaped}"}`], vault, "json").text).toBe('{"a":"jo@example.com"}');
    const literal = `{"a":"\\${escaped}"}`;
    expect(restorePieces([literal], vault, "json").text).toBe(literal);
    expect(restorePieces([escaped], vault, "none").text).toBe(escaped);
  });

  it.each([
    ["lower case", (p: string) => p.toLowerCase()],
    ["upper case", (p: string) => p.toUpperCase()],
    ["spaces", (p: string) => p.replace("<", "< ").replace("_", " _ ")],
    ["a hyphen", (p: string) => p.replace("_", "-")],
    ["backticks", (p: string) => p.replace("<", "<`").replace(">", "`>")],
    ["stars", (p: string) => p.replace("<", "<**").replace(">", "**>")],
    ["an escaped underscore", (p: string) => p.replace("_", "\\_")],
  ])("repairs what a model damaged: %s", (_, damage) => {
    const { vault, first } = vaultOf([["IP_ADDRESS", "10.0.0.1"]]);
    expect(restorePieces([`x ${damage(first)} y`], vault)).toEqual({
      text: "x 10.0.0.1 y",
      restored: 1,
      unknown: 0,
    });
  });

  it("leaves a damaged one alone when two values fit, and counts it", () => {
    const vault = new RequestVault("angle", () => new Uint8Array(8));
    vault.pseudonymFor("A_B", "one");
    vault.pseudonymFor("AB_", "two");
    const text = "<ab_aaaaaaaa>";
    expect(restorePieces([text], vault)).toEqual({ text, restored: 0, unknown: 1 });
  });

  it("leaves a forged one as it is, and counts it", () => {
    const { vault } = vaultOf([["EMAIL", "jo@example.com"]]);
    for (const forged of ["<EMAIL_zzzzzzzz>", "<PROJECT_abcdefgh>", "<email_zzzzzzzz>"]) {
      expect(restorePieces([forged], vault)).toEqual({ text: forged, restored: 0, unknown: 1 });
    }
  });

  it("does not take markup and placeholders without a tag for pseudonyms", () => {
    const { vault } = vaultOf([["EMAIL", "jo@example.com"]]);
    const text = "<EMAIL> <div class='a'> a < b && c > d <user_messages> List<String> <<EOF [[wiki]] [x](y)";
    expect(restorePieces([text], vault)).toEqual({ text, restored: 0, unknown: 0 });
  });

  it("holds nothing back that cannot become a pseudonym of this request", () => {
    const { vault } = vaultOf([["EMAIL", "jo@example.com"]]);
    for (const piece of ["if (a < b", "x <= y", "<div", "<user_mess", "a <b"]) {
      const restorer = createRestorer(vault, { escape: "none" });
      expect(restorer.push(piece)).toBe(piece);
    }
  });

  it("never holds more than a pseudonym and its noise", () => {
    const { vault } = vaultOf([["EMAIL", "jo@example.com"]]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", "E", "EMAIL", "_", " ", "`", "a", "[", "\\", "\\u003c")),
        (pieces) => {
          const restorer = createRestorer(vault, { escape: "json" });
          let given = 0;
          let received = 0;
          for (const piece of pieces) {
            given += piece.length;
            received += restorer.push(piece).length;
            expect(given - received).toBeLessThanOrEqual(64);
          }
        },
      ),
    );
  });
});

describe("for every text and every cut", () => {
  const cuts = fc.array(fc.nat({ max: 120 }), { maxLength: 8 });

  it.each(formats.flatMap((format) => spellings.map((spelling) => [format, spelling] as const)))(
    "the pieces are the whole (%s, %s)",
    (format, spelling) => {
      fc.assert(
        fc.property(textWithValues, textWithValues, cuts, (text, echo, places) => {
          const action = echo.length % 2 === 0 ? "pseudonym" : "surrogate";
          const redacted = redactText(text, simplePolicy(action, format), simpleDigest);
          const answer =
            redacted.text + echo + redacted.text.toLowerCase() + redacted.text.replaceAll("<", "\\u003c");
          const sorted = [0, ...places.map((place) => place % (answer.length + 1)), answer.length].sort(
            (a, b) => a - b,
          );
          const pieces = sorted.slice(1).map((end, index) => answer.slice(sorted[index], end));
          expect(restorePieces(pieces, redacted.vault, spelling)).toEqual(
            restorePieces([answer], redacted.vault, spelling),
          );
        }),
        { numRuns: 1000 },
      );
    },
  );

  it.each(formats)("every single cut of one answer, and all of them at once (%s)", (format) => {
    const text = 'Mail jo@example.com <b>now</b> a<b [[x]] 4111 1111 1111 1111, or "key-0123abcd".';
    const { text: answer, vault } = redactText(text, simplePolicy("pseudonym", format), simpleDigest);
    for (let cut = 0; cut <= answer.length; cut++) {
      expect(restorePieces([answer.slice(0, cut), answer.slice(cut)], vault).text).toBe(text);
    }
    expect(restorePieces(answer.split(""), vault).text).toBe(text);
  });

  it("forged pseudonyms never resolve", () => {
    const { vault, placeholders } = vaultOf([
      ["EMAIL", "jo@example.com"],
      ["CARD", "4111111111111111"],
    ]);
    const base32 = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz234567"));
    const forged = fc
      .tuple(
        fc.constantFrom("EMAIL", "CARD", "SSN", "LITERAL"),
        fc.string({ unit: base32, minLength: 8, maxLength: 8 }),
      )
      .map(([type, tag]) => `<${type}_${tag}>`)
      .filter((text) => !placeholders.includes(text));
    fc.assert(
      fc.property(forged, (text) => {
        expect(restorePieces([text], vault)).toEqual({ text, restored: 0, unknown: 1 });
      }),
      { numRuns: 10_000 },
    );
  });
});

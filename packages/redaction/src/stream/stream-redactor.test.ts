import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../policy/compile";
import { everyTypePolicy } from "../policy/presets";
import { redactText } from "../redact-text";
import { textWithValues } from "../testing/arbitraries";
import { simpleDigest, simplePolicy } from "../testing/simple-policy";
import { createStreamRedactor } from "./stream-redactor";

const everyType = compilePolicy({ ...everyTypePolicy, default_action: "pseudonym" });

function redactPieces(pieces: readonly string[], policy = everyType) {
  const redactor = createStreamRedactor(policy, simpleDigest);
  const text = pieces.map((piece) => redactor.push(piece)).join("") + redactor.end();
  return { text, counts: redactor.counts() };
}

function piecesOf(text: string, places: readonly number[]): string[] {
  const bounds = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
}

const prose = "The delivery was late again and nobody at the desk could say when the next one would come. ";
const value = fc.constantFrom(
  "ana.lopez@acme.com",
  "card 4539 1488 0343 6467",
  "phone +49 30 90182000",
  "SSN 536-22-8145",
  "IBAN DE44 5001 0517 5407 3249 31",
  "https://app:s3cret@db.example.net/x",
  "ghp_Zb7Qm2Xv9Rk4Tn8Wc3Yh6Ls1Pd5Gf0Ja2VtE",
);
const sentences = fc
  .array(
    fc.oneof(
      value.map((each) => `Please note ${each}. `),
      fc.nat(prose.length).map((from) => prose.slice(from)),
      fc.constantFrom("\n\n", "😀 ", "<EMAIL_k7f3q2ab> "),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
const cuts = fc.array(fc.nat(3_000), { maxLength: 12 });

describe("for every text and every cut", () => {
  it("the pieces are the whole, and it is the text redacted at once", () => {
    fc.assert(
      fc.property(sentences, cuts, (text, places) => {
        const whole = redactText(text, everyType, simpleDigest);
        const streamed = redactPieces(piecesOf(text, places));
        expect(streamed).toEqual({ text: whole.text, counts: whole.counts });
      }),
      { numRuns: 150 },
    );
  });

  it("awkward texts come out the same however they are cut", () => {
    const policy = simplePolicy("mask");
    const long = fc.array(textWithValues, { maxLength: 30 }).map((texts) => texts.join(" "));
    fc.assert(
      fc.property(long, cuts, (text, places) => {
        const whole = redactPieces([text], policy);
        expect(redactPieces(piecesOf(text, places), policy)).toEqual(whole);
        expect(redactPieces(text.split(""), policy)).toEqual(whole);
        expect(whole.text).toBe(redactText(text, policy, simpleDigest).text);
      }),
      { numRuns: 300 },
    );
  });
});

it("holds back one value and one step at most, and gives out all the rest", () => {
  const redactor = createStreamRedactor(everyType, simpleDigest);
  const text = `${prose.repeat(20)}Mail ana.lopez@acme.com. ${prose.repeat(20)}`;
  for (const character of text) {
    redactor.push(character);
    expect(redactor.heldChars).toBeLessThanOrEqual(256 + 128);
  }
  redactor.end();
  expect(redactor.heldChars).toBe(0);
  expect(redactor.counts().total).toBe(1);
});

it("never gives out half of a character", () => {
  const redactor = createStreamRedactor(everyType, simpleDigest);
  const pieces = Array.from({ length: 40 }, () => redactor.push("a😀😀😀😀😀😀😀"));
  for (const piece of [...pieces, redactor.end()]) expect(piece.isWellFormed()).toBe(true);
});

it("a type that is blocked is named, and its value does not come out", () => {
  const redactor = createStreamRedactor(simplePolicy("block"), simpleDigest);
  expect(redactor.push("mail jo@example.com") + redactor.end()).toBe("mail <EMAIL>");
  expect(redactor.blockedTypes()).toEqual(["EMAIL"]);
});

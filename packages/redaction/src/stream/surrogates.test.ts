import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import { redactText } from "../redact-text";
import { RestoringVault } from "../restoring-vault";
import { simpleDigest } from "../testing/simple-policy";
import type { Vault } from "../types";
import { RequestVault } from "../vault";
import type { RestoreEscape } from "./placeholder-finder";
import { createRestorer } from "./restorer";

const longestSurrogate = 80;

function restore(pieces: readonly string[], vault: Vault, spelling: RestoreEscape = "none"): string {
  const restorer = createRestorer(vault, { escape: spelling });
  return pieces.map((piece) => restorer.push(piece)).join("") + restorer.end();
}

function vaultOf(values: readonly (readonly [string, string])[]) {
  const vault = new RequestVault("angle", simpleDigest);
  return { vault, surrogates: values.map(([type, value]) => vault.surrogateFor(type, value)) };
}

function piecesOf(text: string, places: readonly number[]): string[] {
  const bounds = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
}

const people: readonly (readonly [string, string])[] = [
  ["PERSON", "Anna Schmidt"],
  ["PERSON", "João Müller"],
  ["PERSON", "王小明"],
  ["EMAIL", "anna.schmidt@acme.com"],
  ["PHONE", "+44 7911 123456"],
  ["CARD", "4539 1488 0343 6467"],
  ["ADDRESS", "742 Evergreen Terrace, Springfield, IL 62704"],
];

describe("a surrogate in an answer", () => {
  it("comes back as the value, also as a part of a name that stands alone, and in capitals", () => {
    const { vault, surrogates } = vaultOf(people);
    const [given = "", family = ""] = surrogates[0]?.split(" ") ?? [];
    expect(restore([`Dear Ms. ${family}, ${given}'s card:`], vault)).toBe("Dear Ms. Schmidt, Anna's card:");
    expect(restore([`*${given}* ${family.toUpperCase()}`], vault)).toBe("*Anna* SCHMIDT");
    expect(restore([`${surrogates[2]}先生`], vault)).toBe("王小明先生");
  });

  it("is found without the separators of its number", () => {
    const { vault, surrogates } = vaultOf(people);
    expect(restore([(surrogates[5] ?? "").replaceAll(" ", "")], vault)).toBe("4539148803436467");
  });

  it("is left alone within a longer word or number", () => {
    const { vault, surrogates } = vaultOf(people);
    const [given = ""] = surrogates[0]?.split(" ") ?? [];
    for (const text of [
      `${given}lyn`,
      `x${surrogates[3]}`,
      `9${(surrogates[5] ?? "").replaceAll(" ", "")}1`,
    ]) {
      expect(restore([text], vault)).toBe(text);
    }
  });

  it("is read in JSON however its characters are escaped, and its value is written escaped", () => {
    const { vault, surrogates } = vaultOf([
      ["PERSON", "Bob Quo“te"],
      ["ADDRESS", "5 Oak Street\nLeeds LS1 4AP"],
      ["PERSON", "Zoë Ünal"],
    ]);
    for (const [at, value] of [
      [1, "5 Oak Street\nLeeds LS1 4AP"],
      [2, "Zoë Ünal"],
    ] as const) {
      const surrogate = surrogates[at] ?? "";
      const ascii = Array.from(
        surrogate,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      for (const written of [JSON.stringify(surrogate).slice(1, -1), ascii.join("")]) {
        const json = `{"a":"${written}"}`;
        expect(JSON.parse(restore([json], vault, "json"))).toEqual({ a: value });
        expect(restore(Array.from(json), vault, "json")).toBe(restore([json], vault, "json"));
      }
    }
  });

  it("comes back from a copy of the vault in another thread", () => {
    const { vault, surrogates } = vaultOf(people);
    const copy = new RestoringVault(structuredClone(vault.data));
    expect(copy.size).toBe(vault.size);
    expect(restore([surrogates.join("; ")], copy)).toBe(people.map(([, value]) => value).join("; "));
  });

  it("holds back no more than the longest surrogate", () => {
    const { vault, surrogates } = vaultOf(people);
    const restorer = createRestorer(vault, { escape: "none" });
    const text = surrogates.join(" ") + surrogates.join("");
    let given = 0;
    let received = 0;
    for (const character of text) {
      given++;
      received += restorer.push(character).length;
      expect(given - received).toBeLessThanOrEqual(longestSurrogate);
    }
  });
});

describe("for every text and every cut", () => {
  const { vault, surrogates } = vaultOf(people);
  const parts = surrogates.flatMap((surrogate) => [surrogate, ...surrogate.split(" ")]);
  const piece = fc.oneof(
    fc.constantFrom(...parts),
    fc.constantFrom(...parts).chain((part) => fc.nat(part.length).map((end) => part.slice(0, end))),
    fc.constantFrom(" ", "", "-", "'s ", "\\", "\\u00", "<EMAIL_aaaaaaaa>", "<", "\n", "é", "😀"),
    fc.string({ maxLength: 3 }),
  );
  const answers = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));

  it.each(["none", "json"] as const)("the pieces are the whole (%s)", (spelling) => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(200), { maxLength: 8 }), (answer, places) => {
        const whole = restore([answer], vault, spelling);
        expect(restore(piecesOf(answer, places), vault, spelling)).toBe(whole);
        expect(restore(answer.split(""), vault, spelling)).toBe(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it("redacting with every recognizer and restoring is the identity", () => {
    const policy = compilePolicy(
      PolicySchema.parse({ version: 1, default_action: "surrogate", languages: ["en", "de"] }),
    );
    const value = fc.constantFrom(
      "ana@acme.com",
      "+49 30 90182000",
      "4539 1488 0343 6467",
      "SSN 536-22-8145",
      "DE44 5001 0517 5407 3249 31",
      "10.20.30.40",
      "born on 12 March 1985",
      "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789",
      "I live at 12 High Street, Leeds LS1 4AP",
    );
    const texts = fc.array(
      fc.oneof(value, fc.constantFrom(". ", ", ", "\n", " and "), fc.string({ maxLength: 4 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join(" ");
        const redacted = redactText(text, policy, simpleDigest, { escapeLookalikes: true });
        expect(restore([redacted.text], redacted.vault)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

it("a hostile answer is read without looking at all of it for each character", () => {
  const { vault, surrogates } = vaultOf(people);
  const longest = surrogates.at(-1) ?? "";
  const hostile = `${longest.slice(0, -1)} `.repeat(Math.ceil(262_144 / longest.length));
  const started = performance.now();
  restore([hostile], vault);
  // A tenth of a second; the square of its length would be minutes.
  expect(performance.now() - started).toBeLessThan(15_000);
});

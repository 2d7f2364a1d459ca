/** Ways of writing a value so that a plain search passes over it, in three tiers of how plain they are. */
export type Tier = 1 | 2 | 3;

export interface Disguise {
  readonly id: string;
  readonly tier: Tier;
  /** The value in disguise; undefined when this disguise does not change it. */
  wear(value: string): string | undefined;
}

const each = (value: string, change: (character: string, at: number) => string) =>
  Array.from(value, change).join("");

const hexOf = (character: string, width: number) =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(width, "0");

/** Digits of another script, by the code point of its nought. */
const digitsFrom = (zero: number) => (value: string) =>
  value.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** With something between the characters, at every `every`th place. */
const between = (filler: string, every: number) => (value: string) =>
  each(value, (character, at) => (at > 0 && at % every === 0 ? filler + character : character));

const lookAlikes: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  i: "і",
};
const digitWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const isMostlyDigits = (value: string) => /^[+(]?\d[\d\s()-]{8,}$/.test(value);

type Plain = (value: string) => string;
const tierOf = (tier: Tier, named: Readonly<Record<string, Plain>>): Disguise[] =>
  Object.entries(named).map(([id, change]) => ({
    id,
    tier,
    wear: (value) => {
      const worn = change(value);
      return worn === value ? undefined : worn;
    },
  }));

const percent = (value: string) =>
  Array.from(Buffer.from(value), (byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");

export const disguises: readonly Disguise[] = [
  ...tierOf(1, {
    "zero-width-space": between("\u200b", 2),
    "zero-width-joiner": between("\u200d", 3),
    "soft-hyphen": between("\u00ad", 3),
    "word-joiner": between("\u2060", 1),
    "full-width": (value) =>
      value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
    "arabic-digits": digitsFrom(0x660),
    "devanagari-digits": digitsFrom(0x966),
    "bold-digits": digitsFrom(0x1d7ce),
    "cyrillic-letters": (value) => value.replace(/[aceopxi]/g, (letter) => lookAlikes[letter] ?? letter),
    "odd-spaces": (value) => value.replaceAll(" ", "\u2009"),
    "no-break-spaces": (value) => value.replaceAll(" ", "\u00a0"),
    "en-dashes": (value) => value.replaceAll("-", "–"),
    "minus-signs": (value) => value.replaceAll("-", "−"),
    "combining-marks": (value) => value.replace(/[A-Za-z\d]/g, "$&\u0336"),
    "unicode-escapes": (value) => each(value, (character) => `\\u${hexOf(character, 4)}`),
    "decimal-entities": (value) => each(value, (character) => `&#${character.codePointAt(0) ?? 0};`),
    "hex-entities": (value) => each(value, (character) => `&#x${hexOf(character, 2)};`),
  }),
  ...tierOf(2, {
    "percent-reserved": encodeURIComponent,
    "percent-all": percent,
    "percent-twice": (value) => encodeURIComponent(percent(value)),
    base64: (value) => Buffer.from(value).toString("base64"),
    "base64-in-words": (value) => Buffer.from(`the value is ${value} as agreed`).toString("base64"),
    "base64-url": (value) => Buffer.from(`value: ${value}`).toString("base64url"),
    hex: (value) => Buffer.from(`value: ${value}`).toString("hex"),
  }),
  ...tierOf(3, {
    spaced: (value) => Array.from(value.replaceAll(" ", "")).join(" "),
    "dots-between-digits": (value) => (isMostlyDigits(value) ? (value.match(/\d/g) ?? []).join(".") : value),
    "digit-words": (value) =>
      isMostlyDigits(value)
        ? Array.from(value.replace(/\D/g, ""), (digit) => digitWords[Number(digit)] ?? digit).join(" ")
        : value,
    "at-and-dot-words": (value) =>
      value.includes("@") ? value.replace("@", " at ").replaceAll(".", " dot ") : value,
    "at-and-dot-in-brackets": (value) =>
      value.includes("@") ? value.replace("@", " [at] ").replaceAll(".", " [dot] ") : value,
    "bold-inside": (value) => `${value.slice(0, 5)}**${value.slice(5, -2)}**${value.slice(-2)}`,
    "code-inside": (value) => `${value.slice(0, 6)}\`${value.slice(6)}\``,
    "html-inside": (value) => `${value.slice(0, 6)}<b>${value.slice(6)}</b>`,
    "line-break": (value) => value.replace(/[ @-]/, (separator) => `${separator}\n`),
    "slashes-between": (value) => value.replace(/[ -]/g, " / "),
  }),
];

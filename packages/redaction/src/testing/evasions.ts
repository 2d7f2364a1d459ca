/**
 * Values in disguise: every value below in every disguise of three tiers that fits it, in a sentence.
 * Deterministic. Tier 1 are other characters for the same text, tier 2 are encodings, tier 3 are ways
 * of writing that a person reads but no decoder knows. Its length is a table of disguises, a few lines each.
 */

export interface Evasion {
  readonly tier: 1 | 2 | 3;
  readonly disguise: string;
  readonly type: string;
  /** The sentence. */
  readonly text: string;
  /** Where the disguised value is. */
  readonly start: number;
  readonly end: number;
}

type Kind = "digits" | "address" | "code";

interface Value {
  readonly type: string;
  readonly kind: Kind;
  readonly value: string;
}

const values: readonly Value[] = [
  ...[
    "4111 1111 1111 1111",
    "5555555555554444",
    "3782 822463 10005",
    "6011-1111-1111-1117",
    "4012888888881881",
  ].map((value): Value => ({ type: "CARD", kind: "digits", value })),
  ...["123-45-6789", "219-09-9999", "457-55-5462"].map(
    (value): Value => ({ type: "SSN", kind: "digits", value }),
  ),
  ...["+44 20 7946 0958", "+1 212 555 0123", "+49 30 901820"].map(
    (value): Value => ({ type: "PHONE", kind: "digits", value }),
  ),
  ...[
    "john@example.com",
    "ana.lopez@mail.example.org",
    "j_smith+tag@sub-domain.co.uk",
    "maria77@firma.de",
  ].map((value): Value => ({ type: "EMAIL", kind: "address", value })),
  ...["DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "FR14 2004 1010 0505 0001 3M02 606"].map(
    (value): Value => ({ type: "IBAN", kind: "code", value }),
  ),
  ...["203.0.113.77", "2001:db8:85a3::8a2e:370:7334"].map(
    (value): Value => ({ type: "IP_ADDRESS", kind: "code", value }),
  ),
  {
    type: "SECRET",
    kind: "code",
    value: `vg_live_${"a1B2c3D4e5F6"}_${"g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2w3X4"}`,
  },
];

interface Disguise {
  readonly tier: 1 | 2 | 3;
  readonly name: string;
  readonly kinds?: readonly Kind[];
  /** Undefined when it changes nothing in this value. */
  write(value: string): string | undefined;
}

const each = (value: string, write: (char: string, at: number) => string) =>
  Array.from(value, write).join("");
const mapped = (value: string, from: string, to: string) =>
  each(value, (char) => Array.from(to)[Array.from(from).indexOf(char)] ?? char);
const shifted = (value: string, from: string, to: string, first: number) =>
  each(value, (char) =>
    char >= from && char <= to ? String.fromCodePoint(first + char.charCodeAt(0) - from.charCodeAt(0)) : char,
  );
const between = (value: string, inserted: string, every = 1) =>
  each(value, (char, at) => (at > 0 && at % every === 0 ? inserted + char : char));
const bytes = (value: string) => [...new TextEncoder().encode(value)];
const hexOf = (byte: number) => byte.toString(16).padStart(2, "0");
const percent = (value: string) =>
  bytes(value)
    .map((byte) => `%${hexOf(byte).toUpperCase()}`)
    .join("");
const base64 = (value: string) => btoa(String.fromCharCode(...bytes(value)));
const layers = (count: number, encode: (value: string) => string) => (value: string) =>
  Array.from({ length: count }).reduce<string>((encoded) => encode(encoded), value);

const invisible: readonly (readonly [string, string])[] = [
  ["zero-width space", "\u200b"],
  ["zero-width joiner", "\u200d"],
  ["word joiner", "\u2060"],
  ["byte order mark", "\ufeff"],
  ["soft hyphen", "\u00ad"],
  ["combining grapheme joiner", "\u034f"],
  ["variation selector", "\ufe0f"],
  ["late variation selector", "\u{e0123}"],
  ["tag character", "\u{e0061}"],
  ["direction mark", "\u202d"],
  ["Hangul filler", "\u3164"],
  ["combining mark", "\u0301"],
  ["strike-through", "\u0336"],
];
const digitScripts: readonly (readonly [string, number])[] = [
  ["Arabic", 0x660],
  ["Persian", 0x6f0],
  ["Devanagari", 0x966],
  ["Bengali", 0x9e6],
  ["Thai", 0xe50],
  ["Khmer", 0x17e0],
  ["full-width", 0xff10],
  ["mathematical bold", 0x1d7ce],
  ["double-struck", 0x1d7d8],
  ["segmented", 0x1fbf0],
];
const letterForms: readonly (readonly [string, number, number])[] = [
  ["full-width", 0xff21, 0xff41],
  ["mathematical bold", 0x1d400, 0x1d41a],
  ["script", 0x1d4d0, 0x1d4ea],
  ["monospace", 0x1d670, 0x1d68a],
  ["circled", 0x24b6, 0x24d0],
];
const digitWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const tier1: readonly Disguise[] = [
  ...invisible.flatMap(([name, char]): Disguise[] => [
    { tier: 1, name: `${name} everywhere`, write: (value) => between(value, char) },
    { tier: 1, name: `${name} here and there`, write: (value) => between(value, char, 3) },
  ]),
  ...digitScripts.map(
    ([name, zero]): Disguise => ({
      tier: 1,
      name: `${name} digits`,
      write: (value) => shifted(value, "0", "9", zero),
    }),
  ),
  ...letterForms.map(
    ([name, upper, lower]): Disguise => ({
      tier: 1,
      name: `${name} letters`,
      write: (value) => shifted(shifted(value, "A", "Z", upper), "a", "z", lower),
    }),
  ),
  { tier: 1, name: "full-width signs", write: (value) => mapped(value, "@.-:/+_", "＠．－：／＋＿") },
  { tier: 1, name: "keycaps", kinds: ["digits"], write: (value) => value.replace(/\d/g, "$&\ufe0f\u20e3") },
  {
    tier: 1,
    name: "Cyrillic letters",
    write: (value) => mapped(value, "aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ"),
  },
  {
    tier: 1,
    name: "a Cyrillic letter",
    write: (value) => value.replace(/[aeo]/, (char) => mapped(char, "aeo", "аео")),
  },
  {
    tier: 1,
    name: "Greek letters",
    write: (value) => mapped(value, "oivABEHIKMNOPTXYZ", "οινΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"),
  },
  {
    tier: 1,
    name: "ideographic full stop",
    kinds: ["address"],
    write: (value) => value.replace(/\.(?=[a-z]+$)/, "。"),
  },
  ...["\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "\ufe63"].map(
    (dash): Disguise => ({
      tier: 1,
      name: `dash U+${dash.charCodeAt(0).toString(16)}`,
      write: (value) => value.replaceAll("-", dash),
    }),
  ),
  ...["\u00a0", "\u2007", "\u2009", "\u202f", "\u3000"].map(
    (space): Disguise => ({
      tier: 1,
      name: `space U+${space.charCodeAt(0).toString(16)}`,
      write: (value) => value.replaceAll(" ", space),
    }),
  ),
  { tier: 1, name: "decimal entities", write: (value) => each(value, (char) => `&#${char.charCodeAt(0)};`) },
  {
    tier: 1,
    name: "hexadecimal entities",
    write: (value) => each(value, (char) => `&#x${hexOf(char.charCodeAt(0))};`),
  },
  {
    tier: 1,
    name: "entities of signs",
    write: (value) =>
      value.replace(
        /[@.+_ ]/g,
        (char) => `&${{ "@": "commat", ".": "period", "+": "plus", _: "lowbar", " ": "nbsp" }[char]};`,
      ),
  },
  {
    tier: 1,
    name: "backslash u",
    write: (value) => each(value, (char) => `\\u00${hexOf(char.charCodeAt(0))}`),
  },
  {
    tier: 1,
    name: "backslash u in part",
    write: (value) => value.replace(/[@0-9.]/g, (char) => `\\u00${hexOf(char.charCodeAt(0))}`),
  },
  {
    tier: 1,
    name: "backslash u with braces",
    write: (value) => each(value, (char) => `\\u{${hexOf(char.charCodeAt(0))}}`),
  },
  {
    tier: 1,
    name: "backslash x",
    write: (value) => each(value, (char) => `\\x${hexOf(char.charCodeAt(0))}`),
  },
  {
    tier: 1,
    name: "doubled backslashes",
    write: (value) => each(value, (char) => `\\\\u00${hexOf(char.charCodeAt(0))}`),
  },
];

const tier2: readonly Disguise[] = [
  ...[1, 2, 3, 4].map(
    (count): Disguise => ({ tier: 2, name: `percent, layers: ${count}`, write: layers(count, percent) }),
  ),
  ...[1, 2, 3, 4].map(
    (count): Disguise => ({
      tier: 2,
      name: `percent as browsers write it, layers: ${count}`,
      write: layers(count, encodeURIComponent),
    }),
  ),
  { tier: 2, name: "percent u", write: (value) => each(value, (char) => `%u00${hexOf(char.charCodeAt(0))}`) },
  {
    tier: 2,
    name: "entities of entities",
    write: (value) => value.replace(/[^a-z]/gi, (char) => `&amp;#${char.charCodeAt(0)};`),
  },
  { tier: 2, name: "base64", write: base64 },
  { tier: 2, name: "base64 without padding", write: (value) => base64(value).replace(/=+$/, "") },
  {
    tier: 2,
    name: "base64 for URLs",
    write: (value) => base64(`to ${value} ?>>`).replace(/\+/g, "-").replace(/\//g, "_"),
  },
  { tier: 2, name: "base64 twice", write: layers(2, base64) },
  { tier: 2, name: "base64 of a sentence", write: (value) => base64(`Please note: ${value}. Danke schön!`) },
  { tier: 2, name: "base64 of JSON", write: (value) => base64(JSON.stringify({ name: "x", value })) },
  { tier: 2, name: "base64 of percent", write: (value) => base64(percent(value)) },
  { tier: 2, name: "hex", write: (value) => bytes(value).map(hexOf).join("") },
  { tier: 2, name: "upper-case hex", write: (value) => bytes(value).map(hexOf).join("").toUpperCase() },
  { tier: 2, name: "hex with 0x", write: (value) => `0x${bytes(value).map(hexOf).join("")}` },
  { tier: 2, name: "hex with spaces", write: (value) => bytes(value).map(hexOf).join(" ") },
  { tier: 2, name: "hex with colons", write: (value) => bytes(value).map(hexOf).join(":") },
  {
    tier: 2,
    name: "hidden in tag characters",
    write: (value) => each(value, (char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))),
  },
];

const grouped = (value: string) => (/[ -]/.test(value) ? value : value.replace(/.{4}(?=.)/g, "$& "));

const tier3: readonly Disguise[] = [
  ...[" ", "-", "_", ".", " - ", "*", "|", "/"].map(
    (separator): Disguise => ({
      tier: 3,
      name: `one by one with "${separator}"`,
      write: (value) => Array.from(value.replace(/[ -]/g, "")).join(separator),
    }),
  ),
  ...["_", "|", "*", "/", "~", "  ", " | ", " - ", " / ", "·"].map(
    (separator): Disguise => ({
      tier: 3,
      name: `groups with "${separator}"`,
      kinds: ["digits"],
      write: (value) => grouped(value).replace(/[ -]/g, separator),
    }),
  ),
  {
    tier: 3,
    name: "(at) and (dot)",
    kinds: ["address"],
    write: (value) => value.replace("@", " (at) ").replaceAll(".", " (dot) "),
  },
  { tier: 3, name: "[at]", kinds: ["address"], write: (value) => value.replace("@", "[at]") },
  {
    tier: 3,
    name: "[at] and [dot]",
    kinds: ["address"],
    write: (value) => value.replace("@", "[at]").replaceAll(".", "[dot]"),
  },
  { tier: 3, name: "{AT}", kinds: ["address"], write: (value) => value.replace("@", " {AT} ") },
  {
    tier: 3,
    name: "at and dot",
    kinds: ["address"],
    write: (value) => value.replace("@", " at ").replaceAll(".", " dot "),
  },
  {
    tier: 3,
    name: "digits as words",
    kinds: ["digits"],
    write: (value) =>
      value
        .replace(/[ -]/g, "")
        .replace("+", "plus ")
        .replace(/\d/g, (digit) => `${digitWords[Number(digit)]} `)
        .trimEnd(),
  },
  {
    tier: 3,
    name: "digits as words with commas",
    kinds: ["digits"],
    write: (value) =>
      value
        .replace(/[ -]/g, "")
        .replace("+", "plus ")
        .replace(/\d/g, (digit) => `${digitWords[Number(digit)]}, `)
        .replace(/, $/, ""),
  },
  {
    tier: 3,
    name: "digits and dashes as words",
    kinds: ["digits"],
    write: (value) =>
      value
        .replace(/ /g, "")
        .replace(/-/g, "dash ")
        .replace("+", "plus ")
        .replace(/\d/g, (digit) => `${digitWords[Number(digit)]} `)
        .trimEnd(),
  },
  { tier: 3, name: "markdown within", write: (value) => between(value, "**", 4) },
  {
    tier: 3,
    name: "markdown around a group",
    write: (value) => value.replace(/^(\w{3,4})([ -]?)(\w+)/, "$1$2**$3**"),
  },
  { tier: 3, name: "code marks within", write: (value) => between(value, "`", 5) },
  { tier: 3, name: "escaped signs", kinds: ["address"], write: (value) => value.replace(/[@._]/g, "\\$&") },
  { tier: 3, name: "tags within", write: (value) => between(value, "<b></b>", 5) },
  {
    tier: 3,
    name: "letters for digits",
    kinds: ["digits"],
    write: (value) => value.replace(/0/g, "O").replace(/1(?=\D|$)/g, "l"),
  },
];

const frames: readonly (readonly [before: string, after: string])[] = [
  ["Please keep this safe: ", " and tell nobody."],
  ["Мой новый номер: ", "\nспасибо"],
];

const cueByType: Readonly<Record<string, string>> = {
  CARD: "card ",
  SSN: "ssn ",
  PHONE: "phone ",
  EMAIL: "email ",
};

/** All of them, in the order of tiers, disguises and values. Over a thousand. */
export function evasions(): Evasion[] {
  return [...tier1, ...tier2, ...tier3].flatMap((disguise) =>
    values.flatMap((value) => frames.flatMap((frame, at) => evasion(disguise, value, frame, at))),
  );
}

function evasion(
  disguise: Disguise,
  { type, kind, value }: Value,
  frame: readonly [string, string],
  at: number,
): Evasion[] {
  const hidden = disguise.kinds?.includes(kind) === false ? undefined : disguise.write(value);
  if (hidden === undefined || hidden === value) return [];
  const before = frame[0] + (at === 0 && disguise.tier === 3 ? (cueByType[type] ?? "") : "");
  const start = before.length;
  return [
    {
      tier: disguise.tier,
      disguise: disguise.name,
      type,
      text: before + hidden + frame[1],
      start,
      end: start + hidden.length,
    },
  ];
}

import fc from "fast-check";

/** A whole body, a place in it, and which of the possible things is done there. */
type Change = (body: Buffer, at: number, what: number) => Buffer;

/** A value of another kind, in JSON. */
const strange = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "1e400",
  "-1e-400",
  "12345678901234567890",
  "0.1",
  "[]",
  "{}",
  '""',
  "[[]]",
  '"\\u0000"',
  '"\\ud800"',
  '"x"',
  "[null]",
  '{"a":1}',
  '{"__proto__":{"a":1}}',
  '["a",1,{}]',
  "9".repeat(400),
  `"${"a".repeat(3_000)}"`,
  `${"[".repeat(70)}${"]".repeat(70)}`,
  `${'{"a":'.repeat(40)}1${"}".repeat(40)}`,
] as const;
/** Bytes that have a meaning somewhere. */
const pieces = [
  "\0",
  "\x1b",
  "\r\n",
  '"',
  "\\",
  "\\u",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\ufeff",
  "\u2028",
  "\u202e",
  "/**/",
  "//",
  "NaN",
  "Infinity",
  "'",
  "-",
  "+1",
  "0x1",
  "01",
  ".5",
  "5.",
  "\\x41",
  "\\ud83d",
  '"a":1,',
  '"messages":[],',
  '"model":"m",',
  '"__proto__":{},',
  "\u200b",
  "&#64;",
  "%40",
].map((piece) => Buffer.from(piece));
/** Not UTF-8: alone, too long, cut, out of range, surrogates. */
const badBytes = ["ff", "c080", "e282", "f4908080", "eda080", "fe", "80", "f8888080"].map((hex) =>
  Buffer.from(hex, "hex"),
);

const insert = (body: Buffer, at: number, piece: Buffer) =>
  Buffer.concat([body.subarray(0, at % body.length), piece, body.subarray(at % body.length)]);
const pick = <T>(list: readonly T[], what: number): T => list[what % list.length] as T;

const changes: Readonly<Record<string, Change>> = {
  flip: (body, at, what) => {
    const copy = Buffer.from(body);
    copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << (what % 8));
    return copy;
  },
  cut: (body, at) => body.subarray(0, at % body.length),
  drop: (body, at, what) =>
    Buffer.concat([body.subarray(0, at % body.length), body.subarray((at % body.length) + 1 + (what % 9))]),
  insert: (body, at, what) => insert(body, at, pick(pieces, what)),
  "break UTF-8": (body, at, what) => insert(body, at, pick(badBytes, what)),
  double: (body, at, what) => insert(body, at, body.subarray(what % body.length, (what % body.length) + 30)),
  append: (body, _at, what) => Buffer.concat([body, pick(pieces, what)]),
  "replace a value": (body, at, what) => replaceValue(body, at, pick(strange, what)),
  "repeat a member": (body, at) => repeatMember(body, at),
  nest: (body, _at, what) => Buffer.from(`${'{"a":'.repeat(what % 90)}${body}${"}".repeat(what % 90)}`),
  "escape a character": (body, at) => escapeCharacter(body, at),
  "two byte encoding": (body) => Buffer.from(body.toString("utf8"), "utf16le"),
};

/** Ends of the texts, numbers and words of a body. */
const scalar = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g;

function replaceValue(body: Buffer, at: number, value: string): Buffer {
  const text = body.toString("latin1");
  const found = [...text.matchAll(scalar)].filter((match) => text[match.index + match[0].length] !== ":");
  const match = found[at % found.length];
  if (!match) return body;
  return Buffer.from(
    text.slice(0, match.index) + value + text.slice(match.index + match[0].length),
    "latin1",
  );
}

function repeatMember(body: Buffer, at: number): Buffer {
  const text = body.toString("latin1");
  const found = [...text.matchAll(/"\w+":(?:"[^"\\]*"|\d+)/g)];
  const match = found[at % found.length];
  if (!match) return body;
  return Buffer.from(`${text.slice(0, match.index)}${match[0]},${text.slice(match.index)}`, "latin1");
}

function escapeCharacter(body: Buffer, at: number): Buffer {
  const text = body.toString("latin1");
  const letters = [...text.matchAll(/[a-z@]/g)];
  const letter = letters[at % letters.length];
  if (!letter) return body;
  const escaped = `\\u${letter[0].charCodeAt(0).toString(16).padStart(4, "0")}`;
  return Buffer.from(text.slice(0, letter.index) + escaped + text.slice(letter.index + 1), "latin1");
}

/** Up to three changes, one after the other. */
export const mutations = fc
  .array(fc.tuple(fc.constantFrom(...Object.values(changes)), fc.nat(50_000), fc.nat(50_000)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((steps) => (body: Buffer) => {
    return steps.reduce(
      (bytes, [change, at, what]) => (bytes.length === 0 ? bytes : change(bytes, at, what)),
      body,
    );
  });

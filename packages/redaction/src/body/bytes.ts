/** Classes of bytes, and the small walks over them that the reader is made of. */

export const byte = {
  quote: 0x22,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  lowerD: 0x64,
  lowerE: 0x65,
  lowerF: 0x66,
  lowerN: 0x6e,
  lowerT: 0x74,
  lowerU: 0x75,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

const letter = tableOf(letters);
const identifier = tableOf(`${letters}${digits}_.:/-`);
const base64 = tableOf(`${letters}${digits}+/=_-\\`);
const hex = tableOf("0123456789abcdefABCDEF");
const simpleEscape = tableOf('"\\/bfnrt');

/** 1 for bytes inside a string that need a look: quote, backslash, control characters, and all beyond ASCII. */
export const needsLook = new Uint8Array(256).map((_, code) =>
  code < 0x20 || code >= 0x80 || code === byte.quote || code === byte.backslash ? 1 : 0,
);

/** 1 for what follows a backslash where any character may be meant, and not a quote or a control character. */
export const hidesCharacter = tableOf("\\/u");

const identifierLengthMax = 128;

/** A letter first, so that what is only digits (an account, a phone) is searched and not taken for an id. */
export function isIdentifier(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  if (end - start > identifierLengthMax || letter[bytes[start] as number] === 0) return false;
  for (let at = start + 1; at < end; at++) if (identifier[bytes[at] as number] === 0) return false;
  return true;
}

/** True for base64 from start to end. Some encoders write `\/`; no other escape is let through. */
export function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (base64[code] === 0 || (code === byte.backslash && bytes[at + 1] !== byte.slash)) return false;
  }
  return true;
}

/** The length of the escape at this backslash, 2 or 6; 0 when JSON has no such escape. */
export function escapeLength(bytes: Uint8Array, at: number): 0 | 2 | 6 {
  const kind = bytes[at + 1];
  if (kind === undefined) return 0;
  if (simpleEscape[kind] === 1) return 2;
  if (kind !== byte.lowerU || at + 6 > bytes.length) return 0;
  for (let digit = at + 2; digit < at + 6; digit++) if (hex[bytes[digit] as number] === 0) return 0;
  return 6;
}

/** The length of the UTF-8 sequence at this byte beyond ASCII, 2 to 4; 0 when it is none (RFC 3629). */
export function sequenceLength(bytes: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const lead = bytes[at] as number;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0xc2 || lead > 0xf4 || (second & 0xc0) !== 0x80) return 0;
  if (lead < 0xe0) return 2;
  if (((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) {
    if (lead === 0xe0 && second < 0xa0) return 0; // would fit in two bytes
    return lead === 0xed && second > 0x9f ? 0 : 3; // half of a surrogate pair
  }
  if (((bytes[at + 3] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead === 0xf0 && second < 0x90) return 0; // would fit in three bytes
  return lead === 0xf4 && second > 0x8f ? 0 : 4; // beyond U+10FFFF
}

/** The end of the number that starts here (RFC 8259, section 6), or -1. */
export function numberEnd(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === byte.minus ? start + 1 : start;
  let at = digitsEnd(bytes, first);
  if (at === -1 || (bytes[first] === byte.zero && at > first + 1)) return -1;
  if (bytes[at] === byte.point) {
    at = digitsEnd(bytes, at + 1);
    if (at === -1) return -1;
  }
  if (((bytes[at] ?? 0) | 0x20) !== byte.lowerE) return at;
  const sign = bytes[at + 1];
  return digitsEnd(bytes, sign === byte.minus || sign === byte.plus ? at + 2 : at + 1);
}

/** True for a number without a fraction and an exponent. */
export function isInteger(bytes: Uint8Array, start: number, end: number): boolean {
  return digitsEnd(bytes, bytes[start] === byte.minus ? start + 1 : start) === end;
}

/** The end of one digit or more, or -1. */
function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (
    let code = bytes[at];
    code !== undefined && code >= byte.zero && code <= byte.nine;
    code = bytes[++at]
  );
  return at === start ? -1 : at;
}

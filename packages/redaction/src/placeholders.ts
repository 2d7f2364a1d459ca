import type { EntityType, PlaceholderFormat } from "./types";

/**
 * How placeholders look: `<EMAIL>` stands for a value, `<EMAIL_k7f3q2ab>` (a pseudonym) can be
 * restored. The tag is 40 bits in lower-case base32, so it survives being read aloud by a model and
 * nobody without the tenant's key can guess one.
 */

export const brackets: Readonly<Record<PlaceholderFormat, { open: string; close: string }>> = {
  angle: { open: "<", close: ">" },
  "double-bracket": { open: "[[", close: "]]" },
};

const base32 = "abcdefghijklmnopqrstuvwxyz234567";
const tagBytes = 5;

export const tagLength = 8;
/** Of an entity type: `/^[A-Z][A-Z_]{0,30}[A-Z]$/`. */
export const typeLengthMax = 32;

export function writePlaceholder(format: PlaceholderFormat, type: EntityType, tag?: string): string {
  const { open, close } = brackets[format];
  return tag === undefined ? `${open}${type}${close}` : `${open}${type}_${tag}${close}`;
}

/** Eight characters of `[a-z2-7]` from the first 40 bits. Throws when the digest is shorter. */
export function tagOf(digest: Uint8Array): string {
  if (digest.length < tagBytes) throw new RangeError("A keyed digest must have at least 5 bytes.");
  const high = wordAt(digest, 0);
  const low = wordAt(digest, 1);
  // Five bits each: thirty from the first four bytes, and ten from the last two of them and the fifth.
  return String.fromCharCode(
    codeOf(high >>> 27),
    codeOf(high >>> 22),
    codeOf(high >>> 17),
    codeOf(high >>> 12),
    codeOf(high >>> 7),
    codeOf(high >>> 2),
    codeOf(low >>> 5),
    codeOf(low),
  );
}

/** Four bytes of a digest, the first one on top. */
function wordAt(digest: Uint8Array, at: number): number {
  return (
    (byteAt(digest, at) << 24) |
    (byteAt(digest, at + 1) << 16) |
    (byteAt(digest, at + 2) << 8) |
    byteAt(digest, at + 3)
  );
}

function byteAt(digest: Uint8Array, at: number): number {
  return digest[at] as number;
}

function codeOf(bits: number): number {
  return base32.charCodeAt(bits & 31);
}

/** Lower-case hex of the first four bytes: what the action `hash` shows. */
export function shortHex(digest: Uint8Array): string {
  return Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const name = "[A-Z][A-Z_]{0,30}[A-Z]";
const tag = `[a-z2-7]{${tagLength}}`;

/** A pseudonym exactly as we write it; global, so set `lastIndex` or use `matchAll`. */
export const pseudonymPattern: Readonly<Record<PlaceholderFormat, RegExp>> = {
  angle: new RegExp(`<${name}_${tag}>`, "g"),
  "double-bracket": new RegExp(`\\[\\[${name}_${tag}\\]\\]`, "g"),
};

/** Any placeholder exactly as we write it, with or without a tag. */
export const placeholderPattern: Readonly<Record<PlaceholderFormat, RegExp>> = {
  angle: new RegExp(`<${name}(?:_${tag})?>`, "g"),
  "double-bracket": new RegExp(`\\[\\[${name}(?:_${tag})?\\]\\]`, "g"),
};

/** What models do not keep apart: case, and everything but letters and digits. */
export function foldPlaceholder(betweenBrackets: string): string {
  return betweenBrackets.replace(/[^A-Za-z0-9]+/g, "").toUpperCase();
}

import type { Entity, Recognizer } from "../types";
import { unspacedScript } from "./digit-chains";
import { entityOf } from "./entity-of";

/** Beyond RFC 5321's 64, so that an over-long address is replaced as a whole. */
const localCharsMax = 256;
const domainCharsMax = 255;

/** Outward from each `@`: what can stand before it, then a domain with a top level of letters. */
export const email: Recognizer = {
  id: "email",
  types: ["EMAIL"],
  canMatch: (traits) => traits.hasAt,
  find(text) {
    const found: Entity[] = [];
    for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
      const start = startOfLocal(text, at);
      const end = endOfDomain(text, at + 1);
      if (start === at || end === at + 1) continue;
      if (isUserOfUrl(text, start) || isRemotePath(text, start, at, end)) continue;
      found.push(
        entityOf(
          { start, end },
          { recognizer: "email", type: "EMAIL", score: 0.99, evidence: "validated", checksum: "domain" },
        ),
      );
    }
    return found;
  },
};

const localCharacter = /[\p{L}\p{M}\p{N}._%+'~-]/u;
const asciiLocal = asciiSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+'~-");
const domainCharacter = /[\p{L}\p{M}\p{N}.-]/u;
const asciiDomain = asciiSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");
const quotedLocal = /"(?:[^"\\\n]|\\.){1,64}"$/;

/** Equals `at` when nothing before it can be a mailbox. */
function startOfLocal(text: string, at: number): number {
  if (text.charAt(at - 1) === '"') {
    const quoted = quotedLocal.exec(text.slice(Math.max(0, at - 67), at));
    return quoted === null ? at : at - quoted[0].length;
  }
  let start = at;
  while (start > 0 && at - start < localCharsMax && isOneOf(text, start - 1, asciiLocal, localCharacter)) {
    // `邮箱是ana@example.com`: words of such scripts touch the mailbox without being a part of it.
    const isBeyondAscii = start < at && text.charCodeAt(start - 1) > 0x7f;
    if (isBeyondAscii && isUnspaced(text, start - 1) && !isUnspaced(text, start)) break;
    start--;
  }
  while (start < at && /[.'~%-]/.test(text.charAt(start))) start++;
  return text.charAt(at - 1) === "." ? at : start;
}

function isUnspaced(text: string, at: number): boolean {
  return unspacedScript.test(text.charAt(at));
}

/** Equals `start` when no domain begins there. */
function endOfDomain(text: string, start: number): number {
  if (text.charAt(start) === "[") return endOfAddressLiteral(text, start);
  let end = start;
  let hasPoint = false;
  while (end - start < domainCharsMax && isOneOf(text, end, asciiDomain, domainCharacter)) {
    if (text.charCodeAt(end) === 0x2e) hasPoint = true;
    end++;
  }
  if (!hasPoint) return start;
  if (isPlainDomain(text, start, end)) return end;
  const labels = text.slice(start, end).split(".");
  const kept: string[] = [];
  for (const label of labels) {
    if (!/^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(label)) {
      const beginning = /^[\p{L}\p{M}\p{N}]+/u.exec(label)?.[0];
      if (beginning !== undefined) kept.push(beginning);
      break;
    }
    kept.push(label);
  }
  // A number that touches it: `ana@example.com5`.
  kept.push(kept.pop()?.replace(commonTopBeforeDigit, "$1") ?? "");
  // A sentence that goes on without a space: `ana@example.com.Thanks`.
  while (kept.length > 2 && !isTopLevel(kept.at(-1) ?? "")) kept.pop();
  if (kept.length > 2 && isSentenceStart(kept.at(-1) ?? "", kept.at(-2) ?? "")) kept.pop();
  return isDomain(kept) ? start + kept.join(".").length : start;
}

/**
 * A look at each character, which nearly every domain passes: labels of ASCII, the first with a letter in front, and a
 * top level in small letters that ends no name of a file.
 */
function isPlainDomain(text: string, start: number, end: number): boolean {
  if (!isSmall(text.charCodeAt(start) | 0x20)) return false;
  let label = start;
  let smallFrom = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : point;
    if (code === point) {
      const isLabel = at > label && at - label <= labelCharsMax && text.charCodeAt(at - 1) !== dash;
      if (!isLabel || text.charCodeAt(label) === dash) return false;
      if (at < end) label = at + 1;
    } else if (code > 0x7f) return false;
    if (!isSmall(code) && at < end) smallFrom = at + 1;
  }
  const isTop = smallFrom === label && end - label >= 2 && end - label <= topCharsMax;
  return isTop && !fileExtensions.has(text.slice(label, end));
}

const point = 0x2e;
const dash = 0x2d;
const labelCharsMax = 63;
const topCharsMax = 24;

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isDomain(labels: readonly string[]): boolean {
  const [first = "", second = ""] = labels;
  const top = labels.at(-1) ?? "";
  if (labels.length < 2 || !isTopLevel(top) || fileExtensions.has(top.toLowerCase())) return false;
  // `logo@2x.png`, `package@1.2.beta`
  return !/^\d+x$/.test(first) && !(/^\d+$/.test(first) && /^\d/.test(second));
}

function isTopLevel(label: string): boolean {
  return /^(?:xn--[a-z0-9-]{2,59}|[\p{L}\p{M}]{2,24})$/iu.test(label);
}

/** Only common ones: `user@host.v2` and `pkg@2.rc1` are no mailboxes. */
const commonTopBeforeDigit =
  /^(com|org|net|edu|gov|info|io|at|au|be|br|ca|ch|de|dk|es|eu|fi|fr|in|it|jp|kr|mx|nl|no|pl|pt|se|sg|uk|us|za)\d.*$/i;

function isSentenceStart(label: string, before: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(label) && /^[a-z]{2,6}$/.test(before);
}

/** Endings of file names that are no top-level domains. */
const fileExtensions = new Set(
  "png jpg jpeg gif svg webp bmp ico css scss js jsx ts tsx mjs cjs json html htm txt yml yaml xml pdf lock vue map woff ttf exe dll jar tgz gz".split(
    " ",
  ),
);

function endOfAddressLiteral(text: string, start: number): number {
  const literal = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9A-Fa-f:.]{2,45})\]/.exec(
    text.slice(start, start + 60),
  );
  return literal === null ? start : start + literal[0].length;
}

/** `scheme://user:password@host` is another recognizer's. */
function isUserOfUrl(text: string, start: number): boolean {
  // A token alone, as in the address that a program reports its errors to.
  if (text.startsWith("://", start - 3))
    return /^(?=\w{0,64}\d)(?=\w{0,64}[A-Za-z])\w{16,64}@/.test(text.slice(start, start + 66));
  if (text.charAt(start - 1) !== ":" && text.charAt(start - 1) !== "@") return false;
  return /:\/\/[^\s/?#"'<>]{0,256}$/.test(text.slice(Math.max(0, start - 260), start));
}

/** `git@github.com:team/project.git` names a repository, not a mailbox. */
function isRemotePath(text: string, start: number, at: number, end: number): boolean {
  const local = text.slice(start, at);
  if (local !== "git" && local !== "hg" && local !== "svn") return false;
  return /[:/]/.test(text.charAt(end)) || text.slice(Math.max(0, start - 3), start) === "://";
}

function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

function isOneOf(text: string, at: number, ascii: Uint8Array, beyond: RegExp): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return code < 128 ? ascii[code] === 1 : beyond.test(text.charAt(at));
}

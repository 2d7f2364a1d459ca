import { asciiDomain, isOneOf } from "./email-characters";

const domainCharsMax = 255;
const judgedMax = 256;

/** Where the domains of a text end. */
export class Domains {
  readonly #text: string;
  /** How much is a domain of those that are no plain ones: texts name one again and again. */
  readonly #judged = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Equals `start` when no domain begins there. */
  endOf(start: number): number {
    const text = this.#text;
    if (text.charAt(start) === "[") return endOfAddressLiteral(text, start);
    let end = start;
    let hasPoint = false;
    while (end - start < domainCharsMax && isOneOf(text, end, asciiDomain)) {
      if (text.charCodeAt(end) === point) hasPoint = true;
      end++;
    }
    if (!hasPoint) return start;
    if (isPlainDomain(text, start, end)) return end;
    const written = text.slice(start, end);
    const known = this.#judged.get(written);
    if (known !== undefined) return start + known;
    const chars = domainChars(written);
    if (this.#judged.size < judgedMax) this.#judged.set(written, chars);
    return start + chars;
  }
}

/** How many characters of it are a domain, 0 when it begins with none. */
function domainChars(written: string): number {
  const labels = written.split(".");
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
  return isDomain(kept) ? kept.join(".").length : 0;
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

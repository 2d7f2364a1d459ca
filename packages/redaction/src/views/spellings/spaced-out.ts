import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";

/** Single characters with the same separator between all of them. */
const singles =
  /(?<![A-Za-z0-9@._+-])[A-Za-z0-9@+]( [-|*/·•] | {1,3}|[._*|~/·•-])[A-Za-z0-9@._+:-](?:\1[A-Za-z0-9@._+:-]){5,200}(?![A-Za-z0-9])/g;

/** `4 1 1 1 …`, `j o h n @ e x a m p l e . c o m`, `j-o-h-n-@-…`: without what stands between. */
export function spacedOutEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  for (const { 0: whole, 1: separator = " ", index } of everyMatch(text, singles)) {
    const step = separator.length + 1;
    for (let at = 1; at < whole.length; at += step) {
      edits.push({ start: index + at, end: index + at + separator.length, replacement: "" });
    }
  }
  return edits;
}

/** Fewer single characters on end are initials and enumerations. */
const singlesMin = 7;

/** Whether an at sign is one of so many single characters that the same separator joins. */
export function hasSingleAt(text: string): boolean {
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    if (isAmongSingles(text, at)) return true;
  }
  return false;
}

/** The same for any character. */
function isAmongSingles(text: string, at: number): boolean {
  return isSingleBeside(
    text,
    at,
    maySeparateSingles(text.charCodeAt(at - 1)),
    maySeparateSingles(text.charCodeAt(at + 1)),
  );
}

/** The same where it is known whether a separator stands before and behind. */
export function isSingleBeside(text: string, at: number, isBefore: boolean, isBehind: boolean): boolean {
  if (!(isBefore && mayGoOn(text, at, -1)) && !(isBehind && mayGoOn(text, at, 1))) return false;
  for (let chars = 1; chars <= separatorCharsMax; chars++) {
    if (!isSeparator(text, at + 1, chars) && !isSeparator(text, at - chars, chars)) continue;
    if (count(text, at, chars + 1) + count(text, at, -chars - 1) + 1 >= singlesMin) return true;
  }
  return false;
}

/**
 * Whether single characters may follow on one side, which for so many of them is so on one side at least: behind the
 * separator more of it, or a character and separators again.
 */
function mayGoOn(text: string, from: number, step: 1 | -1): boolean {
  return (
    maySeparateSingles(text.charCodeAt(from + 3 * step)) ||
    maySeparateSingles(text.charCodeAt(from + 2 * step))
  );
}

/** True for what may stand between single characters. */
export function maySeparateSingles(code: number): boolean {
  return separates[code] === 1 || code === bullet;
}

/** How many single characters follow in steps of `step`, with the same separator before each; enough is enough. */
function count(text: string, from: number, step: number): number {
  const chars = Math.abs(step) - 1;
  const middle = chars >> 1;
  const offset = step > 0 ? 1 : -chars;
  const mark = text.charCodeAt(from + offset + middle);
  let found = 0;
  for (let at = from; found < singlesMin; found++, at += step) {
    if (text.charCodeAt(at + offset + middle) !== mark || !isSeparator(text, at + offset, chars)) break;
    if (single[text.charCodeAt(at + step)] !== 1) break;
  }
  return found;
}

const separatorCharsMax = 3;

/** One mark or space, two or three spaces, or a mark between two spaces. */
function isSeparator(text: string, start: number, chars: number): boolean {
  if (!maySeparateSingles(text.charCodeAt(start + (chars >> 1)))) return false;
  return chars === 1 || (text.charCodeAt(start) === space && text.charCodeAt(start + chars - 1) === space);
}

const space = 0x20;
/** Beyond the table. */
const bullet = 0x2022;
const separates = new Uint8Array(256);
for (const char of " ._*|~/-·") separates[char.charCodeAt(0)] = 1;

const single = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@._+:-") {
  single[char.charCodeAt(0)] = 1;
}

import { matchesNear } from "../../matches-near";
import { base64CharsMin, base64Text, mayBeginBase64 } from "./base-64";
import { hexText, mayBeginHex } from "./hex";
import type { EncodedRun } from "./runs";

/** Lines of wrapped base64 are at least this long; what is shorter ends at the end of its line. */
const wrappedLineCharsMin = 60;

/**
 * Base64 and hex that decode to text, in order and disjoint. `=` after a run belongs to it. `opaqueRuns` begin and end
 * alternately; shorter ones are not looked at, and the padding counts.
 */
export function encodedRuns(text: string, opaqueRuns: readonly number[]): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let readTo = 0;
  for (let at = 0; at < opaqueRuns.length; at += 2) {
    const first = opaqueRuns[at] as number;
    const last = opaqueRuns[at + 1] as number;
    for (let start = Math.max(first, readTo); start < last; start++) {
      if (!isRunCharacter(text.charCodeAt(start))) continue;
      const end = endOfRun(text, start);
      if (end - start >= base64CharsMin) addRuns(text, start, end, runs);
      start = end;
      readTo = end;
    }
  }
  return runs;
}

function addRuns(text: string, start: number, end: number, runs: EncodedRun[]): void {
  const decoded = decodedAt(text, start, end);
  if (decoded !== undefined) {
    runs.push({ start, end: endOfPadding(text, end), decoded });
    return;
  }
  // Something may be stuck to it: a path before, a name with a dash.
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && isLetterOrDigit(text.charCodeAt(at))) continue;
    const isPart = at - from >= base64CharsMin && at - from < end - start;
    const inPart = isPart ? decodedAt(text, from, at) : undefined;
    if (inPart !== undefined) {
      runs.push({ start: from, end: at === end ? endOfPadding(text, end) : at, decoded: inPart });
    }
    from = at + 1;
  }
}

/** Nearly all runs are something else, which their first characters say. */
function decodedAt(text: string, start: number, end: number): string | undefined {
  const isHexMarked = text.charCodeAt(start) === 0x30 && (text.charCodeAt(start + 1) | 0x20) === 0x78;
  if (!isHexMarked && !mayBeginHex(text, start) && !mayBeginBase64(text, start)) return undefined;
  return decodedText(text.slice(start, end).replace(/[\r\n]+/g, ""));
}

function decodedText(run: string): string | undefined {
  return hexText(/^0[xX]/.test(run) ? run.slice(2) : run) ?? base64Text(run);
}

function endOfRun(text: string, start: number): number {
  let line = start;
  let at = start;
  for (;;) {
    while (at < text.length && isRunCharacter(text.charCodeAt(at))) at++;
    const next = text.startsWith("\r\n", at) ? at + 2 : text.charAt(at) === "\n" ? at + 1 : -1;
    if (next === -1 || at - line < wrappedLineCharsMin || !isRunCharacter(text.charCodeAt(next))) return at;
    line = next;
    at = next;
  }
}

function endOfPadding(text: string, end: number): number {
  return text.charAt(end) !== "=" ? end : text.charAt(end + 1) === "=" ? end + 2 : end + 1;
}

const runCharacter = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_") {
  runCharacter[char.charCodeAt(0)] = 1;
}

function isRunCharacter(code: number): boolean {
  return runCharacter[code] === 1;
}

function isLetterOrDigit(code: number): boolean {
  return runCharacter[code] === 1 && code !== 0x2b && code !== 0x2f && code !== 0x2d && code !== 0x5f;
}

/** `6a 6f 68 6e`, `6a:6f:68:6e`, `0x6a, 0x6f`: more pairs than an address of a network card has. */
const spacedHex =
  /(?<![0-9A-Za-z])(?:0[xX])?[0-9A-Fa-f]{2}(?:(?:[ :,-]|, |,? ?0[xX])[0-9A-Fa-f]{2}){6,4000}(?![0-9A-Za-z])/g;

/** Four thousand pairs with their separators, and what is looked at around them. */
const spacedHexCharsMax = 24_100;

/** What follows the first digit of a pair: the other one, and a second pair. */
const restOfPairs = /[0-9A-Fa-f][ :,-] ?(?:0[xX])?[2-7][0-9A-Fa-f][ :,-]/y;

/**
 * Where two pairs of hex digits that could be letters, from `0` to `z`, stand side by side; runs of digits begin and
 * end alternately.
 */
function hexPairs(text: string, digitRuns: readonly number[]): readonly number[] {
  let pairs: number[] | undefined;
  for (let at = 0; at < digitRuns.length; at += 2) {
    const start = digitRuns[at] as number;
    const first = text.charCodeAt(start);
    if (first < 0x32 || first > 0x37 || (digitRuns[at + 1] as number) > start + 2) continue;
    if (!isPairEdge(text, start + 2) || !isPairStart(text, start - 1)) continue;
    restOfPairs.lastIndex = start + 1;
    if (!restOfPairs.test(text)) continue;
    pairs ??= [];
    pairs.push(start);
  }
  return pairs ?? none;
}

const none: readonly never[] = [];

function isPairEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x2c || code === 0x2d || code === 0x3a;
}

/** Behind a separator, or behind one and `0x`. */
function isPairStart(text: string, at: number): boolean {
  if ((text.charCodeAt(at) | 0x20) !== 0x78) return isPairEdge(text, at);
  return text.charCodeAt(at - 1) === 0x30 && isPairEdge(text, at - 2);
}

/** Hex in pairs that decodes to text; runs of digits begin and end alternately. */
export function spacedHexRuns(text: string, digitRuns: readonly number[]): readonly EncodedRun[] {
  const pairs = hexPairs(text, digitRuns);
  if (pairs.length === 0) return none;
  const runs: EncodedRun[] = [];
  for (const match of matchesNear(text, pairs, spacedHexCharsMax, spacedHex)) {
    const decoded = hexText(match[0].replace(/0[xX]|[ :,-]/g, ""));
    if (decoded !== undefined) runs.push({ start: match.index, end: match.index + match[0].length, decoded });
  }
  return runs;
}

import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";
import { decodedCharacter } from "./decoded-character";
import { utf8Text, utf8Width } from "./utf8";

/** 1 for the digits of a hexadecimal number. */
const hexDigits = new Uint8Array(128);
for (const digit of "0123456789ABCDEFabcdef") hexDigits[digit.charCodeAt(0)] = 1;
const legacy = /%u([0-9A-Fa-f]{4})/g;

/** One layer of percent encoding, one edit a character. What is no UTF-8 stays. */
export function percentEdits(text: string): ViewEdit[] {
  if (!text.includes("%")) return [];
  const edits: ViewEdit[] = [];
  for (let at = text.indexOf("%"); at !== -1; at = text.indexOf("%", at)) {
    const end = endOfRun(text, at);
    if (end > at) decodeRun(text.slice(at, end), at, edits);
    at = Math.max(end, at + 1);
  }
  if (!text.includes("%u")) return edits;
  for (const match of everyMatch(text, legacy)) {
    const replacement = decodedCharacter(Number.parseInt(match[1] ?? "", 16));
    if (replacement !== undefined) edits.push({ start: match.index, end: match.index + 6, replacement });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Behind the codes that follow one another from `start` on. No pattern: in megabytes of them it would run out of stack. */
function endOfRun(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x25 && isHexAt(text, at + 1) && isHexAt(text, at + 2)) at += 3;
  return at;
}

function isHexAt(text: string, at: number): boolean {
  return hexDigits[text.charCodeAt(at)] === 1;
}

function decodeRun(encoded: string, offset: number, edits: ViewEdit[]): void {
  let at = 0;
  while (at < encoded.length) {
    const width = utf8Width(byteAt(encoded, at));
    const char = width === 0 ? undefined : characterAt(encoded, at, width);
    if (char === undefined) {
      at += 3;
      continue;
    }
    const end = at + 3 * width;
    edits.push({ start: offset + at, end: offset + end, replacement: char });
    at = end;
  }
}

function characterAt(encoded: string, at: number, width: number): string | undefined {
  if (at + 3 * width > encoded.length) return undefined;
  const bytes = Uint8Array.from({ length: width }, (_, index) => byteAt(encoded, at + 3 * index));
  const char = utf8Text(bytes);
  return char === undefined ? undefined : decodedCharacter(char.codePointAt(0) ?? 0);
}

function byteAt(encoded: string, at: number): number {
  return Number.parseInt(encoded.slice(at + 1, at + 3), 16);
}

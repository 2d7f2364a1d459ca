import { everyMatch } from "../../every-match";
import { everySign, sign } from "../../first-pass/signs";
import { placesOfParts } from "../../places";
import type { ViewEdit } from "../view";

/** `***` is what masking leaves, so three asterisks are no markup. */
const marks =
  /(?:(?<!\*)\*{1,2}(?!\*)|~~|__|`{1,3}|<\/?(?:b|i|u|s|em|strong|span|wbr|mark|code)>|<!-- ?-->)+/y;
const beginnings = [
  { part: "*", sign: sign.asterisk },
  { part: "`", sign: sign.backtick },
  { part: "~~", sign: sign.underscore },
  { part: "__", sign: sign.underscore },
  { part: "<", sign: sign.angle },
];
const escapedMark = /\\{1,2}(?=[@._+-][A-Za-z0-9])/g;
const inWord = /[\p{L}\p{N}@._+-]/u;
const inGroup = /[\dA-Z]/;

/** Marks of markdown and HTML inside a word, left out: `4111**1111**`, `john<b>@</b>`, `john\@`. */
export function markupEdits(text: string, signs: number = everySign): ViewEdit[] {
  const edits: ViewEdit[] = [];
  let end = 0;
  for (const start of placesOfParts(text, beginnings, signs)) {
    if (start < end || isOutside(text, start)) continue;
    marks.lastIndex = start;
    if (!marks.test(text)) continue;
    end = marks.lastIndex;
    if (isInside(text, start, end)) edits.push({ start, end, replacement: "" });
  }
  if ((signs & sign.backslash) === 0 || !text.includes("\\")) return edits;
  for (const { 0: whole, index } of everyMatch(text, escapedMark)) {
    if (!/[A-Za-z0-9]/.test(text.charAt(index - 1))) continue;
    edits.push({ start: index, end: index + whole.length, replacement: "" });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** A mark that nothing stands before which it could be inside of: most of them. `_` may begin a word as well. */
function isOutside(text: string, start: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== backtick && mark !== asterisk) return false;
  const before = text.charCodeAt(start - 1);
  if (before === 0x20) return notInGroup[text.charCodeAt(start - 2)] === 1;
  return notInWord[before] === 1;
}

const backtick = 0x60;
const asterisk = 0x2a;
const notInGroup = new Uint8Array(128).map((_, code) => (inGroup.test(String.fromCharCode(code)) ? 0 : 1));
const notInWord = new Uint8Array(128).map((_, code) => (inWord.test(String.fromCharCode(code)) ? 0 : 1));

/** In a word, or around a group of a number: `4111 **1111** 1111`. */
function isInside(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === " ") return inGroup.test(text.charAt(start - 2)) && inGroup.test(after);
  if (after === " ") return inGroup.test(before) && inGroup.test(text.charAt(end + 1));
  return inWord.test(before) && inWord.test(after);
}

const closing = /^(?:\*{1,2}(?!\*)|`{1,3}|~~|__|<\/[a-z]{1,6}>)/;

/** How many characters the mark has that closes, right after the span, one which was opened inside; 0 for none. */
export function closingMarkLength(text: string, start: number, end: number): number {
  const mark = closing.exec(text.slice(end, end + 10))?.[0];
  if (mark === undefined) return 0;
  const inside = text.slice(start, end);
  const isOpen = mark.startsWith("</")
    ? inside.lastIndexOf(mark.replace("/", "")) > inside.lastIndexOf(mark)
    : inside.split(mark).length % 2 === 0;
  return isOpen ? mark.length : 0;
}

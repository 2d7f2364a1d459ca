import { everyMatch } from "../../every-match";
import type { Span } from "../../types";
import type { ViewEdit } from "../view";
import { asciiLookalikes, latinLookalike } from "./confusable-letters";

/** Longer runs without a space are read in parts. */
const chunkCharsMax = 200;
const anyLookalike = new RegExp(`[${asciiLookalikes.join("")}]`);
const letters = /[\p{L}\p{M}]+/gu;
/** A full stop that browsers read as the dot of a domain. */
const fullStop = /(?<=[A-Za-z0-9])。(?=[A-Za-z])/g;

/**
 * Look-alike letters as Latin ones, where a word mixes alphabets or where it consists of nothing but
 * look-alikes and stands beside ASCII (`ВЕ68`, `асе@example.com`). Other words stay as they are.
 */
export function confusableEdits(text: string): ViewEdit[] {
  if (!anyLookalike.test(text)) return [];
  const edits: ViewEdit[] = [];
  for (const { start, end } of mixedChunks(text)) {
    const chunk = text.slice(start, end);
    if (!anyLookalike.test(chunk)) continue;
    for (const word of everyMatch(chunk, letters)) addWord(word[0], start + word.index, edits);
  }
  if (text.includes("。")) {
    for (const { index } of everyMatch(text, fullStop))
      edits.push({ start: index, end: index + 1, replacement: "." });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Parts between spaces, and between characters of scripts without them, that hold ASCII and something else. */
function mixedChunks(text: string): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  let hasAscii = false;
  let hasOther = false;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && !(code >= 0x3000 && code <= 0xd7af) && at - start < chunkCharsMax) hasOther = true;
    else if (code > 0x20 && code < 0x80 && at - start < chunkCharsMax) hasAscii ||= isAsciiWord(code);
    else {
      if (hasAscii && hasOther) chunks.push({ start, end: at });
      start = code > 0x20 && code < 0x3000 ? at : at + 1;
      hasAscii = start === at && code < 0x80;
      hasOther = start === at && code >= 0x80;
    }
  }
  return chunks;
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

function addWord(word: string, offset: number, edits: ViewEdit[]): void {
  const isMixed = /[A-Za-z]/.test(word);
  const found: ViewEdit[] = [];
  for (let at = 0; at < word.length; at++) {
    const replacement = latinLookalike.get(word.charAt(at));
    if (replacement !== undefined) found.push({ start: offset + at, end: offset + at + 1, replacement });
    else if (!isMixed) return;
  }
  edits.push(...found);
}

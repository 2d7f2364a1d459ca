import type { ViewEdit } from "../view";
import { latinLookalike } from "./confusable-letters";

/** Characters between spaces, with a letter or digit of ASCII among them; longer ones are read in parts. */
const chunk = /[^\s\u3000-\u9fff\uac00-\ud7af]{2,200}/g;
const ascii = /[A-Za-z0-9]/;
const anyLookalike = new RegExp(`[${[...latinLookalike.keys()].join("")}。]`);
const letters = /[\p{L}\p{M}]+/gu;
/** The full stop of East Asian writing, which browsers read as the dot of a domain. */
const fullStop = /(?<=[A-Za-z0-9])。(?=[A-Za-z])/g;

/**
 * Look-alike letters as Latin ones, where a word mixes alphabets or where it consists of nothing but
 * look-alikes and stands beside ASCII (`ВЕ68`, `асе@example.com`). Other words stay as they are.
 */
export function confusableEdits(text: string): ViewEdit[] {
  if (!anyLookalike.test(text)) return [];
  const edits: ViewEdit[] = [];
  for (const match of text.matchAll(chunk)) {
    if (!ascii.test(match[0]) || !anyLookalike.test(match[0])) continue;
    for (const word of match[0].matchAll(letters)) addWord(word[0], match.index + word.index, edits);
  }
  for (const { index } of text.matchAll(fullStop))
    edits.push({ start: index, end: index + 1, replacement: "." });
  return edits.sort((a, b) => a.start - b.start);
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

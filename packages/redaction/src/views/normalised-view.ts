import { normalisedCharacter, stays } from "./normalised-character";
import { editedView, plainView, type View, type ViewEdit } from "./view";

/**
 * The text as recognizers read it: no invisible characters or combining marks, plain spaces, dashes
 * and digits, compatibility forms resolved. Gives the text itself when nothing differs, which is
 * always so for ASCII.
 */
export function normalisedView(text: string): View {
  const edits: ViewEdit[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 || stays[unit] === 1) continue;
    const code = text.codePointAt(at) ?? 0;
    const end = code > 0xffff ? at + 2 : at + 1;
    const replacement = normalisedCharacter(code);
    if (replacement?.isMark === true) edits.push(withMark(text, edits, at, end));
    else if (replacement !== undefined) edits.push({ start: at, end, replacement: replacement.text });
    at = end - 1;
  }
  return editedView(plainView(text), edits);
}

/**
 * A mark belongs to the letter before it: who replaces the letter replaces the mark as well. Takes the edits that
 * end at the mark from the list.
 */
function withMark(text: string, edits: ViewEdit[], at: number, end: number): ViewEdit {
  let start = at;
  for (;;) {
    const before = edits.at(-1);
    if (before === undefined || before.end !== start) break;
    edits.pop();
    if (before.replacement !== "") return { start: before.start, end, replacement: before.replacement };
    start = before.start;
  }
  const letter = startOfCharacter(text, start);
  return { start: letter, end, replacement: text.slice(letter, start) };
}

/** Where the character before `end` begins; 0 when there is none. */
function startOfCharacter(text: string, end: number): number {
  if (end === 0) return 0;
  return end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
}

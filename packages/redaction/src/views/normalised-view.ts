import { normalisedCharacter } from "./normalised-character";
import { plainView, type View } from "./view";

/**
 * The text as recognizers read it: no invisible characters or combining marks, plain spaces, dashes
 * and digits, compatibility forms resolved. Gives the text itself when nothing differs, which is
 * always so for ASCII.
 */
export function normalisedView(text: string): View {
  const different = firstDifference(text);
  if (different === text.length) return plainView(text);
  // One back: a mark may belong to the last character that stays as it is.
  const from = Math.max(0, different - 1);

  let out = text.slice(0, from);
  /** For each code unit of `out` from `from` on: where its original begins and ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const replacement = code < 0x80 ? undefined : normalisedCharacter(code);
    const written = replacement?.text ?? text.slice(at, at + width);
    for (let unit = 0; unit < written.length; unit++) {
      const isOneToOne = replacement === undefined;
      starts.push(isOneToOne ? at + unit : at);
      ends.push(isOneToOne ? at + unit + 1 : at + width);
    }
    // A mark belongs to the letter before it: who replaces the letter replaces the mark as well.
    if (replacement?.isMark === true && ends.length > 0) ends[ends.length - 1] = at + width;
    out += written;
    at += width;
  }
  return {
    text: out,
    toOriginal: (start, end) => ({
      start: start < from ? start : (starts[start - from] ?? text.length),
      end: end <= from ? end : (ends[end - 1 - from] ?? text.length),
    }),
  };
}

function firstDifference(text: string): number {
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      at++;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    if (normalisedCharacter(code) !== undefined) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

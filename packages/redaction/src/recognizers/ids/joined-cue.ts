import { cueList, everyCue } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { jointAt, jointBehindPurpose } from "./cue-joint";

/** Words that a value is joined to, in lower case, two letters or more; the first that fits is taken. */
export interface CueWords {
  /** These may stand at the end of a longer word: `dbpassword`. */
  readonly inside: readonly string[];
  readonly whole: readonly string[];
  /** What it is for may stand between the word and a mark or a verb: `password for the portal is`. */
  readonly mayBeFor?: true;
}

/** A word of a list, and how what follows is joined to it. */
export interface JoinedCue {
  readonly start: number;
  /** Where the word ends, and where the value begins. */
  readonly end: number;
  readonly valueStart: number;
  /** A mark, a verb or a space, as it is written. */
  readonly joint: string;
  /** What was opened before the value. */
  readonly quote: string | undefined;
}

/** Finds such words with a joint behind them. */
export interface JoinedCues {
  /** For each list of words what was found, in order and disjoint. */
  matchesIn(text: string): readonly (readonly JoinedCue[])[];
}

/** 1 for the ASCII characters that a joint begins with. */
const jointStarts = new Uint8Array(128);
for (const char of "\"'`*])=:> \t\n\v\f\r") jointStarts[char.charCodeAt(0)] = 1;

/** What the ends of cues have in common, read backwards, so that every character is looked at for all lists together. */
interface Ending {
  readonly before: Map<number, Ending>;
  /** Bits of the lists that have this cue as a word of its own, or as the end of one. */
  whole: number;
  inside: number;
}

const noMatches: readonly JoinedCue[] = [];

/** The lists are searched for together, at most 31 of them. */
export function joinedCues(lists: readonly CueWords[]): JoinedCues {
  const root: Ending = { before: new Map(), whole: 0, inside: 0 };
  for (const [index, { inside, whole }] of lists.entries()) {
    for (const cue of inside.map(plain)) endingOf(root, cue).inside |= 1 << index;
    for (const cue of whole.map(plain)) endingOf(root, cue).whole |= 1 << index;
  }
  const bit = cueList({
    words: lists.flatMap(({ whole }) => lastWords(whole)),
    endings: lists.flatMap(({ inside }) => lastWords(inside)),
  });
  const nothing = lists.map(() => noMatches);

  /** Takes the cues of all lists that end at `end`. */
  function takeAt(text: string, end: number, starts: Int32Array, found: JoinedCue[][]): void {
    const code = text.charCodeAt(end);
    if (code < 128 && jointStarts[code] === 0) return;
    let bits = startsOfCues(text, end, root, starts);
    for (let index = 0; bits !== 0; index++, bits >>= 1) {
      if ((bits & 1) === 0) continue;
      const jointOf = lists[index]?.mayBeFor === true ? jointBehindPurpose : jointAt;
      take(text, starts[index] ?? 0, end, jointOf, found[index] ?? []);
    }
  }

  return {
    matchesIn(text) {
      const { count, allCues, start, end, cues } = wordsOf(text);
      if ((allCues & bit) === 0) return nothing;
      const found = lists.map((): JoinedCue[] => []);
      const starts = new Int32Array(lists.length);
      for (let word = 0; word < count; word++) {
        if (((cues[word] as number) & bit) === 0) continue;
        const last = end[word] as number;
        // Where words have no spaces between them, a cue may end inside of what looks like one.
        if (cues[word] === everyCue)
          for (let at = (start[word] as number) + 1; at < last; at++) takeAt(text, at, starts, found);
        if (last < text.length) takeAt(text, last, starts, found);
      }
      return found;
    },
  };
}

/** The last word of each cue, unless its script has no spaces. */
function lastWords(cues: readonly string[]): string[] {
  return cues
    .map((cue) => /[\p{L}\p{M}]+$/u.exec(plain(cue))?.[0] ?? "")
    .filter((word) => !/\p{Lo}/u.test(word));
}

/** Bits of the lists with a cue that ends at `end`; where the longest begins is in `starts`. */
function startsOfCues(text: string, end: number, root: Ending, starts: Int32Array): number {
  let all = 0;
  let ending = root.before.get(foldedCode(text, end - 1));
  for (let at = end - 1; ending !== undefined; ending = ending.before.get(foldedCode(text, --at))) {
    if ((ending.whole | ending.inside) === 0) continue;
    const bits = ending.inside | (isWordCode(text.charCodeAt(at - 1)) ? 0 : ending.whole);
    for (let index = 0; bits >> index !== 0; index++) {
      if (((bits >> index) & 1) === 1) starts[index] = at;
    }
    all |= bits;
  }
  return all;
}

/** Adds the cue unless it overlaps the last one; `user name` takes the place of `user`. */
function take(text: string, start: number, end: number, jointOf: typeof jointAt, found: JoinedCue[]): void {
  const last = found.at(-1);
  if (last !== undefined && start < last.valueStart && start !== last.start) return;
  const joint = jointOf(text, end);
  if (joint === undefined) return;
  if (last?.start === start) found.pop();
  found.push({ start, end, valueStart: joint.valueStart, joint: joint.written, quote: joint.quote });
}

/** Without the vowel signs that the plain view of a text leaves out as well. */
function plain(word: string): string {
  return word.normalize("NFC").replace(/\p{Mn}/gu, "");
}

function endingOf(root: Ending, cue: string): Ending {
  let ending = root;
  for (let at = cue.length - 1; at >= 0; at--) {
    const code = foldedCode(cue, at);
    const before = ending.before.get(code) ?? { before: new Map(), whole: 0, inside: 0 };
    ending.before.set(code, before);
    ending = before;
  }
  return ending;
}

/** In lower case; NaN, which no cue has, outside the text. */
function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return code < 0x250 ? text.charAt(at).toLowerCase().charCodeAt(0) : code;
}

function isWordCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

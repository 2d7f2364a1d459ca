import { WordTrie } from "../../words/word-trie";
import { wordList } from "../cue-words/cues";

/** How a value is joined to the word in front of it. */
export interface CueJoint {
  /** A mark, a verb or a space, as it is written; of a member `value` only its mark. */
  readonly written: string;
  /** What was opened before the value. */
  readonly quote: string | undefined;
  /** Where the value begins. */
  readonly valueStart: number;
}

const verbs = new WordTrie(
  wordList(
    "is, was, will be, are, ist, lautet, wäre, war, est, était, c'est, es, era, será, é, è, sarà, to, jest, är, er, on, это, its, it's",
  ),
  "begin",
);
const network = new WordTrie([" wifi", " wi-fi", " wlan"], "begin");
const prepositions = new WordTrie(
  wordList(
    "for, of, to, on, at, del, della, dello, do, da, de, du, van, voor, für, fürs, vom, von, zum, zur, pour, para, per, di, na, w, od, dla, till",
  ).map((word) => ` ${word} `),
  "begin",
);

const marks = "\"'`*])";
const marksOfProse = "\"'*";
const signs = ["=>", "->", ":=", "==", "=", ":"];
const dashes = "-–—→";
const verbsOfHan = "は是为為";
const quotes = ["**", ..."\"'`「『“„«"];
/** Name and value are members of their own: `- name: DB_PASSWORD\n  value: x`, `key="DbPassword" value="x"`. */
const valueMember = /["']?(?:,\s{0,24}|\s{1,24})["']?value["']?\s?(?<sign>[:=]) ?/iy;
const element = /[^\s<>]{4,64}</y;

/** The joint behind a word that ends at `end`: a mark, a verb, or nothing but a space; undefined when there is none. */
export function jointAt(text: string, end: number): CueJoint | undefined {
  valueMember.lastIndex = end;
  const member = valueMember.exec(text);
  const jointEnd = member === null ? endOfJoint(text, end) : valueMember.lastIndex;
  if (jointEnd === -1) return undefined;
  const quote = quotes.find((sign) => text.startsWith(sign, jointEnd));
  const written = member?.groups?.sign ?? text.slice(end, jointEnd);
  return { written, quote, valueStart: jointEnd + (quote?.length ?? 0) };
}

/** The same, where what the value is for may stand between: `password for the portal is`. */
export function jointBehindPurpose(text: string, end: number): CueJoint | undefined {
  const networkEnd = network.longestAt(text, end);
  const joint = networkEnd === -1 ? undefined : jointBehind(text, networkEnd);
  return joint ?? jointBehind(text, end);
}

function jointBehind(text: string, end: number): CueJoint | undefined {
  const purposeEnd = endOfPurpose(text, end);
  return jointAt(text, purposeEnd === -1 ? end : purposeEnd);
}

function endOfJoint(text: string, from: number): number {
  const signAt = behindSpaces(text, behind(text, from, marks, 3));
  const sign = signs.find((chars) => text.startsWith(chars, signAt));
  if (sign !== undefined) return behindSpaces(text, signAt + sign.length);
  const space = behind(text, from, marksOfProse, 2);
  if (text.charAt(space) === " ") {
    const verbEnd = verbs.othersAt(text, space + 1).find((end) => isOneOf(text, end, " :"));
    if (verbEnd !== undefined) return behind(text, verbEnd, " :", 2);
    if (isOneOf(text, space + 1, dashes) && text.charAt(space + 2) === " ") return space + 3;
    return space + 1;
  }
  if (isOneOf(text, from, verbsOfHan)) return behind(text, from + 1, ":", 1);
  if (text.charAt(from) !== ">") return -1;
  element.lastIndex = from + 1;
  return element.test(text) ? from + 1 : -1;
}

/** How much is read of what a value is for, in front of its last word, and of words in characters. */
const wordsMax = 2;
const wordCharsMax = 12;
const lastWordCharsMax = 16;

/** Where ` for the portal` ends that stands in front of a mark or a verb; -1 when there is nothing like it. */
function endOfPurpose(text: string, from: number): number {
  const first = prepositions.longestAt(text, from);
  if (first === -1) return -1;
  const starts = [first];
  for (let start = first; starts.length <= wordsMax; starts.push(start)) {
    const end = behindWord(text, start, wordCharsMax, isLetter);
    if (end === start || text.charAt(end) !== " ") break;
    start = end + 1;
  }
  for (const start of starts.reverse()) {
    for (let end = behindWord(text, start, lastWordCharsMax, isLetterDigitOrDash); end > start; end--) {
      if (!goesOn(text, end) && isJoined(text, end)) return end;
    }
  }
  return -1;
}

const twoWords = / (?:[A-Za-zµÀ-ÖØ-Þà-\uffff]{2,} ){2}/y;

function goesOn(text: string, end: number): boolean {
  twoWords.lastIndex = end;
  return twoWords.test(text);
}

/** Whether a colon, an equals sign or a verb follows. */
function isJoined(text: string, from: number): boolean {
  const at = behind(text, from, marksOfProse, 2);
  if (isOneOf(text, behindSpaces(text, at), ":=")) return true;
  return text.charAt(at) === " " && verbs.othersAt(text, at + 1).some((end) => text.charAt(end) === " ");
}

/** Passes over these characters, as far as `most`. */
function behind(text: string, from: number, chars: string, most: number): number {
  let at = from;
  while (at < from + most && isOneOf(text, at, chars)) at++;
  return at;
}

/** Settings are often aligned: `password   = x`. */
const alignedMax = 32;

/** Passes over two spaces at most, and over those that align the signs and values of lines. */
function behindSpaces(text: string, from: number): number {
  const aligned = behind(text, from, " \t", alignedMax);
  if (aligned > from + 2) return aligned;
  let at = from;
  while (at < from + 2 && /\s/.test(text.charAt(at))) at++;
  return at;
}

function behindWord(text: string, from: number, most: number, isOfWord: (code: number) => boolean): number {
  let at = from;
  while (at < from + most && isOfWord(text.charCodeAt(at))) at++;
  return at;
}

function isOneOf(text: string, at: number, chars: string): boolean {
  return at < text.length && chars.includes(text.charAt(at));
}

/** Letters of Latin, and everything beyond it. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  if (code < 0xb5) return small >= 0x61 && small <= 0x7a;
  return code === 0xb5 || code >= 0xe0 || (code >= 0xc0 && code !== 0xd7 && code !== 0xdf);
}

function isLetterDigitOrDash(code: number): boolean {
  return code === 0x2d || (code >= 0x30 && code <= 0x39) || isLetter(code);
}

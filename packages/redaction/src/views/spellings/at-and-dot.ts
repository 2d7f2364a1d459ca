import { everyMatch } from "../../every-match";
import { everySign, sign } from "../../first-pass/signs";
import { placesOfParts } from "../../places";
import { cues, wordList } from "../../recognizers/cue-words/cues";
import type { ViewEdit } from "../view";

const bracketed =
  /[([{<][ \t]?(?:(at?|@|arroba|arobase|chiocciola|ät)|dot|punkt|punto|ponto|point|\.)[ \t]?[)\]}>][ \t]{0,2}/iy;
const brackets = [
  { part: "(", sign: sign.roundBracket },
  { part: "[", sign: sign.otherBracket },
  { part: "{", sign: sign.otherBracket },
  { part: "<", sign: sign.angle },
];
const word = /[\p{L}\p{N}]/u;

/** `john dot doe at example dot com`; every part is bounded and begins at the edge of a word. */
const spoken =
  /(?<![A-Za-z0-9._+'-])[a-z0-9_+'-]{1,64}(?:(?: dot |\.)[a-z0-9_+'-]{1,64}){0,3} at [a-z0-9-]{1,63}(?:(?: dot |\.)[a-z0-9-]{1,63}){0,3} dot (?:com|org|net|edu|gov|mil|int|info|biz|io|co|me|app|dev|ai|example|test|uk|us|ca|au|nz|ie|de|at|ch|fr|es|it|pt|br|mx|nl|be|pl|se|no|dk|fi|cz|ru|in|jp|kr|sg|za)(?![A-Za-z0-9])/gi;

const mailWords = cues(
  wordList(
    "mail, e mail, email, mailbox, reach, contact, write, address, ping, inbox, send, me, correo, courriel",
  ),
);

/** `john (at) example [dot] com`. */
export function bracketedEdits(text: string, signs: number = everySign): ViewEdit[] {
  const edits: ViewEdit[] = [];
  for (const index of placesOfParts(text, brackets, signs)) {
    if (!mayBeginJoint(text, index + 1)) continue;
    bracketed.lastIndex = index;
    const match = bracketed.exec(text);
    if (match === null) continue;
    const start = startOfGap(text, index);
    const end = bracketed.lastIndex;
    // `ana(a)example.com`; with spaces around it is a mark of a list.
    if (/^a$/i.test(match[1] ?? "") && end - start > "(a)".length) continue;
    if (!word.test(text.charAt(start - 1)) || !word.test(text.charAt(end))) continue;
    edits.push({ start, end, replacement: match[1] === undefined ? "." : "@" });
  }
  return edits;
}

/** `john dot doe at example dot com`, where the words around it say that it is an address. */
export function spokenEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  if (!/ [Dd][Oo][Tt] /.test(text)) return edits;
  for (const { 0: whole, index } of everyMatch(text, spoken)) {
    const [local = ""] = whole.split(/ at /i);
    if (!/[\d._]| dot /i.test(local) && mailWords.before(text, index) === undefined) continue;
    for (const joint of everyMatch(whole, / (?:(at)|dot) /gi)) {
      const start = index + joint.index;
      edits.push({ start, end: start + joint[0].length, replacement: joint[1] === undefined ? "." : "@" });
    }
  }
  return edits;
}

const beginsJoint = new Uint8Array(128);
for (const char of "aAcCdDpP@. \t") beginsJoint[char.charCodeAt(0)] = 1;

/** A look at the character behind the bracket; `ä` and the capital of it are beyond ASCII. */
function mayBeginJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 128 || beginsJoint[code] === 1;
}

/** With up to two spaces before. */
function startOfGap(text: string, from: number): number {
  let start = from;
  while (start > from - 2 && /[ \t]/.test(text.charAt(start - 1))) start--;
  return start;
}

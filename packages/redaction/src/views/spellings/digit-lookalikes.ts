import { matchesNear } from "../../matches-near";
import type { ViewEdit } from "../view";

/** Latin, Cyrillic and Greek letters by the digit that they look like. */
const lookalikes = [
  ["0", "OoОоΟο"],
  ["1", "lIІіΙ"],
  ["3", "Зз"],
  ["5", "S"],
  ["6", "б"],
  ["8", "B"],
] as const;
const digitByLetter = new Map(
  lookalikes.flatMap(([digit, others]) => Array.from(others, (letter): [string, string] => [letter, digit])),
);
/** All of them. */
export const digitLookalikes: readonly string[] = [...digitByLetter.keys()];
const letters = digitLookalikes.join("");
const number = new RegExp(
  `(?<![\\p{L}\\p{N}_])[\\d${letters}](?:[ -]?[\\d${letters}]){8,30}(?![\\p{L}\\p{N}_])`,
  "gu",
);

/** Thirty-one characters, with a separator between. */
const numberCharsMax = 64;

const digit = 1;
const letter = 2;
const kinds = new Uint8Array(65_536).fill(digit, 0x30, 0x3a);
for (const each of digitLookalikes) kinds[each.charCodeAt(0)] = letter;

/** Where one of them touches a digit. */
function jointsOf(text: string): number[] {
  const joints: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if ((kind | last) === (digit | letter)) joints.push(at);
    last = kind;
  }
  return joints;
}

/** Letters in a number that look like digits: `4111 1111 1111 111l`. Most of it has to be digits. */
export function digitLookalikeEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  for (const { 0: whole, index } of matchesNear(text, jointsOf(text), numberCharsMax, number)) {
    const found: ViewEdit[] = [];
    let digits = 0;
    for (let at = 0; at < whole.length; at++) {
      const char = whole.charAt(at);
      const digit = digitByLetter.get(char);
      if (digit !== undefined) found.push({ start: index + at, end: index + at + 1, replacement: digit });
      else if (char >= "0" && char <= "9") digits++;
    }
    if (found.length * 2 <= digits) edits.push(...found);
  }
  return edits;
}

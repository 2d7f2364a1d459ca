import { digitLookalikes } from "./digit-lookalikes";
import { hasOddJointAt, mayEndGroup } from "./odd-separators";
import { isSingleBeside, maySeparateSingles } from "./spaced-out";

/** What stands beside the digits of a text, as far as it makes them readable in another way. */
export const digitEdge = {
  /** A letter that looks like a digit touches one. */
  lookalike: 1,
  /** An unusual mark joins three groups. */
  oddJoint: 2,
  /** A digit is one of many single characters with the same separator between. */
  singles: 4,
} as const;

const separatesSingles = 8;
/** A space or a dash, which joins groups in an unusual way only when more of it, or another mark, follows. */
const isUsual = 16;

/** What a character beside a run of digits may be the edge of; all beyond ASCII may be that of a group. */
const edgesOf = new Uint8Array(65_536).fill(digitEdge.oddJoint, 128);
for (let code = 0; code < edgesOf.length; code++) {
  if (code < 128 && mayEndGroup(code)) edgesOf[code] = digitEdge.oddJoint;
  if (maySeparateSingles(code)) addEdge(code, separatesSingles);
}
for (const mark of " -") addEdge(mark.charCodeAt(0), isUsual);
for (const letter of digitLookalikes) addEdge(letter.charCodeAt(0), digitEdge.lookalike);

function addEdge(code: number, edge: number): void {
  edgesOf[code] = (edgesOf[code] as number) | edge;
}

/** Bits of `digitEdge`, from one look at both ends of each run; the runs begin and end alternately. */
export function digitEdges(text: string, digitRuns: readonly number[]): number {
  let edges = 0;
  for (let at = 0; at < digitRuns.length; at += 2) {
    const start = digitRuns[at] as number;
    const end = digitRuns[at + 1] as number;
    const before = start > 0 ? (edgesOf[text.charCodeAt(start - 1)] as number) : 0;
    const behind = end < text.length ? (edgesOf[text.charCodeAt(end)] as number) : 0;
    edges |= (before | behind) & digitEdge.lookalike;
    const mayJoin =
      (behind & isUsual) === 0
        ? (behind & digitEdge.oddJoint) !== 0
        : ((edgesOf[text.charCodeAt(end + 1)] ?? 0) & digitEdge.oddJoint) !== 0;
    if (mayJoin && hasOddJointAt(text, start, end)) edges |= digitEdge.oddJoint;
    if (end - start > 1 || ((before | behind) & separatesSingles) === 0) continue;
    const isBefore = (before & separatesSingles) !== 0;
    if (isSingleBeside(text, start, isBefore, (behind & separatesSingles) !== 0)) edges |= digitEdge.singles;
  }
  return edges;
}

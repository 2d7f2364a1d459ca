import { asciiLookalikes, isLookalikeBeyondAscii } from "./digit-lookalikes";
import { hasOddJointAt, mayEndGroup } from "./odd-separators";
import { isAmongSingles, maySeparateSingles } from "./spaced-out";

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

/** What an ASCII character beside a run of digits may be the edge of. */
const edgesOf = new Uint8Array(128).map(
  (_, code) =>
    (asciiLookalikes[code] === 1 ? digitEdge.lookalike : 0) |
    (mayEndGroup(code) ? digitEdge.oddJoint : 0) |
    (maySeparateSingles(code) ? separatesSingles : 0),
);

/** Bits of `digitEdge`, from one look at both ends of each run; the runs begin and end alternately. */
export function digitEdges(text: string, digitRuns: readonly number[]): number {
  let edges = 0;
  for (let at = 0; at < digitRuns.length; at += 2) {
    const start = digitRuns[at] as number;
    const end = digitRuns[at + 1] as number;
    const before = edgesAt(text, start - 1);
    const behind = edgesAt(text, end);
    edges |= (before | behind) & digitEdge.lookalike;
    if ((behind & digitEdge.oddJoint) !== 0 && hasOddJointAt(text, end)) edges |= digitEdge.oddJoint;
    const isSingle = end - start === 1 && ((before | behind) & separatesSingles) !== 0;
    if (isSingle && isAmongSingles(text, start)) edges |= digitEdge.singles;
  }
  return edges;
}

function edgesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return edgesOf[code] as number;
  // Not a number outside of the text.
  if (!(code >= 128)) return 0;
  const isLookalike = isLookalikeBeyondAscii(text.charAt(at));
  return digitEdge.oddJoint | separatesSingles | (isLookalike ? digitEdge.lookalike : 0);
}

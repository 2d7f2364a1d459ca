/**
 * What a profiler replaced, from a value and its replacement alone: the shortest edit from one to the other, word by
 * word (Myers' O(ND) difference). Exact when the replacements are not themselves words of the value.
 */

/** Words, white space, and every other character by itself: whoever replaces something replaces whole ones. */
const token = /[\p{L}\p{N}\p{M}_]+|\s+|./gsu;
const holdsWord = /[\p{L}\p{N}]/u;
/** More edits than this are not told apart: everything between the first and the last one counts as replaced. */
const editsMax = 1_000;

/** The parts of `value` that are not in `replacement`, without space around them. */
export function changedValues(value: string, replacement: string): string[] {
  if (value === replacement) return [];
  const before = value.match(token) ?? [];
  const after = replacement.match(token) ?? [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let rest = 0;
  while (
    rest < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - rest] === after[after.length - 1 - rest]
  )
    rest++;
  const changed = before.slice(start, before.length - rest);
  const kept = keptOf(changed, after.slice(start, after.length - rest));
  return runsOf(changed, kept)
    .map((run) => run.trim())
    .filter((run) => holdsWord.test(run));
}

function runsOf(tokens: readonly string[], kept: Uint8Array): string[] {
  const runs: string[] = [];
  let run = "";
  for (const [at, text] of tokens.entries()) {
    // A space between two words that were replaced belongs to them: alone, the words of a name are anybody's.
    const isBetween = run !== "" && text.trim() === "" && kept[at + 1] === 0;
    if (kept[at] === 0 || isBetween) run += text;
    else if (run !== "") {
      runs.push(run);
      run = "";
    }
  }
  return run === "" ? runs : [...runs, run];
}

/** 1 for each of `before` that is still in `after`. */
function keptOf(before: readonly string[], after: readonly string[]): Uint8Array {
  const kept = new Uint8Array(before.length);
  const max = Math.min(before.length + after.length, editsMax);
  // By diagonal: the furthest token of `before` that so many edits reach.
  const furthest = new Int32Array(2 * max + 3);
  const middle = max + 1;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= max; edits++) {
    history.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const reached = follow(before, after, stepOf(furthest, middle, diagonal, edits), diagonal);
      furthest[middle + diagonal] = reached;
      if (reached < before.length || reached - diagonal < after.length) continue;
      mark(kept, history, diagonal, reached);
      return kept;
    }
  }
  return kept;
}

/** Where an edit leads before anything that is alike is followed. */
function stepOf(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  const fromAbove = furthest[middle + diagonal + 1] ?? 0;
  const fromLeft = furthest[middle + diagonal - 1] ?? 0;
  return diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1;
}

function follow(before: readonly string[], after: readonly string[], from: number, diagonal: number): number {
  let at = from;
  while (at < before.length && at - diagonal < after.length && before[at] === after[at - diagonal]) at++;
  return at;
}

/** Goes the way back and marks what was followed. */
function mark(kept: Uint8Array, history: readonly Int32Array[], lastDiagonal: number, reached: number): void {
  let diagonal = lastDiagonal;
  let at = reached;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const furthest = history[edits] ?? new Int32Array(0);
    const middle = edits + 1;
    const from = stepOf(furthest, middle, diagonal, edits);
    const start = edits === 0 ? 0 : from;
    for (let index = start; index < at; index++) kept[index] = 1;
    const fromAbove = furthest[middle + diagonal + 1] ?? 0;
    const isAbove =
      from === fromAbove &&
      (diagonal === -edits || (diagonal !== edits && (furthest[middle + diagonal - 1] ?? 0) < fromAbove));
    at = isAbove ? from : from - 1;
    diagonal += isAbove ? 1 : -1;
  }
}

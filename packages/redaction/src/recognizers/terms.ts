import type { Entity, EntityType, Recognizer } from "../types";
import { normalisedView } from "../views/normalised-view";
import { entityOf } from "./entity-of";
import { type Word, wordsOf } from "./words";

/** The words of one type of a tenant. */
export interface TermList {
  readonly type: EntityType;
  readonly words: readonly string[];
}

/** A word of a term, and what can follow it. */
interface Node {
  readonly next: Map<string, Node>;
  /** Set where a term ends. */
  types: Map<string, { readonly type: EntityType; readonly before: string; readonly after: string }>;
}

/** What may stand between two words of a term instead of what the tenant wrote there. */
const gapCharsMax = 3;

/**
 * A tenant's own words: any case, whole words, and any space, dash or underscore between them.
 * Signs at the edges of a term (`C++`, `.NET`) must be there. The terms stand in one tree by word,
 * so ten thousand of them cost no more than ten.
 */
export function termRecognizer(lists: readonly TermList[]): Recognizer {
  const root = newNode();
  for (const { type, words } of lists) for (const word of words) insert(root, type, word);
  return {
    id: "terms",
    types: [...new Set(lists.map((list) => list.type))],
    canMatch: () => true,
    find: (text) => findTerms(text, root),
  };
}

function newNode(): Node {
  return { next: new Map(), types: new Map() };
}

function insert(root: Node, type: EntityType, term: string): void {
  const { text } = normalisedView(term.trim());
  const words = wordsOf(text);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  let node = root;
  for (const [index, word] of words.entries()) {
    const key = keyOf(text, words[index - 1], word);
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  const before = text.slice(0, first.start);
  const after = text.slice(last.end);
  node.types.set(`${type} ${before} ${after}`, { type, before, after });
}

function findTerms(text: string, root: Node): Entity[] {
  const found: Entity[] = [];
  const words = wordsOf(text);
  let index = 0;
  while (index < words.length) {
    const match = longestFrom(text, words, index, root);
    if (match !== undefined) found.push(match.entity);
    index = match?.next ?? index + 1;
  }
  return found;
}

/** The longest term that begins with this word, and the word after it. */
function longestFrom(
  text: string,
  words: readonly Word[],
  from: number,
  root: Node,
): { entity: Entity; next: number } | undefined {
  let best: { entity: Entity; next: number } | undefined;
  let node: Node | undefined = root;
  const first = words[from];
  for (let index = from; first !== undefined; index++) {
    const word = words[index];
    if (word === undefined) break;
    node = node.next.get(keyOf(text, index === from ? undefined : words[index - 1], word));
    if (node === undefined) break;
    for (const { type, before, after } of node.types.values()) {
      const start = first.start - before.length;
      const end = word.end + after.length;
      if (!text.startsWith(before, start) || !text.startsWith(after, word.end) || start < 0) continue;
      const entity = entityOf({ start, end }, { recognizer: "terms", type, score: 1, evidence: "term" });
      if (best === undefined || end - start > best.entity.end - best.entity.start)
        best = { entity, next: index + 1 };
    }
  }
  return best;
}

/** The word with what joins it to the one before: a space for any usual joint, else the signs as they are. */
function keyOf(text: string, before: Word | undefined, word: Word): string {
  if (before === undefined) return word.folded;
  const gap = text.slice(before.end, word.start);
  if (gap === "") return word.folded;
  if (gap.length > gapCharsMax) return `\n${word.folded}`;
  return `${/^[\s_'-]+$/.test(gap) ? " " : gap}${word.folded}`;
}

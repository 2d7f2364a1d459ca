import { mayBeName } from "../../tagger/names";
import type { Entity, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { tokenKind, type WordTable } from "../../words/word-table";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { adverbs, germanWords, isRole, joiningWords, nounEnding, products, verbs } from "./german-words";

const cueBit = cueList({ words: [...verbs, ...joiningWords] });
const evidence = { recognizer: "german-clause", type: "PERSON", score: 0.55, evidence: "pattern" } as const;

/**
 * German persons by the grammar of a clause. Nouns have a capital there as well, but an article, an adjective or an
 * ending of many in front of a verb; a word that no list of everyday words has and that stands bare beside a verb (`dann
 * ging Ubul heim`), behind `dass` or as `Ubuls Haus` is somebody. Where the tagger has an opinion, it knows better.
 */
export const germanClauses: Recognizer = {
  id: "german-clauses",
  types: ["PERSON"],
  canMatch: () => true,
  find(text) {
    const words = wordsOf(text);
    const spans: Span[] = [];
    const add = (token: number) => {
      const span = nameAt(text, words, token);
      if (span !== undefined && spans.at(-1)?.start !== span.start) spans.push(span);
    };
    const hasCues = (words.allCues & cueBit) !== 0;
    for (let token = 0; token + 1 < words.count; token++) {
      const kind = words.kind[token];
      if (kind === tokenKind.capitalised) {
        if (isOwner(text, words, token)) add(token);
      } else if (kind === tokenKind.lowerWord && hasCues && ((words.cues[token] as number) & cueBit) !== 0) {
        const cue = wordAt(text, words, token);
        const isVerb = verbs.has(cue);
        if (isVerb && beginsSentence(text, words, token - 1)) add(token - 1);
        if ((isVerb || joiningWords.has(cue)) && standsAlone(text, words, token + 1)) add(token + 1);
      }
    }
    return spans.map((span): Entity => entityOf(span, evidence));
  },
};

function wordAt(text: string, { start, end }: WordTable, token: number): string {
  return text.slice(start[token], end[token]);
}

/** The span of a word that may be somebody's name, in a German text. */
function nameAt(text: string, { start, end }: WordTable, token: number): Span | undefined {
  const span = { start: start[token] as number, end: end[token] as number };
  const word = text.slice(span.start, span.end);
  if (word.length < 3 || nounEnding.test(word) || isRole(word) || adverbs.has(word) || products.has(word))
    return undefined;
  return mayBeName(word) && isGerman(text, span) ? span : undefined;
}

function isGerman(text: string, { start, end }: Span): boolean {
  return (
    germanWords.test(text.slice(Math.max(0, start - 60), start)) ||
    germanWords.test(text.slice(end, end + 100))
  );
}

/** `Ubul ging`: the first word of a sentence or of what is said. */
function beginsSentence(text: string, { kind, gap, start }: WordTable, token: number): boolean {
  if (token < 0 || kind[token] !== tokenKind.capitalised || gap[token + 1] !== 1) return false;
  const at = start[token] as number;
  return /(?:^|[.!?:“"»] |\n)$/.test(text.slice(Math.max(0, at - 2), at));
}

/** A capital behind the verb, with no other behind it: `ging Ubul heim`, and not `ging Ubul Lima`. */
function standsAlone(text: string, { count, kind, gap, end }: WordTable, token: number): boolean {
  if (token >= count || kind[token] !== tokenKind.capitalised || gap[token] !== 1) return false;
  const next = token + 1 < count ? (kind[token + 1] as number) : tokenKind.mark;
  const isFree = next === tokenKind.lowerWord || next === tokenKind.number || next === tokenKind.mark;
  return isFree && !/[-/]/.test(text.charAt(end[token] as number));
}

const genitiveBefore = /(?<!\p{L})(?:des|eines|keines|dieses|jedes|[Tt]he|of) $/u;

/** `Ubuls Haus`: a word with an s before a German noun. */
function isOwner(text: string, words: WordTable, token: number): boolean {
  const { kind, gap, start, end } = words;
  const to = end[token] as number;
  if (text.charAt(to - 1) !== "s" || kind[token + 1] !== tokenKind.capitalised || gap[token + 1] !== 1)
    return false;
  const from = start[token] as number;
  const owner = text.slice(from, to - 1);
  if (owner.length < 3 || !mayBeName(owner) || mayBeName(wordAt(text, words, token + 1))) return false;
  const isBehindName =
    token > 0 &&
    gap[token] === 1 &&
    kind[token - 1] === tokenKind.capitalised &&
    mayBeName(wordAt(text, words, token - 1));
  return !isBehindName && !genitiveBefore.test(text.slice(Math.max(0, from - 10), from));
}

import { mayBeName } from "../../tagger/names";
import type { Entity, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { tokenKind, type WordTable } from "../../words/word-table";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";
import { RepeatedFinds } from "../repetition/repeated-finds";
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
    const repeated = new RepeatedFinds(text, reach);
    const found: Entity[] = [];
    const hasCues = (words.allCues & cueBit) !== 0;
    for (let token = 0; token + 1 < words.count; token++) {
      const kind = words.kind[token];
      const isPlace =
        kind === tokenKind.capitalised
          ? mayOwn(text, words, token)
          : kind === tokenKind.lowerWord && hasCues && ((words.cues[token] as number) & cueBit) !== 0;
      if (!isPlace) continue;
      for (const person of repeated.ofWord(words, token, () => personsAt(text, words, token))) {
        if (found.at(-1)?.start !== person.start) found.push(person);
      }
    }
    return found;
  },
};

/** From 60 characters before a name to 100 behind it, and over a name; longer words than names are nobody. */
const reach = { back: 320, ahead: 480 };

/** Beside a verb or another cue, or the word itself when it is one that may own the next. */
function personsAt(text: string, words: WordTable, token: number): Entity[] {
  const found: Entity[] = [];
  const add = (name: number) => {
    const span = nameAt(text, words, name);
    if (span !== undefined) found.push(entityOf(span, evidence));
  };
  if (words.kind[token] === tokenKind.capitalised) {
    if (isOwner(text, words, token)) add(token);
    return found;
  }
  const cue = wordAt(text, words, token);
  const isVerb = verbs.has(cue);
  if (isVerb && beginsSentence(text, words, token - 1)) add(token - 1);
  if ((isVerb || joiningWords.has(cue)) && standsAlone(text, words, token + 1)) add(token + 1);
  return found;
}

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

/** A word with an s before one with a capital, which is all that a look at two characters says. */
function mayOwn(text: string, { kind, gap, end }: WordTable, token: number): boolean {
  return (
    text.charCodeAt((end[token] as number) - 1) === smallS &&
    kind[token + 1] === tokenKind.capitalised &&
    gap[token + 1] === 1
  );
}

const smallS = 0x73;

/** `Ubuls Haus`: a word with an s before a German noun. */
function isOwner(text: string, words: WordTable, token: number): boolean {
  const { kind, gap, start, end } = words;
  const from = start[token] as number;
  const owner = text.slice(from, (end[token] as number) - 1);
  if (owner.length < 3 || !mayBeName(owner) || mayBeName(wordAt(text, words, token + 1))) return false;
  const isBehindName =
    token > 0 &&
    gap[token] === 1 &&
    kind[token - 1] === tokenKind.capitalised &&
    mayBeName(wordAt(text, words, token - 1));
  return !isBehindName && !genitiveBefore.test(text.slice(Math.max(0, from - 10), from));
}

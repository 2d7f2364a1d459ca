import type { Entity, EntityType, Recognizer } from "../../types";
import { lowerOf } from "../../words/characters";
import { cueList } from "../../words/cue-bits";
import { wordHash } from "../../words/word-hash";
import { wordsOf } from "../../words/words-of";
import { RepeatedFinds } from "../repetition/repeated-finds";
import type { CuePhrase, CueTable } from "./cue-phrases";
import { FormLabels } from "./form-labels";

/** Reads what stands beside the cues of a table. */
export interface CueReader<Kind> {
  readonly type: EntityType;
  readonly cues: CueTable<Kind>;
  /** What one of these cues says about the words beside it; they share the word at `[start, end)`. */
  read(
    text: string,
    cues: readonly CuePhrase<Kind>[],
    start: number,
    end: number,
    labels: FormLabels,
  ): Entity | undefined;
}

/** A word of the tables, with what each reader knows of it. */
interface CueWord {
  readonly word: string;
  readonly readAt: ((text: string, start: number, end: number, labels: FormLabels) => Entity | undefined)[];
}

/**
 * How far from a cue its readers read, with something to spare: back over the rest of a phrase, a clause of 60 characters
 * and a name of 64, or to a label of a form 200 away; ahead over titles and four words with particles and nicknames.
 */
const reach = { back: 256, ahead: 720 };
const none: readonly Entity[] = [];

/** One search for the words of all readers: a look at each word of the text and no more where it is none of theirs. */
export function cueRecognizer(readers: readonly CueReader<string>[]): Recognizer {
  const cueWords = new Map<number, CueWord>();
  for (const reader of readers) {
    for (const [word, cues] of reader.cues) {
      const hash = wordHash(word);
      const known = cueWords.get(hash) ?? { word, readAt: [] };
      if (known.word !== word) throw new RangeError(`Two cues have one hash: ${word}, ${known.word}.`);
      known.readAt.push((text, start, end, labels) => reader.read(text, cues, start, end, labels));
      cueWords.set(hash, known);
    }
  }
  const bit = cueList({ words: Array.from(cueWords.values(), ({ word }) => word) });
  return {
    id: "names-by-cue",
    types: readers.map(({ type }) => type),
    canMatch: () => true,
    find(text) {
      const found: Entity[] = [];
      const words = wordsOf(text);
      const { allCues, cues, count, word, start, end } = words;
      if ((allCues & bit) === 0) return found;
      const labels = new FormLabels(text);
      const repeated = new RepeatedFinds(text, reach);
      for (let token = 0; token < count; token++) {
        if (((cues[token] as number) & bit) === 0) continue;
        const cue = cueWords.get(word[token] as number);
        const from = start[token] as number;
        const to = end[token] as number;
        if (cue === undefined || !isWordAt(text, from, to, cue.word)) continue;
        const entities = repeated.ofWord(words, token, () => readAll(cue, text, from, to, labels));
        for (const entity of entities) found.push(entity);
      }
      return found.length < 2 ? found : withoutParts(found);
    },
  };
}

function readAll(
  { readAt }: CueWord,
  text: string,
  start: number,
  end: number,
  labels: FormLabels,
): readonly Entity[] {
  let found: Entity[] | undefined;
  for (const read of readAt) {
    const entity = read(text, start, end, labels);
    if (entity === undefined) continue;
    if (found === undefined) found = [entity];
    else found.push(entity);
  }
  return found ?? none;
}

/** True when the word in `[start, end)` is this one, which is in lower case. */
function isWordAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (lowerOf[text.charCodeAt(start + at)] !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** In order of start, without those that lie in one of the same type: a name may be found from both of its ends. */
function withoutParts(found: Entity[]): Entity[] {
  const coveredTo = new Map<EntityType, number>();
  if (!isInOrder(found)) found.sort(byPlace);
  return found.filter(({ type, end }) => {
    const covered = coveredTo.get(type) ?? 0;
    if (end <= covered) return false;
    coveredTo.set(type, end);
    return true;
  });
}

function isInOrder(found: readonly Entity[]): boolean {
  for (let at = 1; at < found.length; at++) {
    if (byPlace(found[at - 1] as Entity, found[at] as Entity) > 0) return false;
  }
  return true;
}

/** By start, the longest first. */
export function byPlace(a: Entity, b: Entity): number {
  return a.start - b.start || b.end - a.end || b.score - a.score;
}

import type { Entity, EntityType, Recognizer } from "../../types";
import type { CuePhrase, CueTable } from "./cue-phrases";
import { wordSpotter } from "./word-spotter";

/** Reads what stands beside the cues of a table. */
export interface CueReader<Kind> {
  readonly type: EntityType;
  readonly cues: CueTable<Kind>;
  /** What one of these cues says about the words beside it; they share the word at `[start, end)`. */
  read(text: string, cues: readonly CuePhrase<Kind>[], start: number, end: number): Entity | undefined;
}

type ReadAt = (text: string, start: number, end: number) => Entity | undefined;

/** One search for the words of all readers: a look at each character of the text and no more where none stands. */
export function cueRecognizer(readers: readonly CueReader<string>[]): Recognizer {
  const words = new Map<string, ReadAt[]>();
  for (const reader of readers) {
    for (const [word, cues] of reader.cues) {
      const readAt: ReadAt = (text, start, end) => reader.read(text, cues, start, end);
      words.set(word, [...(words.get(word) ?? []), readAt]);
    }
  }
  const spotter = wordSpotter(words);
  return {
    id: "names-by-cue",
    types: readers.map(({ type }) => type),
    canMatch: () => true,
    find(text) {
      const found: Entity[] = [];
      spotter.forEach(text, (readings, start, end) => {
        for (const readAt of readings) {
          const entity = readAt(text, start, end);
          if (entity !== undefined) found.push(entity);
        }
      });
      return found.length < 2 ? found : withoutParts(found);
    },
  };
}

/** In order of start, without those that lie in one of the same type: a name may be found from both of its ends. */
function withoutParts(found: Entity[]): Entity[] {
  const coveredTo = new Map<EntityType, number>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)
    .filter(({ type, end }) => {
      const covered = coveredTo.get(type) ?? 0;
      if (end <= covered) return false;
      coveredTo.set(type, end);
      return true;
    });
}

import { nameTypes } from "../tagger/labels";
import { installedTagger } from "../tagger/names";
import { scoreOf } from "../tagger/score";
import type { Recognizer } from "../types";

/** Names of persons, places and organizations, once `loadNames` was called; nothing before. */
export const nameTagger: Recognizer = {
  id: "name-tagger",
  types: nameTypes,
  canMatch: () => installedTagger() !== undefined,
  find(text) {
    const names = installedTagger()?.tag(text) ?? [];
    return names.map((name) => ({
      type: name.type,
      start: name.start,
      end: name.end,
      score: scoreOf(name),
      explanation: { recognizer: "name-tagger", evidence: "tagger" },
    }));
  },
};

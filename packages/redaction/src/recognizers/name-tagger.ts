import { nameTypes } from "../tagger/labels";
import { installedTagger } from "../tagger/names";
import type { Recognizer } from "../types";

/** Names of persons, places and organizations, once `loadNames` was called; nothing before. */
export const nameTagger: Recognizer = {
  id: "name-tagger",
  types: nameTypes,
  canMatch: () => installedTagger() !== undefined,
  find(text) {
    const names = installedTagger()?.tag(text) ?? [];
    return names.map(({ start, end, type, probability }) => ({
      type,
      start,
      end,
      score: probability,
      explanation: { recognizer: "name-tagger", evidence: "tagger" },
    }));
  },
};

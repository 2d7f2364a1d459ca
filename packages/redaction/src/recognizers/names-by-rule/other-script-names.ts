import type { Recognizer } from "../../types";
import { arabicNames } from "./arabic-names";
import { chineseNames } from "./chinese-names";
import { cyrillicNames } from "./cyrillic-names";
import { devanagariNames } from "./devanagari-names";
import { japaneseNames } from "./japanese-names";
import { koreanNames } from "./korean-names";

/** Letters of the scripts that have rules here; all else is done with after one look. */
const otherScripts = /[\u0400-\u04ff\u0620-\u06d3\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const hiragana = /[\u3040-\u309f]/;

/** Names in Russian, Arabic, Hindi, Japanese, Chinese and Korean beside words that say that a name is there. */
export const otherScriptNames: Recognizer = {
  id: "name-by-script",
  types: ["PERSON"],
  canMatch: (traits) => !traits.isAscii,
  find(text) {
    if (!otherScripts.test(text)) return [];
    const found = [
      ...cyrillicNames(text),
      ...arabicNames(text),
      ...devanagariNames(text),
      ...japaneseNames(text),
      ...(hiragana.test(text) ? [] : chineseNames(text)),
      ...koreanNames(text),
    ];
    found.sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
    return found.filter((entity, at) => entity.end > (found[at - 1]?.end ?? 0));
  },
};

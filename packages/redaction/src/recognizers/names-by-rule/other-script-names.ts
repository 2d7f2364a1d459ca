import type { Recognizer } from "../../types";
import { arabicNames } from "./arabic-names";
import { chineseNames } from "./chinese-names";
import { cyrillicNames, initialedNames } from "./cyrillic-names";
import { devanagariNames } from "./devanagari-names";
import { japaneseNames } from "./japanese-names";
import { koreanNames } from "./korean-names";
import { inStretches, scriptStretches } from "./script-stretches";

/** Names in Russian, Arabic, Hindi, Japanese, Chinese and Korean beside words that say that a name is there. */
export const otherScriptNames: Recognizer = {
  id: "name-by-script",
  types: ["PERSON"],
  canMatch: (traits) => !traits.isAscii,
  find(text, traits) {
    const stretches = scriptStretches(text, traits);
    if (!stretches.hasAny) return [];
    const { of, hasArabic, hasHiragana, hasKana, hasHan } = stretches;
    const found = [
      ...(of.cyrillic.length > 0 ? initialedNames(text) : []),
      ...inStretches(text, of.cyrillic, cyrillicNames),
      ...(hasArabic ? inStretches(text, of.arabic, arabicNames) : []),
      ...inStretches(text, of.devanagari, devanagariNames),
      ...(hasKana || hasHan ? inStretches(text, of.eastAsian, japaneseNames) : []),
      ...(hasHan && !hasHiragana ? inStretches(text, of.eastAsian, chineseNames) : []),
      ...inStretches(text, of.hangul, koreanNames),
    ];
    found.sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
    return found.filter((entity, at) => entity.end > (found[at - 1]?.end ?? 0));
  },
};

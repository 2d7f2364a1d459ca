import { WordBits } from "../cue-words/word-bits";

/** Things that have an age and are nobody. */
const thingWords =
  "company|firm|startup|business|building|house|bridge|church|castle|tree|forest|car|bike|laptop|computer|phone|machine|server|project|code|codebase|software|system|library|repo|repository|bug|issue|version|technology|tradition|law|rule|record|whisky|whiskey|wine|rum|scotch|book|film|movie|song|painting|temple|city|town|country|bond|mortgage|plan|contract|war|planet|universe|rock|fossil|firma|unternehmen|gebäude|haus|baum|auto|laptop|entreprise|bâtiment|maison|arbre|voiture|empresa|edificio|casa|árbol|coche|azienda|palazzo|albero|macchina|prédio|árvore|carro|bedrijf|gebouw|boom|huis|firma|budynek|dom|drzewo";
const things = new RegExp(`(?<!\\p{L})(?:${thingWords})s?(?!\\p{L})`, "iu");
const pronouns = /(?<![\p{L}])(?:it|which|that) (?:is|was)|it's/iu;

const said = { thing: 4, pronoun: 8 } as const;
/** A cheap look before the patterns. */
const words = new WordBits({
  [said.thing]: thingWords.split("|").flatMap((word) => [word, `${word}s`]),
  [said.pronoun]: ["it", "which", "that"],
});

/** The thing stands at once before the verb, or is what the age describes. */
export function isAboutThing(before: string, after: string): boolean {
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1;
  const bits = words.among(before, from, before.length);
  if ((bits & said.thing) !== 0 && things.test(before.slice(from))) return true;
  if (((bits & said.pronoun) !== 0 || before.includes("'", from)) && pronouns.test(before.slice(from)))
    return true;
  if ((words.among(after, 0, endOfPhrase(after)) & said.thing) === 0) return false;
  return things.test(phrase.exec(after)?.[0] ?? "");
}

/** The next word or two. */
const phrase = /^[ -]?(?:[\p{L}-]+ ){0,1}[\p{L}-]+/u;

/** Not before the end of what `phrase` takes. */
function endOfPhrase(after: string): number {
  let end = 0;
  for (let spaces = 0; end < after.length && spaces < 3; end++) {
    const code = after.charCodeAt(end);
    if (code === 0x20) spaces++;
    else if (code < 0x41 && code !== 0x2d) break;
  }
  return end;
}

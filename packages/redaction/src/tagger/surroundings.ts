import { characterClass, classOf } from "../words/characters";
import { tokenKind } from "../words/word-table";
import type { TokenTable } from "./token-table";

/** How a whole sentence is written; decides what a capital is worth. */
const style = { plain: 0, capitals: 1, lower: 2, titles: 3 } as const;

/** How the lines of a text are written: a capital at the beginning of each line of a poem says nothing. */
const layout = { oneLine: 0, prose: 1, capitalLines: 2, mixedLines: 3 } as const;
const shortLine = 12;

/** What the tokens of one sentence have in common. */
export interface Surroundings {
  style: number;
  layout: number;
  /** 1 to 8, 0 when no small word tells it. */
  language: number;
  /** Share of marks and numbers among the tokens, in quarters: high in code, logs and tables. */
  density: number;
  /** 0 to 4 by the number of tokens, and what the sentence ends with. */
  length: number;
  ending: number;
  /** The first token that is a word. */
  firstWord: number;
}

/** What the sentences of one text have in common: `layout` and `language` of all of it. */
export function surveyText(text: string, table: TokenTable, around: Surroundings): void {
  let lines = 0;
  let capital = 0;
  let short = 0;
  let lineStart = 0;
  for (let token = 0; token <= table.count; token++) {
    if (token < table.count && (token === 0 || table.gap[token] !== 2)) continue;
    if (token > lineStart) {
      lines++;
      if (token - lineStart <= shortLine) short++;
      if (classOf[text.charCodeAt(table.start[lineStart] as number)] === characterClass.upper) capital++;
    }
    lineStart = token;
  }
  around.layout = layoutOf(lines, capital, short);
  around.language = languageIn(table, 0, table.count, 0);
}

function layoutOf(lines: number, capital: number, short: number): number {
  if (lines < 2) return layout.oneLine;
  if (capital >= 0.8 * lines && short >= 0.6 * lines) return layout.capitalLines;
  return capital >= 0.6 * lines ? layout.prose : layout.mixedLines;
}

/** `textLanguage` is that of the whole text, for a sentence that does not tell its own. */
export function surveySentence(
  text: string,
  table: TokenTable,
  from: number,
  to: number,
  textLanguage: number,
  around: Surroundings,
): void {
  let words = 0;
  let capitals = 0;
  let capitalised = 0;
  let firstWord = -1;
  for (let token = from; token < to; token++) {
    const kind = table.kind[token] as number;
    if (kind >= tokenKind.number) continue;
    if (firstWord < 0) firstWord = token;
    words++;
    if (kind === tokenKind.allCapitals || kind === tokenKind.initial) capitals++;
    else if (kind === tokenKind.capitalised) capitalised++;
  }
  const count = to - from;
  around.style = styleOf(words, capitals, capitalised);
  around.density = Math.floor((4 * (count - words)) / count);
  around.length = count <= 2 ? 0 : count <= 4 ? 1 : count <= 8 ? 2 : count <= 16 ? 3 : 4;
  around.ending = endingOf(text, table, to - 1);
  around.firstWord = firstWord;
  around.language = languageIn(table, from, to, textLanguage);
}

function styleOf(words: number, capitals: number, capitalised: number): number {
  if (words > 2 && capitals >= 0.8 * words) return style.capitals;
  if (capitals + capitalised === 0) return style.lower;
  return words > 3 && capitals + capitalised >= 0.7 * words ? style.titles : style.plain;
}

/** 0: a word; 1: a full stop or the like; 2: a colon; 3: a comma; 4: another mark. */
function endingOf(text: string, table: TokenTable, last: number): number {
  if ((table.kind[last] as number) !== tokenKind.mark) return 0;
  const mark = text.charCodeAt(table.start[last] as number);
  if (mark === 46 || mark === 33 || mark === 63) return 1;
  return mark === 58 ? 2 : mark === 44 ? 3 : 4;
}

const votes = new Int32Array(16);

function languageIn(table: TokenTable, from: number, to: number, otherwise: number): number {
  votes.fill(0);
  let best = 0;
  for (let token = from; token < to; token++) {
    const language = table.language[token] as number;
    if (language === 0) continue;
    votes[language] = (votes[language] as number) + 1;
    if (best === 0 || (votes[language] as number) > (votes[best] as number)) best = language;
  }
  if (best === 0) return otherwise;
  return votes[best] === votes[otherwise] && otherwise !== 0 ? otherwise : best;
}

import { isDigitAt } from "../recognizers/numbers/digit-chains";
import { letterBit } from "../words/letter-bits";
import { letterBitsBefore } from "../words/letter-runs";
import { WordTrie } from "../words/word-trie";

/** Words that say of what kind the name behind them is: `works at`, `employed by the`, `grew up in`. */

const workWords =
  "work works worked working job employed intern interned interns interning internship interview interviewed interviewing hired manager marketing sales accounting finance shift doctor dentist nurse therapist counselor counsellor supervisor developer engineer designer analyst cashier barista waiter waitress cook teacher boss coworker colleague hr position role career started start starts treated enrolled student study studies studied studying classes";
const quantities = "a one two three four five six seven eight nine ten last past many few".split(" ");
const times = "year years yr yrs month months".split(" ");
const atWork = endings([
  ...workWords.split(" ").map((word) => `${word} at`),
  ...quantities.flatMap((quantity) => times.map((time) => `${quantity} ${time} at`)),
  "following year at",
  "last day at",
]);
/** Behind a number: `12 years at`. */
const timesAtWork = endings(times.map((time) => ` ${time} at`));
const forOrBy = endings(
  (
    "employed by|fired from|laid off from|laid off by|resigned from|graduated from|insured with|insured by|ceo of|cto of|cfo of|founder of|employee of|employees of|shareholder of|shareholders of|subsidiary of|which later became|acquired by|cover letter for|cover letter to|application to|" +
    "jahren bei|monaten bei|arbeite bei|arbeitet bei|gearbeitet bei|angestellt bei|beschäftigt bei|praktikum bei|ausbildung bei|bewerbung bei|kündigung bei|" +
    "travaille chez|bosse chez|embauché chez|embauché par|embauchée chez|embauchée par|stage chez|salarié de|salarié chez|salariée de|salariée chez|licencié de|licencié par|licenciée de|licenciée par|" +
    "trabajo para|trabaja para|lavoro presso|lavoro per|lavora presso|lavora per|assunto da|assunta da|werk bij|werkt bij|gewerkt bij|in dienst bij|stage bij|pracuję dla|pracuje dla"
  ).split("|"),
);
const atHome = endings(
  (
    "originally from|live in|lives in|lived in|living in|grew up in|raised in|reside in|resides in|resided in|residing in|moved to|moved from|moved here to|moved here from|relocated to|relocating to|based in|a flat in|an apartment in|a house in|headquartered in|" +
    "wohne in|wohnt in|wohnen in|wohnhaft in|lebe in|lebt in|leben in|aufgewachsen in|komme aus|kommt aus|stamme aus|habite à|habitons à|habitez à|habitent à|grandi à|originaire de|" +
    "vive en|vivo en|vivimos en|nací en|nació en|reside en|resido en|crecí en|creció en|abito a|abita a|nato a|nata a|cresciuto a|cresciuta a|moro em|mora em|nasci em|nasceu em|nascido em|nascida em|cresci em|cresceu em|" +
    "woon in|woont in|opgegroeid in|kom uit|komt uit|mieszka w|mieszka we|mieszkam w|mieszkam we|mieszkamy w|mieszkamy we|pochodzę z|pochodzi z|bor i|född i"
  ).split("|"),
);

function endings(phrases: readonly string[]): WordTrie {
  return new WordTrie(
    phrases.map((phrase) => `${phrase} `),
    "end",
  );
}

const theOnly: ReadonlySet<string> = new Set(["the "]);
const articles: ReadonlySet<string> = new Set(["the ", "der ", "dem ", "die ", "la ", "le ", "de ", "het "]);

/** `works at `, `three years at the ` in front of `end`. */
export function isBehindWork(text: string, end: number): boolean {
  const at = withoutArticle(text, end, theOnly);
  return isBehind(atWork, text, at) || timesAtWork.othersAt(text, at).some((start) => isNumber(text, start));
}

/** `employed by `, `Kündigung bei der `. */
export function isBehindEmployment(text: string, end: number): boolean {
  if (isBehind(forOrBy, text, end)) return true;
  const at = withoutArticle(text, end, articles);
  return at !== end && isBehind(forOrBy, text, at);
}

/** `grew up in `. */
export function isBehindHome(text: string, end: number): boolean {
  return isBehind(atHome, text, end);
}

/** No letter goes on before the phrase. */
function isBehind(phrases: WordTrie, text: string, end: number): boolean {
  return phrases.othersAt(text, end).some((start) => !isLetterBefore(text, start));
}

function isNumber(text: string, end: number): boolean {
  return isDigitAt(text, end - 1) && !isLetterBefore(text, end - 1);
}

function isLetterBefore(text: string, at: number): boolean {
  return (letterBitsBefore(text, at) & letterBit.letter) !== 0;
}

function withoutArticle(text: string, end: number, known: ReadonlySet<string>): number {
  for (const length of [3, 4]) {
    if (end >= length && known.has(text.slice(end - length, end).toLowerCase())) return end - length;
  }
  return end;
}

import type { Span } from "../../types";
import { entityOf } from "../entity-of";
import { cueTable, phraseAt } from "./cue-phrases";
import type { CueReader } from "./cue-recognizer";
import { endOfPlaceWord } from "./name-word-forms";
import { polishCities } from "./polish-cities";
import { isLetter } from "./word-spotter";

type PlaceCueKind = "home" | "label" | "city";

/** Words behind which somebody's place stands, in the eight languages and Swedish. */
const cues = cueTable<PlaceCueKind>([
  ["city", polishCities],
  [
    "label",
    "city|town|hometown|home town|place of birth|birthplace|residence|location|wohnort|geburtsort|stadt|ort|ville|lieu de naissance|ciudad|localidad|lugar de nacimiento|città|comune|luogo di nascita|residenza|cidade|localidade|naturalidade|plaats|woonplaats|geboorteplaats|miasto|miejsce urodzenia|miejsce zamieszkania|şehir|doğum yeri",
  ],
  [
    "home",
    "live in|lives in|lived in|living in|live near|grew up in|raised in|born in|moved to|moving to|moved from|i'm from|im from|i am from|originally from|comes from|come from|resident of|residing in|based in|relocated to|" +
      "wohne in|wohnt in|wohnhaft in|wohnen in|lebt in|komme aus|kommt aus|stamme aus|geboren in|aufgewachsen in|gezogen nach|ziehe nach|habite à|habitons à|habite|né à|née à|vit à|vis à|originaire de|domicilié à|domiciliée à|déménagé à|" +
      "vivo en|vive en|vivimos en|soy de|resido en|reside en|nací en|nació en|nacido en|nacida en|residente en|abito a|abita a|vivo a|vive a|nato a|nata a|residente a|sono di|vengo da|viene da|" +
      "moro em|mora em|vivo em|vive em|sou de|nasci em|nascido em|nascida em|residente em|woon in|woont in|wonend te|wonende te|woonachtig in|woonachtig te|geboren te|kom uit|komt uit|opgegroeid in|" +
      "mieszkam w|mieszkam we|mieszka w|mieszka we|mieszkamy w|pochodzę z|pochodzi z|jestem z|urodzony w|urodzona w|zamieszkały w|zamieszkała w|bor i|kommer från|född i",
  ],
]);

const articles = ["the ", "la ", "le ", "il ", "o ", "a ", "den ", "het "];
const firstWords = ["St. ", "San ", "Santa ", "São ", "Bad ", "Los ", "Las ", "New ", "El ", "La ", "Le "];
const links = [
  "de ",
  "del ",
  "do ",
  "da ",
  "di ",
  "am ",
  "an der ",
  "im ",
  "upon ",
  "sur ",
  "aan de ",
  "on ",
];
const moreWordsMax = 2;

/** The place behind `lives in`. */
function placeBehind(text: string, at: number): Span | undefined {
  if (text.charCodeAt(at) !== space) return undefined;
  const start = behindOne(text, at + 1, articles);
  const withFirst = behindOne(text, start, firstWords);
  const firstEnd = withFirst === start ? -1 : endOfPlaceWord(text, withFirst);
  const end = endOfPlace(text, firstEnd === -1 ? endOfPlaceWord(text, start) : firstEnd);
  return end === -1 ? undefined : { start, end };
}

const beforeValue = /["'*_]{0,2} {0,2}[:=] {0,4}["'*_]{0,3} ?(?=[^ "'*_])/y;
const endOfValue = /["'*_]{0,3} {0,2}(?:$|[\n\r,;|<}(])/y;

/** The place that a label of a form names. */
function placeLabelled(text: string, at: number): Span | undefined {
  beforeValue.lastIndex = at;
  if (!beforeValue.test(text)) return undefined;
  const start = beforeValue.lastIndex;
  const end = endOfPlace(text, endOfPlaceWord(text, start));
  endOfValue.lastIndex = end;
  return end !== -1 && endOfValue.test(text) ? { start, end } : undefined;
}

/** With the words that go on behind the first, which ends at `firstEnd`; -1 when that is. */
function endOfPlace(text: string, firstEnd: number): number {
  let end = firstEnd;
  for (let count = 0; count < moreWordsMax && text.charCodeAt(end) === space; count++) {
    const next = endOfPlaceWord(text, behindOne(text, end + 1, links));
    if (next === -1) break;
    end = next;
  }
  return end;
}

function behindOne(text: string, at: number, words: readonly string[]): number {
  const word = words.find((known) => text.startsWith(known, at));
  return at + (word?.length ?? 0);
}

const space = 0x20;

/** Capitals that begin something else: months, nouns of German, and what one may live or be born in. */
const noPlace =
  /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Miete|Angst|Armut|Frieden|Scheidung|Trennung|Neugier|Interesse|Not|Wien wohnhaft|Monday|Friday|Christmas|React|Python|Java|Docker|Linux|Windows|Github|God|String|Number|Boolean|Object|True|False|None|Null|English|French|German|Spanish|(?:Unit|Flat|Apartment|Apt|Suite|Room|Lot|Block|Level|Building|House|Number|No)(?: \d|$))(?!\p{L})/u;

/** Places in Latin script behind `lives in` and the like, where the tagger is silent. Scope decides whether they count. */
export const places: CueReader<PlaceCueKind> = {
  type: "LOCATION",
  cues,
  read(text, phrases, wordStart, wordEnd) {
    for (const cue of phrases) {
      const phrase = phraseAt(text, wordStart, wordEnd, cue);
      if (phrase === undefined || isLetter(text.charCodeAt(phrase.end))) continue;
      if (cue.kind === "city") {
        if (isNamed(text, phrase.start)) return entityOf(phrase, cityEvidence);
        continue;
      }
      const place = cue.kind === "home" ? placeBehind(text, phrase.end) : placeLabelled(text, phrase.end);
      if (place === undefined || noPlace.test(text.slice(place.start, place.end))) continue;
      const evidence = {
        recognizer: "place-relation",
        type: "LOCATION",
        score: 0.6,
        evidence: "pattern",
      } as const;
      return entityOf(place, { ...evidence, cue: cue.phrase });
    }
    return undefined;
  },
};

const cityEvidence = {
  recognizer: "place-list",
  type: "LOCATION",
  score: 0.6,
  evidence: "pattern",
} as const;

/** With a capital, and no part of a longer word. */
function isNamed(text: string, start: number): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase() && !/[\p{L}\p{N}_@./-]/u.test(text.charAt(start - 1));
}

import { endOfWordFrom } from "../recognizers/cue-words/nearby-word";
import { entityOf } from "../recognizers/entity-of";
import { SpanIndex } from "../span-walks";
import { isEverydayWord } from "../tagger/names";
import type { Entity, Span } from "../types";
import { letterBit, letterBitsAt } from "../words/letter-bits";
import { WordTrie } from "../words/word-trie";

/** Names that stand beside one that was found: the state behind a city, who answers in a talk. */
export function withMoreNames(text: string, names: readonly Entity[]): readonly Entity[] {
  let speakers = 0;
  const found: Entity[] = [];
  for (const name of names) {
    if (name.type === "LOCATION") {
      const place = stateBehind(text, name);
      if (place !== undefined) found.push(place);
    } else if (name.type === "PERSON" && text.startsWith(": ", name.end) && speakers++ < speakersMax)
      found.push(...speakersBeside(text, name));
  }
  if (found.length === 0) return names;
  const taken = new SpanIndex(names);
  const fresh = found.filter((span) => !taken.overlaps(span));
  return fresh.length === 0 ? names : [...names, ...withoutDoubles(fresh)];
}

function withoutDoubles(found: readonly Entity[]): Entity[] {
  const starts = new Set<number>();
  return found.filter(({ start }) => !starts.has(start) && starts.add(start) !== undefined);
}

const states =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|UK|ON|BC|QC|AB|NSW|VIC|QLD";
const countries =
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming|ontario|" +
  "france|germany|spain|italy|portugal|england|scotland|wales|ireland|canada|australia|new zealand|mexico|brazil|argentina|chile|colombia|peru|japan|china|india|korea|thailand|vietnam|philippines|indonesia|egypt|morocco|kenya|nigeria|ghana|south africa|netherlands|belgium|switzerland|austria|poland|sweden|norway|denmark|finland|greece|russia|ukraine";
/** Those that are words as well stand behind a comma only, and in no text of capitals. */
const state = new RegExp(
  `(?:,? (?!(?:IN|ON|OR|ME|HI|OK|OH|LA|DE|PA|MA|CO)(?!\\p{L}))|, )((?:${states})(?![\\p{L}\\p{N}'’]| \\p{Lu}{2})|(?:Ca|Tx|Fl|Az|Nj|Nc|Va|Wa)(?![\\p{L}\\p{N}'’.]))`,
  "uy",
);
const countryNames = new WordTrie(countries.split("|"), "begin");

/** The span of a country's or a state's whole name behind `, ` or a space, in any case. */
function countryBehind(text: string, at: number): Span | undefined {
  const start = text.charCodeAt(at) === comma ? at + 2 : at + 1;
  if (text.charCodeAt(start - 1) !== space) return undefined;
  const end = countryNames.othersAt(text, start).find((end) => !goesOn(text, end));
  return end === undefined ? undefined : { start, end };
}

function goesOn(text: string, at: number): boolean {
  return (
    (letterBitsAt(text, at) & (letterBit.letter | letterBit.number)) !== 0 || "'’-".includes(text[at] ?? " ")
  );
}

const comma = 0x2c;
const space = 0x20;

/** The first words of those, in lower case. */
const firstWords: ReadonlySet<string> = new Set(
  `${states}|${countries}|Ca|Tx|Fl|Az|Nj|Nc|Va|Wa`
    .split("|")
    .map((name) => name.toLowerCase().split(" ")[0] ?? ""),
);

/** `Lawrence, KS`, `san francisco california`. */
function stateBehind(text: string, { end }: Span): Entity | undefined {
  if (!isBeforeState(text, end)) return undefined;
  state.lastIndex = end;
  const value = state.exec(text)?.[1];
  const to = state.lastIndex;
  const span = value === undefined ? countryBehind(text, end) : { start: to - value.length, end: to };
  return span === undefined ? undefined : placeOf(span);
}

/** A cheap look: a space, and a word that one of them begins with. */
function isBeforeState(text: string, at: number): boolean {
  const start = text.charCodeAt(at) === 0x2c ? at + 1 : at;
  if (text.charCodeAt(start) !== 0x20) return false;
  return firstWords.has(text.slice(start + 1, endOfWordFrom(text, start + 1)).toLowerCase());
}

function placeOf(span: Span): Entity {
  return entityOf(span, {
    recognizer: "state-behind-place",
    type: "LOCATION",
    score: 0.6,
    evidence: "pattern",
  });
}

const label = /(?:^|\n)[ \t>]{0,4}(\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?): (?=\S)/dgu;
/** More of them talk nowhere; each costs a look at the lines beside. */
const speakersMax = 64;
/** How far before and behind a speaker others are looked for. */
const talkReach = 240;

/** `Ubul: What?` below `Anna: Well.` when Anna is known to be somebody. */
function speakersBeside(text: string, { start, end }: Entity): Entity[] {
  if (!text.startsWith(": ", end) || !/(?:^|\n)[ \t>]{0,4}$/.test(text.slice(Math.max(0, start - 6), start)))
    return [];
  const from = Math.max(0, text.lastIndexOf("\n", Math.max(0, start - talkReach)));
  const talk = text.slice(from, end + talkReach);
  return Array.from(talk.matchAll(label)).flatMap((match) => {
    const [at, to] = match.indices?.[1] ?? [0, 0];
    const isName = !isEverydayWord((match[1] ?? "").split(" ")[0] ?? "");
    if (!isName || to === 0) return [];
    const span = { start: from + at, end: from + to };
    return entityOf(span, { recognizer: "speaker", type: "PERSON", score: 0.6, evidence: "pattern" });
  });
}

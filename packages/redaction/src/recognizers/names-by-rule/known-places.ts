import { endPattern } from "../../end-pattern";
import type { Span } from "../../types";
import { entityOf } from "../entity-of";
import { cueTable, phraseAt } from "./cue-phrases";
import type { CueReader } from "./cue-recognizer";
import { sightAtEnd } from "./organization-name";
import { generic, named } from "./organization-words";
import { isLetter } from "./word-spotter";

type KnownPlaceKind =
  | "country"
  | "us"
  | "compass"
  /** What it is called says that it is a place. */
  | "sight"
  /** A place that has people of its own: the tagger may take it for an organization. */
  | "house";

/** Places by what they are called, where the tagger is silent. Scope decides whether they count. */
const cues = cueTable<KnownPlaceKind>([
  [
    "country",
    "america|north america|south america|latin america|central america|europe|western europe|eastern europe|africa|north africa|west africa|east africa|south africa|asia|central asia|antarctica|middle east|" +
      "afghanistan|albania|algeria|angola|argentina|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia|botswana|brazil|bulgaria|cambodia|cameroon|canada|costa rica|croatia|cyprus|denmark|ecuador|egypt|el salvador|estonia|ethiopia|finland|germany|greece|guatemala|haiti|honduras|hungary|iceland|indonesia|iran|iraq|ireland|italy|jamaica|japan|kazakhstan|kuwait|laos|latvia|lebanon|libya|lithuania|malaysia|mongolia|morocco|mozambique|myanmar|namibia|nepal|new zealand|nicaragua|nigeria|north korea|norway|pakistan|paraguay|philippines|poland|portugal|qatar|romania|rwanda|saudi arabia|scotland|serbia|singapore|slovakia|slovenia|somalia|south korea|soviet union|sri lanka|sweden|switzerland|syria|taiwan|tanzania|thailand|tunisia|uganda|ukraine|united kingdom|united states|uruguay|uzbekistan|venezuela|vietnam|yemen|zambia|zimbabwe|" +
      "alabama|alaska|arizona|arkansas|california|colorado|connecticut|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maryland|massachusetts|michigan|minnesota|mississippi|missouri|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|west virginia|wisconsin|wyoming|" +
      "alberta|british columbia|manitoba|nova scotia|ontario|quebec|saskatchewan|new south wales|queensland|tasmania|bavaria|catalonia|andalusia|tuscany|sicily|normandy|kashmir|kurdistan|chechnya|gaza strip",
  ],
  ["us", "us"],
  ["compass", "west|east|north|south"],
  [
    "sight",
    "bridge|bridges|canyon|opera house|city hall|town hall|concert hall|train station|railway station|space station|air force base",
  ],
  [
    "house",
    "museum|auditorium|stadium|airport|plaza|beach|zoo|cathedral|castle|national park|amphitheater|amphitheatre|botanical garden|botanical gardens|air base|grill|pizzeria|steakhouse|diner",
  ],
]);

export const knownPlaces: CueReader<KnownPlaceKind> = {
  type: "LOCATION",
  cues,
  read(text, phrases, wordStart, wordEnd) {
    for (const cue of phrases) {
      const phrase = phraseAt(text, wordStart, wordEnd, cue);
      if (phrase === undefined || !isCapital(text, phrase.start) || isPart(text, phrase)) continue;
      const place = readings[cue.kind](text, phrase);
      if (place !== undefined) return entityOf(place, isSure(cue.kind) ? ofKind : ofList);
    }
    return undefined;
  },
};

function isSure(kind: KnownPlaceKind): boolean {
  return kind === "sight" || kind === "compass";
}

const known = { recognizer: "known-place", type: "LOCATION" } as const;
/** The tagger knows better of what it is a part. */
const ofList = { ...known, score: 0.6, evidence: "pattern" } as const;
/** What is called `Bridge` is one. */
const ofKind = { ...known, score: 0.85, evidence: "keyword" } as const;

const readings: Readonly<Record<KnownPlaceKind, (text: string, phrase: Span) => Span | undefined>> = {
  country: (text, phrase) => (isInLongerName(text, phrase) ? undefined : phrase),
  us: (text, phrase) => (isCountry(text, phrase) ? phrase : undefined),
  compass: behindCompass,
  sight: beforeSight,
  house: beforeSight,
};

const leadsTo = endPattern(/\p{Lu}\p{L}{1,24}(?: (?:of|for|de|and)(?: the)?)? $/u);

/** `Bank of America`, `America Online`. */
function isInLongerName(text: string, { start, end }: Span): boolean {
  if (goesOn(text, end)) return true;
  const isBehindWord = text.charCodeAt(start - 1) === space && isLetter(text.charCodeAt(start - 2));
  return isBehindWord && leadsTo.test(text.slice(Math.max(0, start - 28), start));
}

/** `the US`, `US troops`: in capitals among words that are not, and not `tell US` or `US $ 5`. */
function isCountry(text: string, { start, end }: Span): boolean {
  if (text.charAt(end - 1) !== "S") return false;
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 3);
  if (/^ (?:\p{Lu}|[$€£\d])/u.test(after)) return false;
  return (
    /(?:^|[.!?"“(]\s?)$|(?<![\p{L}])(?:the|The|in|of|from|and|all|for)\s$/u.test(before) &&
    /^ \p{Ll}|^[,.;:)'’]/u.test(after)
  );
}

const heads =
  / (?:Bank|Coast|Side|Shore|End|Pole|Midlands|Sea|Bay|Islands?|Point|Beach|Hills?|Village|Valley|County)(?![\p{L}\p{N}]| \p{Lu})/uy;

/** `West Bank`, `North Shore`. */
function behindCompass(text: string, { start, end }: Span): Span | undefined {
  if (!isCapital(text, start)) return undefined;
  heads.lastIndex = end;
  return heads.test(text) ? { start, end: heads.lastIndex } : undefined;
}

/** `Hayes Street Grill`, and `City Hall` alone, which has two words. */
function beforeSight(text: string, { start, end }: Span): Span | undefined {
  if (goesOn(text, end)) return undefined;
  const span = named(text, sightAtEnd, start, end);
  if (span === undefined) return isNamedAlone(text.slice(start, end)) ? { start, end } : undefined;
  const name = text.slice(span.start, start).trim();
  if (/^(?:Here|There|That|It|What|Who|Let|How|Where)['’]s(?: |$)/u.test(name)) return undefined;
  return name.split(" ").every((word) => generic.has(word.toLowerCase())) ? undefined : span;
}

/** `City Hall`, and not `Museum`. */
function isNamedAlone(phrase: string): boolean {
  return /^(?:City Hall|Town Hall|Opera House|Air Force Base)$/.test(phrase);
}

const space = 0x20;

/** The name goes on: `Scout Museum Shop`. */
function goesOn(text: string, end: number): boolean {
  return /^(?: \p{Lu}|-\p{L})/u.test(text.slice(end, end + 2));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

/** Of a longer word, a path or an address of the web. */
function isPart(text: string, { start, end }: Span): boolean {
  return (
    /[\p{L}\p{N}_@#./-]/u.test(text.charAt(start - 1)) ||
    /^(?:[\p{L}\p{N}_@/]|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}

import { readFileSync } from "node:fs";
import type { LexiconArrays } from "../src/tagger/lexicon";
import { createTokenTable, joinHashes, lexiconBit, takeWords } from "../src/tagger/token-table";
import { wordHash } from "../src/words/word-hash";
import { wordsOf } from "../src/words/words-of";
import * as names from "./name-lists";
import { germanNouns } from "./templates/german-nouns";

const titles =
  "mr mrs ms miss dr prof professor sir madam mister dear hi hello hey thanks herr frau herrn liebe lieber hallo monsieur madame mme mlle bonjour señor señora sr sra don doña hola estimado estimada querido querida signor signora sig dott gentile ciao senhor senhora olá caro cara prezado prezada meneer mevrouw beste geachte pan pani panie cześć droga drogi lord lady rev capt captain sgt lt col gen president senator judge justice attorney agent patient nurse doctor doktor dokter docteur dottor doutor name named called nombre nome nom naam nazwisko imię vorname nachname prénom apellido cognome apelido surname client customer kunde cliente klant klient employee contact manager husband wife son daughter friend boss colleague regards sincerely cheers";
const organizationWords =
  "inc ltd llc corp gmbh co plc ag bank university institute court ministry department committee association company group holdings college school hospital council agency bureau foundation union party club fc united systems technologies solutions sons partners international commission authority board office universität hochschule krankenhaus verein stiftung ministerium gericht universidad hospital banco ministerio universidade università ospedale ministero université hôpital ministère société universiteit ziekenhuis stichting uniwersytet szpital bank ministerstwo spółka sa srl spa bv nv kg se";

const familyNamesKept = 40_000;
const bigCityFrom = 100_000;
const frequentWords = 250;

interface Entry {
  bits: number;
  cluster: number;
}

/**
 * @param everyday words that stand in the training texts in lower case and are no names there; they
 * decide about a word that is in the dictionary and in a list of names (`mark`, `abbas`)
 */
export function buildLexicon(clusterFile: string | undefined, everyday: Iterable<string>): LexiconArrays {
  const entries = new Map<number, Entry>();
  const phraseStarts = new Uint8Array(8192);
  const table = createTokenTable();

  function add(phrase: string, bits: number, cluster = 0): void {
    addForm(phrase, bits, cluster);
    const plain = withoutAccents(phrase);
    if (plain !== phrase && (bits & lexiconBit.common) === 0) addForm(plain, bits, 0);
    const bare = plain.replace(arabicArticle, "");
    if (bare !== plain && (bits & lexiconBit.city) !== 0) addForm(bare, bits, 0);
  }

  function addForm(phrase: string, bits: number, cluster: number): void {
    takeWords(wordsOf(phrase), table);
    if (phrase.length < 2 || table.count === 0 || table.count > 4) return;
    const first = table.word[0] as number;
    let hash = first;
    for (let token = 1; token < table.count; token++) hash = joinHashes(hash, table.word[token] as number);
    if (table.count > 1) phraseStarts[(first & 0xffff) >>> 3] = bitSet(phraseStarts, first);
    const known = entries.get(hash) ?? { bits: 0, cluster: 0 };
    entries.set(hash, { bits: known.bits | bits, cluster: cluster === 0 ? known.cluster : cluster });
  }

  addNames(add);
  const isEveryday = new Set(everyday);
  const isName = new Set(names.everyName().map((name) => name.toLowerCase()));
  for (const word of englishWords(clusterFile)) {
    if (!isName.has(word) || isEveryday.has(word)) add(word, lexiconBit.common);
  }
  for (const word of isEveryday) add(word, lexiconBit.common);
  for (const noun of germanNouns.split(" ")) add(noun, lexiconBit.common);
  const coarse = clusterFile === undefined ? new Uint8Array(1024) : addClusters(clusterFile, add);
  return { ...packed(entries), coarse, phraseStarts };
}

/**
 * With more words that are no names: those of a language whose nouns have capitals. They come in when the weights are
 * trained, so that these are the same with and without them; what is on a list of names stays as it is.
 */
export function withEverydayWords(lexicon: LexiconArrays, words: readonly string[]): LexiconArrays {
  const entries = entriesOf(lexicon);
  const isName = new Set(names.everyName().map((name) => name.toLowerCase()));
  for (const word of words) {
    if (isName.has(word)) continue;
    const hash = wordHash(word) >>> 0;
    const known = entries.get(hash) ?? { bits: 0, cluster: 0 };
    entries.set(hash, { ...known, bits: known.bits | lexiconBit.common });
  }
  return { ...lexicon, ...packed(entries) };
}

function entriesOf({ bucketSizes, tails, bits, clusters }: LexiconArrays): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  let at = 0;
  for (const [bucket, size] of bucketSizes.entries()) {
    for (const end = at + size; at < end; at++) {
      const hash = ((bucket << 16) | (tails[at] as number)) >>> 0;
      entries.set(hash, { bits: bits[at] as number, cluster: clusters[at] as number });
    }
  }
  return entries;
}

function bitSet(starts: Uint8Array, hash: number): number {
  return (starts[(hash & 0xffff) >>> 3] as number) | (1 << (hash & 7));
}

/** People type `Munoz` and `Hufuf` where the lists have `Muñoz` and `Al Hufūf`. */
function withoutAccents(phrase: string): string {
  return phrase
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[ʼ‘’`]/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L");
}

const arabicArticle = /^(?:Al|El|Ad|An|Ar|As|Ash|At|Az)[ -](?=\p{Lu})/u;

type Add = (phrase: string, bits: number, cluster?: number) => void;

function addNames(add: Add): void {
  for (const locale of names.localeNames) {
    for (const name of names.givenNames(locale)) add(name, lexiconBit.given);
    for (const name of names.familyNames(locale)) add(name, lexiconBit.family);
    for (const country of names.countries(locale)) add(country, lexiconBit.country);
    for (const word of names.everydayWords(locale)) add(word, lexiconBit.common);
  }
  for (const state of [...names.states("en"), ...names.states("de")]) add(state, lexiconBit.country);
  for (const name of [...names.census.first_male, ...names.census.first_female]) add(name, lexiconBit.given);
  for (const name of names.census.last.slice(0, familyNamesKept)) add(name, lexiconBit.family);
  for (const city of names.cities) {
    add(city.name, lexiconBit.city | (city.population >= bigCityFrom ? lexiconBit.bigCity : 0));
  }
  for (const word of titles.split(" ")) add(word, lexiconBit.title);
  for (const word of organizationWords.split(" ")) add(word, lexiconBit.organization);
}

/** The dictionary's words among the frequent ones. */
function englishWords(clusterFile: string | undefined): string[] {
  if (clusterFile === undefined) return [];
  const isInDictionary = new Set(names.dictionary);
  const words = readFileSync(clusterFile, "utf8").split("\n");
  return words.map((line) => line.slice(0, line.indexOf(" "))).filter((word) => isInDictionary.has(word));
}

/** Returns the coarse group of each fine one. */
function addClusters(path: string, add: Add): Uint8Array {
  const coarse = new Uint8Array(1024);
  for (const [rank, line] of readFileSync(path, "utf8").trimEnd().split("\n").entries()) {
    const [word = "", fine = "0", group = "0"] = line.split(" ");
    coarse[Number(fine)] = Number(group);
    add(word, rank < frequentWords ? lexiconBit.common : 0, Number(fine));
  }
  return coarse;
}

function packed(entries: ReadonlyMap<number, Entry>): Omit<LexiconArrays, "coarse" | "phraseStarts"> {
  const sorted = [...entries].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const bucketSizes = new Uint8Array(65_536);
  for (const [hash] of sorted) {
    const size = (bucketSizes[hash >>> 16] as number) + 1;
    if (size > 255) throw new RangeError("A bucket of the lexicon is full.");
    bucketSizes[hash >>> 16] = size;
  }
  return {
    bucketSizes,
    tails: Uint16Array.from(sorted, ([hash]) => hash & 0xffff),
    clusters: Uint16Array.from(sorted, ([, entry]) => entry.cluster),
    bits: Uint8Array.from(sorted, ([, entry]) => entry.bits),
  };
}

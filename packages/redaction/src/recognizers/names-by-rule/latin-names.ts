import { endPattern } from "../../end-pattern";
import { mayBeName } from "../../tagger/names";
import type { Span } from "../../types";
import { endOfWordFrom, wordEndingBefore } from "../cue-words/nearby-word";
import { entityOf } from "../entity-of";
import { phraseAt } from "./cue-phrases";
import type { CueReader } from "./cue-recognizer";
import type { FormLabels } from "./form-labels";
import { type NameCueKind, nameCues, possessives } from "./latin-cues";
import { endOfName } from "./name-words";
import { addressed, beforeVerb, behindSpeech } from "./names-in-sentences";
import { endOf } from "./reading-back";
import { isLetter } from "./word-spotter";

/** Names in Latin script beside a title, a label of a form or words that introduce somebody. */
export const latinNames: CueReader<NameCueKind> = {
  type: "PERSON",
  cues: nameCues,
  read(text, cues, wordStart, wordEnd, labels) {
    for (const cue of cues) {
      const phrase = phraseAt(text, wordStart, wordEnd, cue);
      if (phrase === undefined || isInsideWord(text, phrase.start, phrase.end)) continue;
      const name = nameBeside[cue.kind](text, phrase.start, phrase.end, labels);
      if (name === undefined) continue;
      const { score } = name;
      const evidence = {
        recognizer: "name-cue",
        type: "PERSON",
        score,
        evidence: score === guessScore ? "pattern" : "keyword",
        cue: cue.phrase,
      } as const;
      return entityOf(name, evidence);
    }
    return undefined;
  },
};

interface ReadName {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What is read beside a cue that stands at `[start, end)`. */
const nameBeside: Readonly<
  Record<NameCueKind, (text: string, start: number, end: number, labels: FormLabels) => ReadName | undefined>
> = {
  "chat-title": (text, start, end) => {
    const inLowerCase = text.charCodeAt(start) > 0x60;
    return isPartOfName(text, start, end)
      ? undefined
      : behindTitle(text, end, { wordsMax: 3, inCapitals: true, inLowerCase });
  },
  title: (text, start, end) =>
    isPartOfName(text, start, end)
      ? undefined
      : behindTitle(text, end, { wordsMax: 3, inCapitals: isUpper(text, start) }),
  "capital-title": (text, start, end) =>
    !isUpper(text, start) || isAbbreviation(text, start, end) || isPartOfName(text, start, end)
      ? undefined
      : behindTitle(text, end, { wordsMax: 3 }),
  speech: (text, _start, end) => guess(behindSpeech(text, end)),
  deed: (text, start) => guess(beforeVerb(text, start)),
  request: (text, start) => guess(addressed(text, start)),
  "title-behind": (text, start, end) =>
    isUpper(text, start + 1) || text.charAt(end) === "_" ? undefined : beforeTitle(text, start),
  introduction: (text, _start, end) => {
    const at = afterGap(text, end, introductionGap);
    return read(text, at, 0.85, { wordsMax: 4, inCapitals: true, inLowerCase: true });
  },
  "capital-introduction": (text, start, end) => {
    const at = afterGap(text, end, introductionGap);
    return read(text, at, 0.7, { wordsMax: 3 }) ?? smallNameBehind(text, start, end, at);
  },
  self: (text, _start, end) => {
    const name = read(text, afterGap(text, end, space), guessScore, { wordsMax: 3 });
    return name !== undefined && isFullNameInSentence(text, name) ? name : undefined;
  },
  greeting: (text, start, end) => {
    const name = isUpper(text, start)
      ? read(text, afterGap(text, end, space), 0.75, { wordsMax: 3 })
      : undefined;
    if (name === undefined || !/^(?:$|[\n,!])/.test(text.slice(name.end, name.end + 1))) return undefined;
    return mayBeName(firstWord(text, name)) ? name : undefined;
  },
  closing: (text, _start, end) => {
    const gapEnd = afterGap(text, end, closingGap);
    const at = gapEnd === undefined ? undefined : (afterGap(text, gapEnd, yours) ?? gapEnd);
    const name = read(text, at, 0.75, { wordsMax: 3 });
    if (name !== undefined && bodies.has(firstWord(text, name))) return undefined;
    return name !== undefined && /^["'”»)]?(?:$|[\n,(])/u.test(text.slice(name.end, name.end + 2))
      ? name
      : undefined;
  },
  kin: (text, start, end) => {
    if (!possessives.has(wordEndingBefore(text, start))) return undefined;
    return read(text, afterGap(text, end, space), 0.7, { wordsMax: 3 });
  },
  "own-kin": (text, _start, end) => {
    const name = read(text, afterGap(text, end, space), 0.7, { wordsMax: 3 });
    return name === undefined || /^'[dt][ae](?!\p{L})/u.test(text.slice(name.end, name.end + 4))
      ? undefined
      : name;
  },
  label: (text, _start, end) => behindLabel(text, end, 0.85, 4),
  "part-label": (text, _start, end) => behindLabel(text, end, 0.85, 2),
  "weak-label": (text, start, end, labels) => {
    const name = behindLabel(text, end, 0.75, 4);
    if (name === undefined || !labels.areNear(start, end)) return undefined;
    // Samples in documentation call a thing or nobody `{ name: 'Jane', age: 18 }`.
    const isQuoted = /["']/.test(text.charAt(name.start - 1));
    return isQuoted && !text.slice(name.start, name.end).includes(" ") ? undefined : name;
  },
};

/** A name that only the grammar of the sentence asks for; the tagger knows better. */
const guessScore = 0.6;

function firstWord(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(" ", 1)[0] ?? "";
}

function guess(span: Span | undefined): ReadName | undefined {
  return span === undefined ? undefined : { ...span, score: guessScore };
}

/** `I am Ana Lima, …`: two words or more, and the clause is over behind them. */
function isFullNameInSentence(text: string, { start, end }: Span): boolean {
  return (
    text.slice(start, end).includes(" ") &&
    /^(?:[,.!?]? ?$|[,.!?] ?(?!\p{Lu})|\n)/u.test(text.slice(end, end + 2))
  );
}

const space = / {1,2}/uy;
const titleGap = /\.? {0,2}|\. ?/uy;
const closingGap = /[,.!]?(?: {1,2}|\n{1,2})/uy;
/** In front of whoever writes: `Ihre Anna`. */
const yours = /(?:Ihre?|Deine?|Eue?re?) /uy;
const introductionGap = /[:,]? {1,2}["'“]?/uy;
const colon = /["'*_]{0,2} {0,2}[:=] {0,4}["'*_]{0,3} ?/uy;
/** `Prof. Dr.`, `Dott. Ing.`, `Rev. Dr.`. */
const nextTitle =
  /(?:Dra?|Prof|Dott|Ing|Dipl|med|rer|nat|jur|phil|h|c|n|lek|hab|mgr|inż|Uzm|Doç|Av|Mag|Avv|Geom|Frau|Herrn?|Sig|Sra?|Mrs?|Ms)\.(?:-Ing\.)? ?|(?:Dott\.ssa|Dr\.ssa|Sig\.ra|[Dd]r|Prof|Frau|Herrn?|Mme|Mlle|Me|Dña\.?|Doña|mw\.|dhr\.|mr\.|mgr) /y;
const titlesMax = 4;
/** What the name of a body begins with that is a party, or writes, as people do: `Beklagte: Stadt Köln`. */
const bodies: ReadonlySet<string> = new Set(
  (
    "Stadt Gemeinde Landkreis Bundesrepublik Freistaat Société Banque Ville Commune Mairie Assurance Assurances Ayuntamiento Banco Comunidad Estado Comune Banca Ministero Provincia " +
    "Município Câmara Gemeente Stichting Staat Skarb Gmina Miasto Bank Kommune Kommun Staten Generali Allianz Suomen Helsingin " +
    "Sparkasse Volksbank Krankenkasse Versicherung Stadtwerke Redaktion Praxis"
  ).split(" "),
);

/** A company is called so as well: `Demandada: Terra Chá, S.L.`. */
const legalForm =
  /^,? (?:&|S\.? ?[AL]\.?(?:[SUR]\.?)?|S\.?p\.?A\.?|S\.?r\.?l\.?|SARL|SNC|GmbH|AG|KG|e\.V\.|Ltd|Ltda|Lda|LLC|Inc|B\.?V\.?|N\.?V\.?|AB|ASA?|A\/S|ApS|Oyj?|[Ss]p\. |A\.Ş)(?![\p{L}\p{N}])/u;
/** Where a value of a form ends. */
const valueEnd = /["'*_»”]{0,3} {0,2}(?:$|[\n\r,;|<(/·&}\]]| {2}|- |\. |\.$|\d)/uy;

type Reading = Parameters<typeof endOfName>[2];

function read(text: string, at: number | undefined, score: number, reading: Reading): ReadName | undefined {
  if (at === undefined) return undefined;
  const end = endOfName(text, at, reading);
  return end === undefined || isCode(text, end) ? undefined : { start: at, end, score };
}

/** `Option<String>`, `Some(value)`: a type or a call. */
function isCode(text: string, end: number): boolean {
  const next = text.charAt(end);
  return next === "(" || (next === "<" && isUpper(text, end + 1));
}

function behindTitle(text: string, end: number, reading: Reading): ReadName | undefined {
  const at = afterGap(text, end, titleGap);
  if (at === undefined || at === end) return undefined;
  return read(text, afterTitles(text, at), 0.85, reading);
}

const partOfName = /^(?:sur|last |first |family |middle |maiden )name (?:is|was)$/;

/** `my surname is okafor`, of whoever writes no capitals: one word that no dictionary has. */
function smallNameBehind(
  text: string,
  start: number,
  end: number,
  at: number | undefined,
): ReadName | undefined {
  if (at === undefined || !partOfName.test(text.slice(start, end))) return undefined;
  const nameEnd = endOfWordFrom(text, at);
  return nameEnd - at > 2 && mayBeName(text.slice(at, nameEnd))
    ? { start: at, end: nameEnd, score: 0.7 }
    : undefined;
}

/** The value of a form is somebody's name when it is over where the name is; else its first two words are. */
function behindLabel(text: string, end: number, score: number, wordsMax: number): ReadName | undefined {
  const at = afterGap(text, end, colon) ?? behindTag(text, end);
  if (at === undefined) return undefined;
  const start = afterTitles(text, at);
  const name = read(text, start, score, { wordsMax, inCapitals: true });
  if (name === undefined) return undefined;
  if (legalForm.test(text.slice(name.end, name.end + 12))) return undefined;
  if (bodies.has(firstWord(text, name))) return undefined;
  // `Customer: Sure, it is …` is a conversation.
  if (/^[,.!?] ?\p{Ll}/u.test(text.slice(name.end, name.end + 3))) return undefined;
  valueEnd.lastIndex = name.end;
  return valueEnd.test(text) ? name : undefined;
}

const openTag = endPattern(/<(?:[a-z]\w{0,11}:)?[\w-]{2,30}$/i);

/** `<lastName>Okafor</lastName>`. */
function behindTag(text: string, end: number): number | undefined {
  if (text.charAt(end) !== ">" || !openTag.test(text.slice(Math.max(0, end - 44), end))) return undefined;
  return text.charAt(end + 1) === " " ? end + 2 : end + 1;
}

/** `Ayşe Demir Hanım`: one or two words with capitals. */
function beforeTitle(text: string, start: number): ReadName | undefined {
  const name = endOf(text.slice(Math.max(0, start - 42), start), nameBeforeTitle);
  return name === undefined ? undefined : { start: start - 1 - name.length, end: start - 1, score: 0.8 };
}

const nameBeforeTitle = /(?<=(?<![\p{L}\p{N}_'])(\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?) )/uy;

/** `42 Maple Dr Austin`, `John Smith Sr. Director`: what looks like a title ends something. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (end - start > 3 || text.charAt(start - 1) !== " " || !isLetterOrDigit(text.charCodeAt(start - 2)))
    return false;
  const before = endOf(text.slice(Math.max(0, start - 24), start), wordWithCapital);
  return before !== undefined && !greetings.has(before);
}

const wordWithCapital = /(?<=(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}']*|\d+) )/uy;

const greetings: ReadonlySet<string> = new Set(
  (
    "Dear Hi Hello Hey Thanks With For To From Ask Tell Call See And Estimado Estimada Querido Querida Hola El La Del Al Gentile Egregio Ciao Caro Cara Olá Prezado Prezada Bonjour Cher Chère " +
    "Hallo Liebe Lieber Sehr Geehrter Beste Geachte My Our The Your I"
  ).split(" "),
);

function afterTitles(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < titlesMax; count++) {
    const next = afterGap(text, end, nextTitle);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

function afterGap(text: string, at: number, gap: RegExp): number | undefined {
  gap.lastIndex = at;
  return gap.test(text) ? gap.lastIndex : undefined;
}

/** The cue goes on, as in `misses`, `name_of` or `surname2`. */
function isInsideWord(text: string, start: number, end: number): boolean {
  return (
    (isLetter(text.charCodeAt(end)) && isLetter(text.charCodeAt(end - 1))) ||
    (start > 0 && text.charAt(start - 1) === "-")
  );
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

/** `MS Windows`, `the ABI`: in capitals, without a full stop. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start > 1 && isUpper(text, start + 1) && text.charAt(end) !== ".";
}

function isUpper(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

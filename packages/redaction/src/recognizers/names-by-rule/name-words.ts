import { letterBit, letterBitsAt } from "../../words/letter-bits";
import { behindSmallWords } from "../cue-words/small-words";
import { endOfAnyWord, endOfCapitalised, endOfCapitals, endOfInitial, endOfPart } from "./name-word-forms";

/**
 * Names in Latin script are read word by word behind a cue: capitals, particles between them, an initial, a nickname
 * in quotes. All bounded.
 */

const particles: ReadonlySet<string> = new Set(
  "von van de der den del della di da do dos das du la le los La Le Los zu zur ter ten bin ibn al el af av y".split(
    " ",
  ),
);
const particlesMax = 3;
const firstParticles: ReadonlySet<string> = new Set("von van de di da del al el Le Den".split(" "));
const articles: ReadonlySet<string> = new Set("der den la las los".split(" "));

/** Where a word of a name ends that begins at `at`, with what leads to it; -1 when there is none. */
type EndOfWord = (text: string, at: number) => number;

const endOfFirst: EndOfWord = (text, at) => {
  const particleEnd = behindSmallWords(text, at, firstParticles, 1);
  const start = particleEnd === at ? at : behindSmallWords(text, particleEnd, articles, 1);
  const end = endOfCapitalised(text, start);
  if (end !== -1) return end;
  const initialEnd = endOfInitial(text, start);
  const next = text.charCodeAt(initialEnd) === space ? initialEnd + 1 : initialEnd;
  return initialEnd !== -1 && isUpperAt(text, next) ? initialEnd : -1;
};

/** Behind a space, or the full stop of an initial. */
const endOfNext: EndOfWord = (text, at) => {
  const isSpaced = text.charCodeAt(at) === space;
  if (!isSpaced && text.charCodeAt(at - 1) !== dot) return -1;
  const from = behindNickname(text, isSpaced ? at + 1 : at);
  const start = behindSmallWords(text, from, particles, particlesMax);
  const end = endOfCapitalised(text, start);
  return end === -1 ? endOfInitial(text, start) : end;
};

const endOfNextInCapitals: EndOfWord = (text, at) =>
  text.charCodeAt(at) === space
    ? endOfCapitals(text, behindSmallWords(text, at + 1, particles, particlesMax))
    : -1;

/** Behind `“Bob” `; `at` when none stands there. */
function behindNickname(text: string, at: number): number {
  if (!'"“('.includes(text[at] ?? " ")) return at;
  const end = endOfPart(text, at + 1);
  return end !== -1 && '"”)'.includes(text[end] ?? " ") && text[end + 1] === " " ? end + 2 : at;
}

function isUpperAt(text: string, at: number): boolean {
  return (letterBitsAt(text, at) & letterBit.upper) !== 0;
}

/** Capitals that no name has: what else begins with one behind a name, a label or a title. */
const noName = new Set(
  (
    "i you he she it we they the a an and or of at in on for from to by is was are not no yes please dear hello hi best kind regards thanks sincerely " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "phone tel telephone mobile cell fax email mail address date dob born age sex gender male female id ssn street city zip country state notes note subject room bed ward order invoice account number status name title role type first last full middle surname " +
    "string number boolean text true false null none undefined unknown optional required object array json enum varchar integer int any void here todo tbd " +
    "anonymous anonymous unbekannt siehe keine keiner und oder der die das den dem ein eine nicht ist wegen am im um für mit bei von geb geboren adresse telefon straße datum alter geschlecht " +
    "nachmittag abend morgen vormittag montag dienstag mittwoch donnerstag freitag samstag sonntag " +
    "né née le la les un une et ou adresse téléphone date sexe calle teléfono correo fecha edad sexo dirección domicilio el los via telefono indirizzo nato nata data endereço telefone nascido nascida o os " +
    "geboortedatum adres telefoon datum het een en urodzony urodzona adres telefon data i oraz " +
    "präsident präsidentin minister ministerin kanzler kanzlerin direktor direktorin bürgermeister bürgermeisterin kollege kollegin kollegen encarregado encarregada " +
    "phk ephk khk ekhk polizeimeister polizeiobermeister polizeihauptmeister polizeikommissar polizeikommissarin polizeioberkommissar polizeioberkommissarin polizeihauptkommissar polizeihauptkommissarin kriminalkommissar kriminaloberkommissar kriminalhauptkommissar kriminalhauptkommissarin nachbar president minister chairman director speaker ambassador secretary justice universe america world american african asian " +
    "customer support team service services department office sales billing management committee board staff jr sr jun sen ii iii iv inc ltd llc gmbh okay ok sure alright thank great good " +
    "dr prof dott dottor sig sig.ra ing mr mrs ms frau herr hr fr mme mlle monsieur madame sr sra lic avv doctor doktor doctora dottoressa mama papa mom dad " +
    "ve bey hanım doğum telefon adres tarihi " +
    "maire directeur directrice président présidente proviseur juge procureur préfet recteur ministre commissaire " +
    "kund kunder kunde kundtjänst kundservice kundeservice asiakas asiakkaat asiakaspalvelu alla alle kaikki föräldrar forældre foreldre kollegor kolleger kollegaer vänner venner venn ven ystävät ystävä medlem medlemmar medlemmer beboere grannar naboer elever och og ja"
  ).split(" "),
);

/** Everyday words that stand behind `my name is` and the like without being a name. */
const everyday = new Set(
  (
    "not on in at is was the a an and or but too also spelled misspelled wrong right written missing listed already mentioned important irrelevant unknown changed always never still below above here there what who " +
    "my your his her its our their this that so very just kind really legion mud being been " +
    "nicht falsch richtig schon auch noch hier so wie was der die das ein eine auf in im mein mit und oder immer nur " +
    "pas mal bien le la un une sur dans et ou mon ma à en toujours tout toi lui " +
    "no mal bien el la un una en y o mi a siempre con así non è male bene il lo uno una sul nel e mio mia sempre così " +
    "não mal bem o os um uma em e ou meu minha sempre niet goed fout de het een op in en of mijn altijd verkeerd nie źle dobrze w na i lub moje zawsze tak jak się " +
    "ikke inte ei ej och og ja men är er en ett et den det som meget mycket alltid altid aldri aldrig"
  ).split(" "),
);

export interface NameReading {
  /** The most words of the name. */
  readonly wordsMax: number;
  /** Whether a name in capitals counts. */
  readonly inCapitals?: boolean;
  /** Whether one in lower case counts, which must be no everyday word. */
  readonly inLowerCase?: boolean;
}

/** Where the name ends that begins at `at`; undefined when none does. */
export function endOfName(text: string, at: number, reading: NameReading): number | undefined {
  const code = text.charCodeAt(at);
  if (code < 0x41) return undefined;
  const end =
    chain(text, at, endOfFirst, endOfNext, reading.wordsMax) ??
    (reading.inCapitals === true
      ? chain(text, at, endOfCapitals, endOfNextInCapitals, reading.wordsMax)
      : undefined);
  if (end !== undefined || reading.inLowerCase !== true) return end;
  return endOfLowerName(text, at, reading.wordsMax);
}

function chain(
  text: string,
  at: number,
  begin: EndOfWord,
  go: EndOfWord,
  wordsMax: number,
): number | undefined {
  let end = begin(text, at);
  if (end === -1 || isNoName(text, at, end)) return undefined;
  for (let words = 1; words < wordsMax; words++) {
    const further = go(text, end);
    if (further === -1 || isNoName(text, end, further)) break;
    end = further;
  }
  return end;
}

function endOfLowerName(text: string, at: number, wordsMax: number): number | undefined {
  let end: number | undefined;
  let from = at;
  for (let words = 0; words < Math.min(2, wordsMax); words++) {
    const to = endOfAnyWord(text, from);
    if (to === -1 || everyday.has(text.slice(from, to).toLowerCase())) break;
    // A second word in lower case is as likely to be a verb.
    if (
      words === 1 &&
      !/^(?:$|[\n,.;!?)]| (?:and|und|et|y|e|en|i|but|aber|mais|pero|ma|mas|maar|ale) )/u.test(
        text.slice(to, to + 6),
      )
    )
      break;
    end = to;
    if (text.charAt(to) !== " ") break;
    from = to + 1;
  }
  return end;
}

/** By its last word. */
function isNoName(text: string, from: number, to: number): boolean {
  let start = to;
  while (start > from && text.charCodeAt(start - 1) !== space) start--;
  return noName.has(text.slice(start, to).toLowerCase());
}

const space = 0x20;
const dot = 0x2e;

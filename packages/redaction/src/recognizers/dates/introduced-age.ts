import { letterBit } from "../../words/letter-bits";
import { letterBitsBefore, lettersAndNumbersBefore, lettersBefore } from "../../words/letter-runs";
import { WordsAtEnd } from "../../words/words-at-end";

/** What introduces an age that stands right behind it. */

/** Words that need no unit behind the number. */
export const agePhrases: readonly string[] =
  "aged|age of|at age|at the age of|im alter von|à l'âge de|a los|all'età di|di anni|d'anni|aos|w wieku|op leeftijd van|op de leeftijd van".split(
    "|",
  );
const labels: ReadonlySet<string> = new Set(
  "age|alter|leeftijd|âge|edad|età|idade|wiek|ålder|alder|ikä|возраст|yaş".split("|"),
);
const markBehindLabel = /(?<=(["']? ?[:=] ?["']?))/y;
/** These need no mark behind them. */
const labelsOfEastAsia: ReadonlySet<string> = new Set(["年龄", "年齢", "나이"]);

/** `age: `, `"age":"`, `at the age of `. */
export function isBehindAgeLabel(before: string): boolean {
  const text = before.toLowerCase();
  if (text.endsWith(" ") && endsWithPhrase(text, text.length - 1, agePhrases, ofWords)) return true;
  markBehindLabel.lastIndex = text.length;
  const mark = markBehindLabel.exec(text)?.[1];
  if (mark !== undefined && labels.has(lettersAndNumbersBefore(text, text.length - mark.length))) return true;
  const end = withoutMark(text, withoutMark(text, text.length, " "), ":");
  return labelsOfEastAsia.has(lettersAndNumbersBefore(text, end));
}

function withoutMark(text: string, end: number, mark: string): number {
  return text.charAt(end - 1) === mark ? end - 1 : end;
}

const joints: ReadonlySet<string> = new Set("when while since because though although and but".split(" "));
const subjects = ["i", "he", "she"];
const been: ReadonlySet<string> = new Set(["was", "were", "am", "is"]);
const adverbsOfPast: ReadonlySet<string> = new Set(["only", "just", "about", "around"]);

/** `when i was `, `,she was only `. */
export function isBehindPast(before: string): boolean {
  const words = new WordsAtEnd(before);
  const place = adverbsOfPast.has(words.at(1)) ? 2 : 1;
  if (words.at(0) !== "" || !been.has(words.at(place))) return false;
  const word = words.at(place + 1);
  return subjects.some((subject) => {
    if (!word.endsWith(subject)) return false;
    const joint = word === subject ? words.at(place + 2) : word.slice(0, -subject.length);
    return joint.endsWith(",") || joints.has(lettersAndNumbersBefore(joint, joint.length));
  });
}

const ofMyself =
  "i'm|i am|im|she's|shes|he's|hes|she is|he is|ich bin|bin|er ist|sie ist|ik ben|hij is|zij is|ze is|мне|ему|ей".split(
    "|",
  );
const adverbs = ["only", "just", "about", "almost", "now"];

/** `i'm `, `she is only `; not `like i'm `. */
export function isBehindSelf(before: string): boolean {
  if (!before.endsWith(" ")) return false;
  const text = before.toLowerCase();
  const adverb = adverbs.find((one) => text.endsWith(` ${one}`, text.length - 1));
  const end = text.length - 1 - (adverb === undefined ? 0 : adverb.length + 1);
  return ofMyself.some(
    (phrase) => endsWithPhrase(text, end, [phrase], ofWords) && !text.endsWith("like ", end - phrase.length),
  );
}

const ofNames =
  "i'm|im|i am|my name is|name's|ich bin|ich heiße|je suis|je m'appelle|soy|me llamo|sono|mi chiamo|sou|me chamo|ik ben|ik heet|jestem|nazywam się".split(
    "|",
  );

/** `I'm Corinne, `, `I'm Corinne Adler, `. */
export function isBehindOwnName(before: string): boolean {
  if (!before.endsWith(", ")) return false;
  const text = before.toLowerCase();
  const last = endBeforeWord(text, text.length - ", ".length);
  if (last === -1) return false;
  if (endsWithPhrase(text, last, ofNames, letterBit.letter)) return true;
  const first = endBeforeWord(text, last);
  return first !== -1 && endsWithPhrase(text, first, ofNames, letterBit.letter);
}

/** Where the space stands in front of the word of letters that ends at `end`; -1 when there is none. */
function endBeforeWord(text: string, end: number): number {
  const space = end - lettersBefore(text, end).length - 1;
  return space < end - 1 && text.charAt(space) === " " ? space : -1;
}

const relatives: ReadonlySet<string> = new Set(
  (
    "mother father mom mum dad brother sister son daughter wife husband grandma grandpa oma opa mutter vater mama papa bruder schwester sohn tochter frau mann mère père frère sœur fils fille " +
    "madre padre hijo hija hermano hermana figlio figlia mãe pai filho filha moeder vader zoon dochter matka ojciec syn córka babcia patient patientin"
  ).split(" "),
);

/** `my mother (`. */
export function isBehindRelative(before: string): boolean {
  return (
    before.endsWith(" (") && relatives.has(lettersBefore(before, before.length - " (".length).toLowerCase())
  );
}

const ofWords = letterBit.letter | letterBit.number;

/** True when one of the phrases ends at `end`, and no character with one of these bits stands before it. */
function endsWithPhrase(text: string, end: number, phrases: readonly string[], glue: number): boolean {
  return phrases.some(
    (phrase) => text.endsWith(phrase, end) && (letterBitsBefore(text, end - phrase.length) & glue) === 0,
  );
}

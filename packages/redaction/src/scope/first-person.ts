import { endPattern } from "../end-pattern";
import { standardForm } from "../recognizers/names-by-rule/place-lists";
import { letterBit, letterBitsAt } from "../words/letter-bits";
import { letterBitsBefore, lettersFrom } from "../words/letter-runs";

/**
 * Words with which people speak of themselves and their own, and nothing else, as they are spelled inside a sentence. In
 * the languages of the engine.
 */
const alone = [
  "I im ive my mine we our ours",
  // German, French, Spanish, Italian, Portuguese, Dutch
  "ich wir uns mich mein meine meiner meinen meinem meines meins unser unsere unserer unseren unserem",
  "je mon nous notre",
  "yo mi mis nuestro nuestra nuestros nuestras tengo estoy soy vivo",
  "io mio mia miei mie ho nostro nostra nostri nostre",
  "eu meu meus minha minhas nosso nossa nossos nossas tenho estou sou fui",
  "ik mijn wij onze",
  // Polish, Nordic, Turkish
  "mam mamy mnie mój moja moje moją moją mojego mojej mojemu moim moich nasz nasza naszego naszej naszym jestem",
  "jag jeg mitt mina vår",
  "ben benim bana beni bizim annem babam eşim eşimin kızım oğlum kardeşim",
  // Russian
  "я мне меня мной мы нам нас мой моя моё мое мои моего моей моему моим мою моих наш наша наше наши нашей нашего нашу нашему",
].flatMap((words) => words.split(" "));

/** `i` only where no other language has it, `me` only where nobody is asked for something. */
const inContext = [
  "i(?= (?:am|was|have|had|haven't|got|need|want|will|won't|wont|can|can't|cant|could|should|must|work|live|think|start|started|left|leave|quit|met|moved|move|lost|fell|did|do|don't|dont|didn't|didnt|just|also|went|go|get|saw|see|paid|pay|booked|signed|bought|sent|applied|ordered|found|broke|turned|gave|told|asked|never|still|only|fly|arrive|return|wake|woke|owe|rent|drive|teach|study|graduated|retired)(?!\\p{L}))",
  "i['’](?:m|ve|d|ll)",
  "(?<!(?:give|tell|write|show|send|help|let|get|make|remind|find|teach|for|to|draft|suggest|recommend|excuse|ask|bring|buy|translate|explain|with|trust|about) )me",
  "j(?=['’]\\p{L})",
  "on se",
];

/** Verbs and nouns of Polish and Turkish that say so by how they end. */
const polishEndings = "łem łam liśmy łyśmy".split(" ");
const turkishEndings =
  "yorum yoruz acağım eceğim dım düm tım tüm ldim ndim randevum düğünüm ameliyatım sınavım nişanım".split(
    " ",
  );

/** What a stretch of letters has to be or to end with before it is compared; in lower case. */
export const selfWords: readonly string[] = [...alone, "i", "me", "j", "on"].map((word) =>
  word.toLowerCase(),
);
export const selfEndings: readonly string[] = [...polishEndings, ...turkishEndings];

const wordsAlone: ReadonlySet<string> = new Set(alone);
/** The words of `inContext`. */
const dependent: ReadonlySet<string> = new Set(["i", "me", "j", "on"]);
const ofSelfInContext = new RegExp(`(?:${inContext.join("|")})(?![\\p{L}\\p{N}_/])`, "uy");
/** How many letters stand in front of an ending at least. */
const beforePolishMin = 3;
const beforeTurkishMin = 2;

/** Where words end that begin at `start` and with which somebody speaks of themselves; -1 when there are none. */
export function selfEndAt(text: string, start: number): number {
  if (!canBeginAt(text, start)) return -1;
  const word = lettersFrom(text, start);
  if (dependent.has(word)) {
    ofSelfInContext.lastIndex = start;
    return ofSelfInContext.test(text) ? ofSelfInContext.lastIndex : -1;
  }
  const end = start + word.length;
  return isOfSelf(word) && canEndAt(text, end) ? end : -1;
}

/** False where a word goes on, or a name, an address or a path. */
function canBeginAt(text: string, start: number): boolean {
  const isInWord = (letterBitsBefore(text, start) & (letterBit.letter | letterBit.number)) !== 0;
  return !isInWord && (start === 0 || !"_'’/.-".includes(text.charAt(start - 1)));
}

function canEndAt(text: string, end: number): boolean {
  const isInWord = (letterBitsAt(text, end) & letterBit.number) !== 0;
  return !isInWord && (end === text.length || !"_/".includes(text.charAt(end)));
}

function isOfSelf(word: string): boolean {
  return (
    wordsAlone.has(word) ||
    hasEnding(word, polishEndings, beforePolishMin) ||
    hasEnding(word, turkishEndings, beforeTurkishMin)
  );
}

function hasEnding(word: string, endings: readonly string[], lettersMin: number): boolean {
  return endings.some(
    (ending) => word.endsWith(ending) && Array.from(word).length >= ending.length + lettersMin,
  );
}

/** The same in scripts without capitals, as parts of words. */
export const selfSigns = new RegExp(
  standardForm(
    "[私僕俺我]|(?<![\\uac00-\\ud7a3])(?:제|저|내|우리|나)(?:가|는|의)? |मेर|मैं|हमार|मुझे|(?<![^\\s])(?:أنا|لدي|عندي|موعدي|أمي|أبي|ابني|ابنتي|زوجي|زوجتي|أخي|أختي|أريد|سوف أ)",
  ),
  "gu",
);

const deadline = endPattern(
  /(?<!\p{L})(?:by|until|till|due|due on|due by|deadline|deadline is|before|bis|bis zum|spätestens am|vor dem|jusqu'au|avant le|hasta el|antes del|entro il|até|até dia|uiterlijk|vóór|do|do dnia|przed|до|к)(?: the)? $/iu,
);

/** True when the words before a date make it the day by which something has to be done. */
export function isDeadline(before: string): boolean {
  return deadline.test(before);
}

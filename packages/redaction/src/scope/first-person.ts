import { endPattern } from "../end-pattern";
import { standardForm } from "../recognizers/names-by-rule/place-lists";

/**
 * Words with which people speak of themselves and their own, and nothing else: `i` only where no other language has
 * it, `me` only where nobody is asked for something. In the languages of the engine.
 */
const latin = [
  // English
  "I|i['’](?:m|ve|d|ll)|im|ive|my|mine|we|we['’](?:re|ve|ll|d)|our|ours",
  "i(?= (?:am|was|have|had|haven't|got|need|want|will|won't|wont|can|can't|cant|could|should|must|work|live|think|start|started|left|leave|quit|met|moved|move|lost|fell|did|do|don't|dont|didn't|didnt|just|also|went|go|get|saw|see|paid|pay|booked|signed|bought|sent|applied|ordered|found|broke|turned|gave|told|asked|never|still|only|fly|arrive|return|wake|woke|owe|rent|drive|teach|study|graduated|retired)(?!\\p{L}))",
  "(?<!(?:give|tell|write|show|send|help|let|get|make|remind|find|teach|for|to|draft|suggest|recommend|excuse|ask|bring|buy|translate|explain|with|trust|about) )me",
  // German, French, Spanish, Italian, Portuguese, Dutch
  "ich|wir|uns|mich|mein(?:e[rnms]?|s)?|unser(?:e[rnms]?)?",
  "je|j(?=['’]\\p{L})|mon|nous|notre|on se",
  "yo|mis?|nuestr[oa]s?|tengo|estoy|soy|vivo",
  "io|mio|mia|miei|mie|ho|nostr[oaie]",
  "eu|meus?|minhas?|noss[oa]s?|tenho|estou|sou|fui",
  "ik|mijn|wij|onze",
  // Polish, Nordic, Turkish
  "mam|mamy|mnie|mój|moj[aeąi]|moje(?:go|j|mu)|moi[mch]?|nasz(?:a|ego|ej|ym)?|jestem|\\p{L}{3,}(?:łem|łam|liśmy|łyśmy)",
  "jag|jeg|mitt|mina|vår",
  "ben|benim|bana|beni|bizim|annem|babam|eşim|eşimin|kızım|oğlum|kardeşim|\\p{L}{2,}(?:yorum|yoruz|acağım|eceğim|dım|düm|tım|tüm|ldim|ndim|randevum|düğünüm|ameliyatım|sınavım|nişanım)",
  // Russian
  "я|мне|меня|мной|мы|нам|нас|мо(?:й|я|ё|е|и|его|ей|ему|им|ю|их)|наш(?:а|е|и|ей|его|у|ему)?",
].join("|");
const words = new RegExp(`(?<![\\p{L}\\p{N}_'’/.-])(?:${latin})(?![\\p{L}\\p{N}_/])`, "u");
const signs = new RegExp(
  standardForm(
    "[私僕俺我]|(?<![\\uac00-\\ud7a3])(?:제|저|내|우리|나)(?:가|는|의)? |मेर|मैं|हमार|मुझे|(?:^| )(?:أنا|لدي|عندي|موعدي|أمي|أبي|ابني|ابنتي|زوجي|زوجتي|أخي|أختي|أريد|سوف أ)",
  ),
  "u",
);

/** True when somebody speaks of themselves, their family or their things in this sentence. */
export function isFirstPerson(sentence: string): boolean {
  return words.test(sentence) || (/[\u0530-\uffff]/.test(sentence) && signs.test(sentence));
}

const deadline = endPattern(
  /(?<!\p{L})(?:by|until|till|due|due on|due by|deadline|deadline is|before|bis|bis zum|spätestens am|vor dem|jusqu'au|avant le|hasta el|antes del|entro il|até|até dia|uiterlijk|vóór|do|do dnia|przed|до|к)(?: the)? $/iu,
);

/** True when the words before a date make it the day by which something has to be done. */
export function isDeadline(before: string): boolean {
  return deadline.test(before);
}

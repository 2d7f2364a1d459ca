import { lettersAndNumbersBefore } from "../../words/letter-runs";

/** Of all languages of the engine, in small letters; `segunda-feira` is two words. */
export const weekdays: readonly string[] = (
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|" +
  "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|domenica|" +
  "segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|" +
  "poniedziałek|wtorek|środa|środę|czwartek|piątek|sobota|sobotę|niedziela|niedzielę|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|" +
  "понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье"
).split("|");
const known: ReadonlySet<string> = new Set(weekdays);

/** What stands in front of `feira`. */
const numbered: ReadonlySet<string> = new Set(["segunda", "terça", "quarta", "quinta", "sexta"]);
/** Between a weekday and its number. */
const articles: ReadonlySet<string> = new Set(["the", "den", "dem", "dia", "día", "le"]);

/** Where the weekday begins that ends at `end`, in small letters; -1 when none does. */
function startOfWeekday(text: string, end: number): number {
  const word = lettersAndNumbersBefore(text, end);
  const start = end - word.length;
  if (known.has(word)) return start;
  if (word !== "feira" || text.charAt(start - 1) !== "-") return -1;
  const first = lettersAndNumbersBefore(text, start - 1);
  return numbered.has(first) ? start - 1 - first.length : -1;
}

/** Where the weekday begins that stands in front of a number, which may have an article: `friday, the `; -1 without one. */
export function weekdayInFront(before: string): number {
  if (!before.endsWith(" ")) return -1;
  const end = before.length - 1;
  const space = before.lastIndexOf(" ", end - 1);
  const hasArticle = space !== -1 && articles.has(before.slice(space + 1, end));
  return startOfWeekday(before, endOfWord(before, hasArticle ? space : end));
}

/** True behind a weekday, or behind one of some words, and a space: `friday, `. All in small letters. */
export function isBehindDayWord(before: string, words: ReadonlySet<string>): boolean {
  if (!before.endsWith(" ")) return false;
  const end = endOfWord(before, before.length - 1);
  return words.has(lettersAndNumbersBefore(before, end)) || startOfWeekday(before, end) !== -1;
}

function endOfWord(text: string, end: number): number {
  return text.charAt(end - 1) === "," ? end - 1 : end;
}

import { endPattern } from "../../end-pattern";
import { monthOf } from "./month-names";
import { isBehindDayWord, weekdayInFront, weekdays } from "./weekdays";
import type { FoundDate } from "./written-date";

/**
 * Days as people write them to each other, without a year and often without a month: `on 10/2`, `am 12.3.`,
 * `friday the 12th`, `lunes 12`, `until the 22nd`. Each needs a word in front that says that a day follows, and
 * something behind that lets it end; whether it is a day of somebody's life is for scope to ask.
 */
export function dayAlone(text: string, at: number): FoundDate | undefined {
  if (text.charCodeAt(at - 1) !== 0x20) return undefined;
  const before = text.slice(Math.max(0, at - reach), at).toLowerCase();
  return dayAndMonth(text, at, before) ?? dayOfWeek(text, at, before) ?? ordinalDay(text, at, before);
}

const reach = 24;
const score = 0.5;

/** What may follow a day: `3/4 of a cup`, `the 2nd floor` and `8 Uhr` are none. */
const canEnd =
  /^(?:$|["')\]]{0,2}(?:$|[,;!?\n]|[.:](?:\s|$))|[)]| (?:at|and|but|in|for|because|since|so|i|my|he|she|we|they|with|from|to|till|until|around|before|after|which|when|is|was|um|und|bei|beim|im|mit|nach|vor|zum|zur|von|bis|einen?|ist|war|wegen|operiert|gekündigt|à|a|au|chez|avec|et|pour|car|mais|en|con|y|por|para|e|com|em|na|no|da|das|às|alle|per|ma|ha|ho|om|op|bij|met|naar|maar|tot|o|w|we|z|u|na|do|i|ale|в|на|у|и|к|с|по|kl)(?![\p{L}\p{N}]))/iu;

/** In front of `12.3.` */
const dotWords: ReadonlySet<string> = new Set(
  "am|zum|bis|vom|ab|seit|den|der|dem|termin|il|dal|al|dnia|od|do|с|до|на|к|от|операция|операцию|приём|прием|свадьба|рейс|вылет".split(
    "|",
  ),
);
/** In front of `10/2`. */
const slashWords: ReadonlySet<string> = new Set(
  "on|until|till|since|due|by|le|du|au|el|día|dia|del|em|il|dal|al|op|den|date|dated|departure|appointment".split(
    "|",
  ),
);
/** The last words of all that may stand before a day: a cheap look. */
export const dayWords: readonly string[] = [
  ...dotWords,
  ...slashWords,
  ...weekdays,
  "the",
  "giorno",
  "feira",
];

const twoNumbers = /(\d{1,2})([./])(\d{1,2})(\.?)(?![\w%]|[-/.,:]\d|\/)/y;
/** All day and night, and a day of history. */
const notDays = new Set(["24/7", "9/11", "50/50"]);

function dayAndMonth(text: string, at: number, before: string): FoundDate | undefined {
  twoNumbers.lastIndex = at;
  const match = twoNumbers.exec(text);
  if (match === null) return undefined;
  const [whole, one, mark, two] = match;
  const [first, second] = [Number(one), Number(two)];
  if (notDays.has(whole) || first === 0 || second === 0 || Math.min(first, second) > 12) return undefined;
  if (Math.max(first, second) > 31 || (mark === "." && second > 12)) return undefined;
  // `3.2` is a version.
  if (mark === "." && !whole.endsWith(".") && two?.length !== 2) return undefined;
  if (!isBehindDayWord(before, mark === "." ? dotWords : slashWords)) return undefined;
  const end = twoNumbers.lastIndex;
  // The full stop belongs to the day in `12.3.`, and ends the sentence in `12/3.`
  const to = mark === "/" && whole.endsWith(".") ? end - 1 : end;
  return canEnd.test(text.slice(to, to + 12)) || (mark === "." && /^ \p{L}/u.test(text.slice(to, to + 2)))
    ? { start: at, end: to, score, year: undefined, hasDay: true }
    : undefined;
}

const dayNumber = /\d{1,2}(st|nd|rd|th|\.|er|º)?(?![\w%]|[-/:]\d|[.,]\d)/y;

/** `tuesday 3rd`, `lunes 12`; in English a number without its ending is a time more often. */
function dayOfWeek(text: string, at: number, before: string): FoundDate | undefined {
  const weekday = weekdayInFront(before);
  if (weekday === -1 || !isDay(text, at)) return undefined;
  const end = dayNumber.lastIndex;
  const ending = text.slice(at, end).replace(/\d/g, "");
  if (ending === "" && /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(before.slice(weekday))) return undefined;
  // `Freitag 12.` at the end of a sentence.
  const to = ending === "." && /^(?:\s*$|\s+\p{Lu})/u.test(text.slice(end, end + 3)) ? end - 1 : end;
  const start = at - (before.length - weekday);
  return canEnd.test(text.slice(to, to + 12))
    ? { start, end: to, score, year: undefined, hasDay: true }
    : undefined;
}

const ordinalBefore = endPattern(/(?<![\p{L}\p{N}])(?:on|by|until|till|since|before|after|from) the $/iu);
const germanBefore = endPattern(/(?<![\p{L}\p{N}])(?:am|zum|bis zum|seit dem|ab dem|vom) $/iu);
const numberedBefore = endPattern(/(?<![\p{L}\p{N}])(?:(?:el|al) día|(?:no|o|até o) dia|il giorno) $/iu);

/** `on the 22nd`, `am 22.`, `el día 22`. */
function ordinalDay(text: string, at: number, before: string): FoundDate | undefined {
  const isEnglish = ordinalBefore.test(before);
  const isGerman = !isEnglish && germanBefore.test(before);
  if (!isEnglish && !isGerman && !numberedBefore.test(before)) return undefined;
  if (!isDay(text, at)) return undefined;
  const end = dayNumber.lastIndex;
  const ending = text.slice(at, end).replace(/\d/g, "");
  if (isEnglish ? !/^(?:st|nd|rd|th)$/.test(ending) : isGerman ? ending !== "." : false) return undefined;
  if (isGerman && monthOf(/^ (\p{L}+)/u.exec(text.slice(end, end + 14))?.[1] ?? "") !== undefined)
    return undefined;
  if (/^.{0,24}(?:centur|floor|grade)/iu.test(text.slice(end, end + 32))) return undefined;
  const start = isEnglish ? at - 4 : at;
  return canEnd.test(text.slice(end, end + 12))
    ? { start, end, score, year: undefined, hasDay: true }
    : undefined;
}

function isDay(text: string, at: number): boolean {
  dayNumber.lastIndex = at;
  if (!dayNumber.test(text)) return false;
  const day = Number.parseInt(text.slice(at, at + 2), 10);
  return day >= 1 && day <= 31;
}

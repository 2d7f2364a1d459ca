import type { Draw } from "./draw";
import { inCaseOf, type SurrogateGenerator } from "./generator";

/** January first; one row per language. */
const monthNames = [
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
].map((row) => row.split(" "));

const joiningWords = new Set([
  "de",
  "del",
  "of",
  "the",
  "do",
  "st",
  "nd",
  "rd",
  "th",
  "er",
  "den",
  "le",
  "года",
  "г",
]);

/** A year moves by so much at most, so that somebody stays about as old. */
const yearsMax = 3;

/**
 * Another day in the same writing: order, separators, leading zeros and the language of the month stay, the year
 * moves by three at most. Only for dates with a day, a month and a year; others are too short to be told from any
 * other number in an answer.
 */
export const dateSurrogate: SurrogateGenerator = (value, draw) => {
  const [, day = value, clock = ""] = /^(.*\d)([T ]\d{1,2}:\d{2}(?::\d{2})?Z?)$/.exec(value) ?? [];
  if (clock !== "") {
    const drawn = dateSurrogate(day, draw, []);
    return drawn === undefined ? undefined : drawn + timeLike(clock, draw);
  }
  const words = value.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const months = words.filter((word) => !joiningWords.has(word.toLowerCase()));
  if (months.length === 0) return numericDate(value, draw);
  const [month] = months;
  if (months.length > 1 || month === undefined) return undefined;
  return writtenDate(value, month, draw);
};

function numericDate(value: string, draw: Draw): string | undefined {
  const form = /^(\d{1,4})([./-] ?)(\d{1,2})([./-] ?)(\d{1,4})$/.exec(value);
  const [, first = "", , middle = "", , last = ""] = form ?? [];
  if (form === null || (first.length > 2 && first.length < 4) || last.length === 3) return undefined;
  const [year, short] = first.length === 4 ? [first, last] : [last, first];
  if (short.length > 2) return undefined;
  const bound = (field: string, other: string) => (Number(field) > 12 || Number(other) > 12 ? 28 : 12);
  const dayIsMiddle = Number(middle) > 12;
  const drawnShort = drawField(short, dayIsMiddle ? 12 : bound(short, middle), draw);
  const drawnMiddle = drawField(middle, dayIsMiddle ? 28 : 12, draw);
  const drawnYear = moveYear(year, draw);
  const [one, other] = first.length === 4 ? [drawnYear, drawnShort] : [drawnShort, drawnYear];
  return differing(`${one}${form[2] ?? ""}${drawnMiddle}${form[4] ?? ""}${other}`, value);
}

function writtenDate(value: string, month: string, draw: Draw): string | undefined {
  const numbers = value.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  if (numbers.length !== 2 || year === undefined || day === undefined) return undefined;
  const lower = month.toLowerCase();
  const row = monthNames.find((names) => names.some((name) => name.toLowerCase() === lower));
  if (row === undefined) return undefined;
  const drawnDay = drawField(day, 28, draw);
  const drawnYear = moveYear(year, draw);
  const drawnMonth = inCaseOf(month, draw.pick(row));
  const written = value
    .replace(/(\d+)(st|nd|rd|th)?/g, (_, number: string, ordinal?: string) =>
      number === year ? drawnYear : drawnDay + (ordinal === undefined ? "" : ordinalOf(Number(drawnDay))),
    )
    .replace(month, () => drawnMonth);
  return differing(written, value);
}

/** `T09:34:31` as another time of a day. */
function timeLike(clock: string, draw: Draw): string {
  let field = 0;
  return clock.replace(/\d+/g, (digits) =>
    String(draw.below(field++ === 0 ? 24 : 60)).padStart(digits.length, "0"),
  );
}

/** 1 to `max`, with a leading zero where the value had one or has two digits. */
function drawField(field: string, max: number, draw: Draw): string {
  const isTwo = field.length === 2 && Number(field) > 9 && max > 12;
  const drawn = isTwo ? 10 + draw.below(max - 9) : 1 + draw.below(max);
  return field.length === 2 ? String(drawn).padStart(2, "0") : String(Math.min(drawn, 9));
}

function moveYear(year: string, draw: Draw): string {
  const moved = Number(year) + draw.below(2 * yearsMax + 1) - yearsMax;
  const modulus = 10 ** year.length;
  return String((moved + modulus) % modulus).padStart(year.length, "0");
}

function ordinalOf(day: number): string {
  if (day > 10 && day < 14) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

/** A draw may hit the value itself. */
function differing(written: string, value: string): string {
  return written === value
    ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    : written;
}

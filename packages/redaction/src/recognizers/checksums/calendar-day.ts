/** True for a day that exists, or for 29 February when the year's century is unknown. `month` counts from 1. */
export function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (daysOf[month - 1] ?? 0);
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `DDMM` at the given places of a number. */
export function hasDay(digits: string, dayAt: number, monthAt: number): boolean {
  return isDay(Number(digits.slice(dayAt, dayAt + 2)), Number(digits.slice(monthAt, monthAt + 2)));
}

import type { NumberWindow } from "./number-window";

/** Nothing but one digit, or more zeros than any prefix has: limits, masks, the year 0. */
const noDialled = /^(?:000|(\d)\1+$)/;

/**
 * False of what looks like a phone number by its digits and is none by what joins them, unless a word says so: a row of
 * a table or of coordinates (`0 0 640 512`, `61   62  63`, `0.21  2013-11-03`), decimals (`0.445312 1`, `-.05 -.26`).
 */
export function mayBeDialled(window: NumberWindow, text: string): boolean {
  return !noDialled.test(window.digits) && !isRow(window) && !isOfDecimals(window, text);
}

/** Two groups of one digit in front; or gaps of some width, where others are narrower. */
export function isRow(window: NumberWindow): boolean {
  if (window.shape.startsWith("1-1-")) return true;
  const { separators } = window;
  return separators.includes("   ") || (separators.length > 1 && separators.includes("  "));
}

/** Points and spaces, or a point that begins a number. Only in North America some write `(555) 123.4567`. */
function isOfDecimals(window: NumberWindow, text: string): boolean {
  const { start, end, separators } = window;
  if (!text.slice(start, end).includes(".")) return isPointAt(text, start - 1);
  return (
    isPointAt(text, start - 1) ||
    /^\d\./.test(text.slice(start, start + 2)) ||
    (separators.includes(".") && separators.includes(" ")) ||
    separators.some((separator) => /[- ]\.$/.test(separator))
  );
}

/** `.0377`: a point behind a space, a bracket or a sign. */
function isPointAt(text: string, at: number): boolean {
  return text.charAt(at) === "." && /[-\s(,]/.test(text.charAt(at - 1));
}

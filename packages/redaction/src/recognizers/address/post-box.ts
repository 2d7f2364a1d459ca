import type { Span } from "../../types";
import { wordList } from "../cue-words/cues";
import { isDigitAt } from "../numbers/digit-chains";

/** A box of a post office, or of an army's; in lower case. */
const boxBefore =
  /(?<![\p{L}\p{N}])(?:p\.? ?o\.? ?box|post office box|gpo box|locked bag|private bag|postfach|postbus|postboks|postbox|apartado (?:de correos|postal)|casella postale|caixa postal|boîte postale|skr\. ?poczt\.|skrytka pocztowa|psc|cmr|(?<weak>apartado|b\.?p\.?|box|unit|pl))(?: |: ?|, ?| n[º°o.]{1,2} ?|#){1,2}$/u;
const armyBox = /(?:,? (?:box|pob) \d{1,6})\s{1,4}(?:apo|fpo|dpo)[, ]{1,2}a[aep] \d{5}(?:-\d{4})?/iuy;

/** Last words of the forms above: a cheap look before the search. */
export const boxWords: ReadonlySet<string> = new Set(
  wordList(
    "box, bag, postfach, postbus, postboks, postbox, apartado, correos, postal, postale, poczt, pocztowa, psc, cmr, bp, p, pl, unit, n, nº, no",
  ),
);
export const shipWords: ReadonlySet<string> = new Set(["aa", "ae", "ap"]);

/** `12 03 44`, as the German post groups them. */
const groups = /\d{1,3}(?: \d{2,3}){1,3}(?![\d\w])/y;

export interface PostBox extends Span {
  /** `BP 12` and `Box 12` need a postcode behind them. */
  readonly isWeak: boolean;
}

/** The box whose number is `[start, end)`. */
export function postBox(text: string, start: number, end: number): PostBox | undefined {
  const before = text.slice(Math.max(0, start - 26), start).toLowerCase();
  const match = boxBefore.exec(before);
  if (match === null || end - start > 6) return undefined;
  const isWeak = match.groups?.weak !== undefined;
  const boxStart = start - (before.length - match.index);
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x2c) return { start: boxStart, end, isWeak };
  armyBox.lastIndex = end;
  if (mayBeArmyBox(text, end) && armyBox.test(text))
    return { start: boxStart, end: armyBox.lastIndex, isWeak: false };
  groups.lastIndex = start;
  const whole = next === 0x20 && isDigitAt(text, end + 1) && groups.test(text) ? groups.lastIndex : end;
  return { start: boxStart, end: whole, isWeak };
}

/** `, Box` or ` POB` behind the number. */
function mayBeArmyBox(text: string, at: number): boolean {
  const letter = text.charCodeAt(text.charCodeAt(at) === 0x2c ? at + 2 : at + 1) | 0x20;
  return letter === 0x62 || letter === 0x70;
}

const ship = /(?<![\p{L}])us(?:nv|ns|s|cgc) \p{L}{2,20}\s{1,4}(?:apo|fpo|dpo)[, ]{1,2}a[aep] $/iu;

/** `USNS Name, FPO AA 12345`, by the postcode at its end. */
export function shipAddress(text: string, start: number, end: number): Span | undefined {
  const from = Math.max(0, start - 48);
  const match = end - start === 5 ? ship.exec(text.slice(from, start)) : null;
  return match === null ? undefined : { start: from + match.index, end };
}

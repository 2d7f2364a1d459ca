import type { Entity } from "../../types";
import { passesLuhn } from "../checksums/luhn";
import { cues, wordList } from "../cue-words/cues";
import { entityOf } from "../entity-of";
import type { DigitChain } from "./digit-chains";
import type { NumberJudge } from "./number-recognizer";
import { judgeWindows, type NumberWindow } from "./number-window";

/** Ranges of the first digits, and the lengths that cards of that range have. */
interface Issuer {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

/** By the first four digits; public ranges of the networks. */
const issuers: readonly Issuer[] = [
  { from: 4000, to: 4999, lengths: [13, 16, 19] }, // Visa
  { from: 5100, to: 5599, lengths: [16] }, // Mastercard
  { from: 2221, to: 2720, lengths: [16] }, // Mastercard, second range
  { from: 3400, to: 3499, lengths: [15] }, // American Express
  { from: 3700, to: 3799, lengths: [15] },
  { from: 3000, to: 3059, lengths: [14, 16] }, // Diners Club
  { from: 3095, to: 3095, lengths: [14, 16] },
  { from: 3600, to: 3699, lengths: [14, 16] },
  { from: 3800, to: 3999, lengths: [14, 16] },
  { from: 3528, to: 3589, lengths: [16, 17, 18, 19] }, // JCB
  { from: 2131, to: 2131, lengths: [15] },
  { from: 1800, to: 1800, lengths: [15] },
  { from: 6011, to: 6011, lengths: [16, 17, 18, 19] }, // Discover
  { from: 6440, to: 6599, lengths: [16, 17, 18, 19] },
  { from: 6200, to: 6299, lengths: [16, 17, 18, 19] }, // UnionPay
  { from: 8100, to: 8171, lengths: [16, 17, 18, 19] },
  { from: 2200, to: 2204, lengths: [16, 17, 18, 19] }, // Mir
  { from: 5000, to: 5099, lengths: [12, 13, 14, 15, 16, 17, 18, 19] }, // Maestro and domestic debit
  { from: 5600, to: 5899, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { from: 6000, to: 6010, lengths: [16] }, // RuPay
  { from: 6012, to: 6099, lengths: [16] },
  { from: 6300, to: 6399, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { from: 6700, to: 6799, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { from: 9792, to: 9792, lengths: [16] }, // Troy
];

/** By the first four digits: a bit for each length. */
const lengthsOf = new Uint32Array(10_000);
for (const { from, to, lengths } of issuers) {
  const bits = lengths.reduce((all, length) => all | (1 << length), 0);
  for (let prefix = from; prefix <= to; prefix++) lengthsOf[prefix] = (lengthsOf[prefix] as number) | bits;
}

/** How people and forms group the digits; another grouping needs a cue word. */
const usualShapes = new Set([
  "4-4-4-4",
  "4-4-4-4-3",
  "4-4-4-3",
  "4-4-4-1",
  "4-6-5",
  "4-6-4",
  "4-4-4-2",
  "4-4-5",
  "8-8",
  "6-13",
  "4-4-4-6",
]);

const cardWords = cues(
  wordList(`
    card, credit, debit, visa, mastercard, master card, amex, american express, discover, diners, jcb,
    maestro, unionpay, cc, ccn, pan, payment, cvv, cvc, expiry, exp, karte, kreditkarte, carte, tarjeta,
    carta, cartao, cartão, kaart, karta, karty, kartę, карта, карты
  `),
);
const otherWords = cues(wordList("imei, isbn, tracking, timestamp, meid, iccid, gtin, ean, barcode"));

/** ISO/IEC 7812 numbers in an issuer's range, with the right check digit; 12 digits only beside a cue word. */
export const paymentCard: NumberJudge = {
  id: "payment-card",
  type: "CARD",
  digitsMin: 12,
  find(chain, text) {
    return judgeWindows(chain, text, bounds, (window) => judge(window, text));
  },
};

const bounds = { digitsMin: 12, digitsMax: 19, canBegin: canBeginCard, passes: hasCheckDigit };

function hasCheckDigit({ digits, sums }: DigitChain, from: number, to: number): boolean {
  return sums === undefined ? passesLuhn(digits, from, to) : sums.passesLuhn(from, to);
}

/** Cards, of networks we do not list as well, begin with 1 to 6, 8 or 9. */
function canBeginCard(digits: string, from: number): boolean {
  const first = digits.charCodeAt(from);
  if (first === seven || first < one) return false;
  return first > one || digits.charCodeAt(from + 1) >= eight;
}

const one = 0x31;
const seven = 0x37;
const eight = 0x38;

function judge(window: NumberWindow, text: string): Entity | undefined {
  if (window.isDotted || window.isMixed || !mayBeCard(window.digits)) return undefined;
  const cue = window.mayHaveCue ? cardWords.near(text, window.start, window.end) : undefined;
  const score = cue === undefined ? scoreByForm(window, text) : scoreByCue(window);
  if (score === 0) return undefined;
  return entityOf(window, {
    recognizer: "payment-card",
    type: "CARD",
    score,
    evidence: "validated",
    checksum: "luhn",
    cue,
  });
}

/** `DE62 ` in front of four groups: an IBAN, with a typing error if it was not found as one. */
const ibanHead = /(?<![A-Za-z])[A-Z]{2}\d{2}[ -]$/;

function scoreByForm(window: NumberWindow, text: string): number {
  const { digits } = window;
  const isBare = window.groupCount === 1;
  // With a group more on a dash it is a part of something longer.
  if (window.isJoinedBy(0x2d) || digits.length < 13 || !hasIssuer(digits)) return 0;
  if (!isBare && window.singleCount < window.groupCount && !usualShapes.has(window.shape)) return 0;
  if (isRow(window)) return 0;
  if (ibanHead.test(text.slice(Math.max(0, window.start - 6), window.start))) return 0;
  if (otherWords.before(text, window.start) !== undefined) return 0.45;
  return isBare ? 0.9 : 0.95;
}

/** A part of a row: `1 5 3 0 3 5 3 6 3 7 4 0 4 1 4 2 4 3`, `2281 2286 2291 2296 2302`, or `-6740 -6736`. */
function isRow(window: NumberWindow): boolean {
  if (window.groupCount < 4) return false;
  return window.isOfRow || window.isSorted || window.separators.includes(" -");
}

/** Where a word says "card", the check digit is enough: test numbers often have no real issuer. */
function scoreByCue(window: NumberWindow): number {
  return hasIssuer(window.digits) ? 0.99 : 0.8;
}

/** Without an issuer that we list, only as long as most cards are. */
function mayBeCard(digits: string): boolean {
  return hasIssuer(digits) || (digits.length >= 14 && /^[2-6]/.test(digits));
}

function hasIssuer(digits: string): boolean {
  return (((lengthsOf[Number(digits.slice(0, 4))] as number) >>> digits.length) & 1) === 1;
}

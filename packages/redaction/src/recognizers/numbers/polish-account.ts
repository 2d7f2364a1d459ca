import type { Entity } from "../../types";
import { hasPolishCheckDigits, isPolishRest } from "../checksums/mod-97";
import { entityOf } from "../entity-of";
import type { DigitChain } from "./digit-chains";
import type { NumberJudge } from "./number-recognizer";
import { judgeWindows, type NumberWindow } from "./number-window";

/** A Polish account number as it is written at home: an IBAN of 26 digits without its country. */
export const polishAccount: NumberJudge = {
  id: "polish-account",
  type: "IBAN",
  digitsMin: 26,
  find(chain, text) {
    return judgeWindows(chain, text, bounds, judge);
  },
};

const bounds = { digitsMin: 26, digitsMax: 26, passes: hasCheckDigits };

function hasCheckDigits({ digits, sums }: DigitChain, from: number, to: number): boolean {
  if (sums === undefined) return hasPolishCheckDigits(digits, from);
  const check = sums.mod97(from, from + 2);
  return isPolishRest(sums.mod97(from + 2, to), check);
}

function judge(window: NumberWindow): Entity | undefined {
  // `79 80 81 82 84 85 …`: a row of small numbers.
  if (window.isMixed || window.isOfRow) return undefined;
  return entityOf(window, {
    recognizer: "polish-account",
    type: "IBAN",
    score: 0.85,
    evidence: "validated",
    checksum: "mod-97",
  });
}

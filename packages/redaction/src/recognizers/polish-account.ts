import type { Entity } from "../types";
import { entityOf } from "./entity-of";
import { hasPolishCheckDigits } from "./mod-97";
import type { NumberJudge } from "./number-recognizer";
import { judgeWindows, type NumberWindow } from "./number-window";

/** A Polish account number as it is written at home: an IBAN of 26 digits without its country. */
export const polishAccount: NumberJudge = {
  id: "polish-account",
  type: "IBAN",
  digitsMin: 26,
  find(chain, text) {
    return judgeWindows(chain, text, { digitsMin: 26, digitsMax: 26 }, judge);
  },
};

function judge(window: NumberWindow): Entity | undefined {
  if (window.isMixed || !hasPolishCheckDigits(window.digits)) return undefined;
  return entityOf(window, {
    recognizer: "polish-account",
    type: "IBAN",
    score: 0.85,
    evidence: "validated",
    checksum: "mod-97",
  });
}

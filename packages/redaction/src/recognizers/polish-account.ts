import type { Entity } from "../types";
import { entityOf } from "./entity-of";
import { hasIbanCheckDigits } from "./mod-97";
import type { NumberJudge } from "./number-recognizer";
import { windowsOf } from "./number-window";

/** A Polish account number as it is written at home: an IBAN of 26 digits without its country. */
export const polishAccount: NumberJudge = {
  id: "polish-account",
  type: "IBAN",
  digitsMin: 26,
  find(chain, text) {
    const found: Entity[] = [];
    for (const window of windowsOf(chain, text, { digitsMin: 26, digitsMax: 26 })) {
      if (window.separators.length > 1 || !hasIbanCheckDigits(`PL${window.digits}`)) continue;
      found.push(
        entityOf(window, {
          recognizer: "polish-account",
          type: "IBAN",
          score: 0.85,
          evidence: "validated",
          checksum: "mod-97",
        }),
      );
    }
    return found;
  },
};

import { matchesNear } from "../../matches-near";
import { placesOfStrings } from "../../places";
import type { Entity, Recognizer } from "../../types";
import { passesIcao } from "../checksums/icao-9303";
import { entityOf } from "../entity-of";

/** The line of a travel document that has its number, with a check digit, the nation, the birth, the sex and the expiry. */
const lines = [
  // Passports and visas: 44 or 36 characters.
  /(?<![A-Z\d<])(?<number>[A-Z\d<]{9}\d)[A-Z<]{3}(?<born>\d{7})[MFX<]\d{7}[A-Z\d<]{8,16}(?![A-Z\d<])/g,
  // The first two of the three lines of a card.
  /(?<![A-Z\d<])[ACI][A-Z<][A-Z<]{3}(?<number>[A-Z\d<]{9}\d)[A-Z\d<]{15}\n(?<born>\d{7})[MFX<]\d{7}[A-Z<]{3}[A-Z\d<]{11}\d(?![A-Z\d<])/g,
];
/** From the fillers in one of the lines to the end of the others. */
const zoneCharsMax = 128;
/** The line above a passport's has the name: `P<UTOERIKSSON<<ANNA<MARIA<<<`. */
const nameLine = /(?:^|\n)[PV][A-Z<][A-Z<]{3}[A-Z<]{31,39}\r?\n$/;

/** Machine readable zones of passports, visas and identity cards (ICAO 9303), all lines of them. */
export const machineReadableZone: Recognizer = {
  id: "machine-readable-zone",
  types: ["PASSPORT"],
  canMatch: (traits) => traits.hasAngle && traits.hasDigit,
  find(text) {
    const places = placesOfStrings(text, ["<<"]);
    const found: Entity[] = [];
    for (const form of lines) {
      for (const { index, 0: whole, groups } of matchesNear(text, places, zoneCharsMax, form)) {
        if (!passesIcao((groups?.number ?? "").replace(/</g, "0")) || !passesIcao(groups?.born ?? ""))
          continue;
        const above = nameLine.exec(text.slice(Math.max(0, index - 47), index))?.[0].replace(/^\n/, "") ?? "";
        const span = { start: index - above.length, end: index + whole.length };
        const what = { recognizer: "machine-readable-zone", type: "PASSPORT", score: 0.99 } as const;
        found.push(entityOf(span, { ...what, evidence: "validated", checksum: "icao-9303" }));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

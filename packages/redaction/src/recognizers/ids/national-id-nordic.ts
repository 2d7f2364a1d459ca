import { hasDay, isDay } from "../checksums/calendar-day";
import { passesLuhn } from "../checksums/luhn";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Numbers that begin with the day of birth, as the Nordic countries give them. */
const rules: readonly IdRule[] = [
  {
    id: "personnummer",
    type: "NATIONAL_ID",
    layouts: ["d6 d4", "d8 d4", "d10", "d12"],
    separators: "-+ ",
    check: isPersonnummer,
    checksum: "luhn",
    cues: ["personnummer", "nationalId"],
  },
  {
    id: "fodselsnummer",
    type: "NATIONAL_ID",
    layouts: ["d11", "d6 d5"],
    check: isFodselsnummer,
    checksum: "mod-11",
    cues: ["fodselsnummer", "nationalId"],
    alone: 0.75,
  },
  {
    id: "cpr",
    type: "NATIONAL_ID",
    layouts: ["d6 d4", "d10"],
    form: /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/,
    cues: ["cpr", "nationalId"],
    beside: 0.9,
  },
  {
    id: "hetu",
    type: "NATIONAL_ID",
    layouts: ["x11", "d6 x4"],
    separators: "-+",
    form: /^\d{6}(?:[A-FU-Y]\d{3}[\dA-Y]|\d{3}[A-Y])$/,
    check: isHetu,
    checksum: "mod-31",
    cues: ["hetu", "nationalId"],
    alone: 0.85,
  },
  {
    id: "hetu-of-digits",
    type: "NATIONAL_ID",
    layouts: ["d6 d4"],
    separators: "-+",
    check: isHetu,
    checksum: "mod-31",
    cues: ["hetu", "nationalId"],
  },
];

export const nationalIdNordic: IdFamily = {
  rules,
  cues: {
    personnummer:
      "personnummer, personnr, pnr, samordningsnummer, swedish personal number, personal identity",
    fodselsnummer: "fødselsnummer, fødselsnr, fnr, personnummer, d nummer, norwegian id, national identity",
    cpr: "cpr, cpr nummer, cpr nr, personnummer, danish id",
    hetu: "hetu, henkilötunnus, henkilötunnukseni, personbeteckning, finnish id",
  },
};

function isPersonnummer(value: string): boolean {
  const digits = value.slice(-10);
  // A coordination number adds 60 to the day.
  return isDay(Number(digits.slice(4, 6)) % 60, Number(digits.slice(2, 4))) && passesLuhn(digits);
}

function isFodselsnummer(value: string): boolean {
  // A D number adds 40 to the day.
  if (!isDay(Number(value.slice(0, 2)) % 40, Number(value.slice(2, 4)))) return false;
  const first = (11 - (weightedSum(value, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === digitAt(value, 9) && second === digitAt(value, 10);
}

const hetuCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

function isHetu(value: string): boolean {
  const number = value.slice(0, 6) + value.slice(-4, -1);
  return hasDay(value, 0, 2) && hetuCharacters.charAt(Number(number) % 31) === value.slice(-1);
}

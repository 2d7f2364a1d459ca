import { hasDay } from "../checksums/calendar-day";
import { icaoCheckDigit, passesIcao } from "../checksums/icao-9303";
import { mod97 } from "../checksums/mod-97";
import { baseValue, digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Identity numbers of western, southern and central Europe. */
const rules: readonly IdRule[] = [
  {
    id: "pesel",
    type: "NATIONAL_ID",
    layouts: ["d11", "d6 d5", "d5 d6"],
    check: isPesel,
    checksum: "pesel",
    cues: ["pesel", "nationalId"],
  },
  {
    id: "polish-identity-card",
    type: "NATIONAL_ID",
    layouts: ["x9", "a3 d6"],
    form: /^[A-Z]{3}\d{6}$/,
    check: isPolishIdentityCard,
    checksum: "icao-9303",
    cues: ["dowod", "nationalId"],
  },
  {
    id: "nino",
    type: "NATIONAL_ID",
    layouts: ["x9", "a2 d6 a1", "x8 a1", "a2 x7"],
    form: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    cues: ["nino", "nationalId"],
    beside: 0.95,
  },
  {
    id: "nino-spaced",
    type: "NATIONAL_ID",
    layouts: ["a2 d2 d2 d2 a1"],
    form: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    cues: ["nino", "nationalId"],
    beside: 0.95,
    alone: 0.75,
  },
  {
    id: "dni-nie",
    type: "NATIONAL_ID",
    layouts: ["x9", "d8 a1", "d2 d3 x4", "d2 d3 d3 a1", "a1 d7 a1", "x8 a1", "a1 x8"],
    separators: " -.",
    form: /^[\dXYZ]\d{7}[A-HJ-NP-TV-Z]$/,
    check: (value) => dniLetters.charAt(Number(withDigitFirst(value).slice(0, 8)) % 23) === value.charAt(8),
    checksum: "mod-23",
    cues: ["dni", "nationalId", "taxId"],
    alone: 0.6,
  },
  {
    // Numbers below ten million, without the zero in front.
    id: "dni-short",
    type: "NATIONAL_ID",
    layouts: ["x8", "d7 a1", "d1 d3 x4", "d1 d3 d3 a1"],
    separators: " -.",
    form: /^\d{7}[A-HJ-NP-TV-Z]$/,
    check: (value) => dniLetters.charAt(Number(value.slice(0, 7)) % 23) === value.charAt(7),
    checksum: "mod-23",
    cues: ["dni"],
  },
  {
    id: "codice-fiscale",
    type: "NATIONAL_ID",
    layouts: ["x16", "a3 a3 x5 x5", "a6 x5 x5", "a6 x2 x3 x5"],
    form: /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/,
    check: isCodiceFiscale,
    checksum: "mod-26",
    cues: ["codiceFiscale", "nationalId", "taxId"],
    alone: 0.95,
  },
  {
    id: "bsn",
    type: "NATIONAL_ID",
    layouts: ["d9", "d3 d3 d3", "d4 d2 d3"],
    separators: " -.",
    check: (value) =>
      value !== "000000000" && (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) - digitAt(value, 8)) % 11 === 0,
    checksum: "mod-11",
    cues: ["bsn", "nationalId"],
  },
  {
    id: "nir",
    type: "NATIONAL_ID",
    layouts: [
      "d15",
      "x15",
      "d13 d2",
      "x13 d2",
      "d1 d2 d2 d2 d3 d3 d2",
      "d1 d2 d2 x2 d3 d3 d2",
      "d1 d2 d2 d2 d3 d3",
    ],
    separators: " -.",
    form: /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}$/,
    check: isNir,
    checksum: "mod-97",
    cues: ["nir", "nationalId"],
    alone: 0.9,
  },
  {
    id: "ahv",
    type: "NATIONAL_ID",
    layouts: ["d13", "d3 d4 d4 d2"],
    separators: " -.",
    form: /^756\d{10}$/,
    check: (value) => weightedSum(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    checksum: "ean-13",
    cues: ["ahv", "nationalId"],
    alone: 0.85,
  },
  {
    id: "belgian-national-number",
    type: "NATIONAL_ID",
    layouts: ["d2 d2 d2 d3 d2", "d6 d3 d2", "d11"],
    separators: " -.",
    check: isBelgian,
    checksum: "mod-97",
    cues: ["rijksregister", "nationalId"],
    alone: 0.8,
  },
  {
    id: "personalausweis",
    type: "NATIONAL_ID",
    layouts: ["x9", "x10"],
    form: /^(?=\d*[A-Z])[CFGHJ-NPRTV-Z\d]{9}\d?$/,
    check: (value) => value.length === 10 && passesIcao(value),
    checksum: "icao-9303",
    cues: ["personalausweis"],
    besideUnchecked: 0.75,
  },
  {
    // Cards of before 2010 have no letter; `perso` is Italian for what was lost, such as a phone of ten digits.
    id: "personalausweis-digits",
    type: "NATIONAL_ID",
    layouts: ["d10"],
    check: passesIcao,
    checksum: "icao-9303",
    cues: ["personalausweis"],
  },
  {
    id: "austrian-insurance",
    type: "NATIONAL_ID",
    layouts: ["d10", "d4 d6", "d4 d2 d2 d2"],
    form: /^[1-9]/,
    check: (value) =>
      hasDay(value, 4, 6) && weightedSum(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(value, 3),
    checksum: "mod-11",
    cues: ["socialInsurance", "nationalId"],
  },
  {
    id: "german-pension-insurance",
    type: "NATIONAL_ID",
    layouts: ["x12", "d2 d6 a1 d3", "d2 d6 x4"],
    form: /^\d{8}[A-Z]\d{3}$/,
    check: isGermanPensionNumber,
    checksum: "rvnr",
    cues: ["socialInsurance", "nationalId"],
    alone: 0.7,
  },
];

export const nationalIdEurope: IdFamily = {
  rules,
  cues: {
    pesel: "pesel, pesel u, numer ewidencyjny",
    dowod: `dowód, dowodu, dowodem, dowodzie, dowód osobisty, dowodu osobistego, dowodem osobistym, polish id, id card,
      seria i numer`,
    nino: "nino, ni, ni number, ni no, nat ins, nat ins no, national insurance, national insurance number",
    dni: "dni, nie, nif, documento nacional, documento de identidad, cédula, tarjeta de residencia",
    codiceFiscale: "codice fiscale, cod fiscale, cod fisc, cf, c f, fiscal code, italian tax code",
    bsn: "bsn, burgerservicenummer, burgerservice, sofinummer, sofi, citizen service number",
    nir: `nir, insee, sécurité sociale, sécu, numéro de sécu, numéro de sécurité sociale, n ss, carte vitale, vitale,
      social security`,
    ahv: "ahv, avs, oasi, ahvn13, navs, sozialversicherungsnummer, numéro avs, numero avs",
    rijksregister: `rijksregister, rijksregisternummer, registre national, numéro national, nationaal nummer, niss,
      insz, nationalregister, rrn`,
    personalausweis: `personalausweis, personalausweisnummer, ausweisnummer, ausweisnr, ausweis, personalausweises,
      perso, german id, id card, identity card`,
    socialInsurance: `svnr, sv nummer, sozialversicherung, sozialversicherungsnummer, versicherungsnummer, ssv,
      rvnr, rentenversicherungsnummer, rentenversicherung, social insurance`,
  },
};

function isPesel(value: string): boolean {
  const month = Number(value.slice(2, 4)) % 20;
  if (!hasDay(`${value.slice(4, 6)}${String(month).padStart(2, "0")}`, 0, 2)) return false;
  return (10 - (weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(value, 10);
}

function isPolishIdentityCard(value: string): boolean {
  // The check digit stands between the letters and the digits that it covers.
  return icaoCheckDigit(value.slice(0, 3) + value.slice(4)) === digitAt(value, 3);
}

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

/** A foreigner's X, Y or Z counts as 0, 1 or 2. */
function withDigitFirst(value: string): string {
  const at = "XYZ".indexOf(value.charAt(0));
  return at === -1 ? value : at + value.slice(1);
}

/** What a character counts at odd places (the first is one), digits 0 to 9 as letters A to J. */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

function isCodiceFiscale(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const base = baseValue(value.charAt(at));
    const index = base < 10 ? base : base - 10;
    sum += at % 2 === 0 ? (oddValues[index] ?? 0) : index;
  }
  return sum % 26 === baseValue(value.charAt(15)) - 10;
}

/** Corsica's departments 2A and 2B count as 19 and 18. */
function isNir(value: string): boolean {
  const digits = value.replace("2A", "19").replace("2B", "18");
  return /^\d{15}$/.test(digits) && 97 - mod97(digits.slice(0, 13)) === Number(digits.slice(13));
}

/** Who was born from 2000 on has a 2 before the number when it is checked. */
function isBelgian(value: string): boolean {
  if (!hasDay(value, 4, 2)) return false;
  const check = Number(value.slice(9));
  return [value.slice(0, 9), `2${value.slice(0, 9)}`].some((number) => 97 - mod97(number) === check);
}

/** The letter counts as two digits, and of each product the digits are summed. */
function isGermanPensionNumber(value: string): boolean {
  if (!/^\d{2}(?:0[1-9]|[1-8]\d|9[0-9])/.test(value) || Number(value.slice(4, 6)) % 20 > 12) return false;
  const letter = String(baseValue(value.charAt(8)) - 9).padStart(2, "0");
  const digits = value.slice(0, 8) + letter + value.slice(9, 11);
  let sum = 0;
  for (const [at, weight] of [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].entries()) {
    const product = digitAt(digits, at) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === digitAt(value, 11);
}

import { hasDay } from "../checksums/calendar-day";
import { passesLuhn } from "../checksums/luhn";
import { passesMod11And10 } from "../checksums/mod-11-10";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Numbers of the Balkans, central Europe, Ireland, Greece, Latin America, Pakistan and Indonesia, and of immigrants to the US. */
const rules: readonly IdRule[] = [
  {
    id: "oib",
    type: "NATIONAL_ID",
    layouts: ["d11"],
    check: passesMod11And10,
    checksum: "mod-11-10",
    cues: ["oib", "nationalId"],
  },
  {
    id: "jmbg",
    type: "NATIONAL_ID",
    layouts: ["d13"],
    check: (value) => hasDay(value, 0, 2) && isJmbg(value),
    checksum: "mod-11",
    cues: ["jmbg", "nationalId"],
  },
  {
    id: "egn",
    type: "NATIONAL_ID",
    layouts: ["d10"],
    check: (value) => (weightedSum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(value, 9),
    checksum: "mod-11",
    cues: ["egn", "nationalId"],
  },
  {
    id: "cnp",
    type: "NATIONAL_ID",
    layouts: ["d13"],
    form: /^[1-9]/,
    check: (value) => {
      const rest = weightedSum(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return (rest === 10 ? 1 : rest) === digitAt(value, 12);
    },
    checksum: "mod-11",
    cues: ["cnp", "nationalId"],
  },
  {
    id: "rodne-cislo",
    type: "NATIONAL_ID",
    layouts: ["d6 d4", "d10", "d6 d3"],
    separators: "/",
    form: /^\d{2}(?:[05][1-9]|[16][0-2]|[27][1-9]|[38][0-2])(?:0[1-9]|[12]\d|3[01])/,
    check: (value) => value.length === 9 || Number(value) % 11 === 0,
    checksum: "mod-11",
    cues: ["rodneCislo", "nationalId"],
  },
  {
    id: "taj",
    type: "HEALTH_ID",
    layouts: ["d9", "d3 d3 d3"],
    check: (value) => weightedSum(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(value, 8),
    checksum: "mod-10",
    cues: ["taj"],
  },
  {
    id: "amka",
    type: "NATIONAL_ID",
    layouts: ["d11"],
    check: (value) => hasDay(value, 0, 2) && passesLuhn(value),
    checksum: "luhn",
    cues: ["amka", "nationalId"],
  },
  {
    id: "afm",
    type: "TAX_ID",
    layouts: ["d9"],
    check: (value) => (weightedSum(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(value, 8),
    checksum: "mod-11",
    cues: ["afm", "taxId"],
  },
  {
    id: "ppsn",
    type: "NATIONAL_ID",
    layouts: ["x8", "x9"],
    form: /^\d{7}[A-W][A-IW]?$/,
    check: isPpsn,
    checksum: "mod-23",
    cues: ["ppsn", "nationalId"],
  },
  {
    id: "rut",
    type: "NATIONAL_ID",
    layouts: ["d2 d3 d3 x1", "d1 d3 d3 x1", "d8 x1", "d7 x1"],
    separators: ".-",
    form: /^\d{7,8}[\dK]$/,
    check: isRut,
    checksum: "mod-11",
    cues: ["rut", "nationalId", "taxId"],
    beside: 0.97,
  },
  {
    id: "argentine-dni",
    type: "NATIONAL_ID",
    layouts: ["d2 d3 d3", "d1 d3 d3", "d8"],
    separators: ".",
    cues: ["argentineDni"],
    beside: 0.8,
    reach: 12,
  },
  {
    id: "cedula",
    type: "NATIONAL_ID",
    layouts: ["d10", "d9", "d8", "d1 d3 d3 d3", "d2 d3 d3", "d3 d7 d1", "d1 d3 d3"],
    separators: ".-",
    cues: ["cedula"],
    beside: 0.85,
    reach: 24,
  },
  {
    id: "cnic",
    type: "NATIONAL_ID",
    layouts: ["d5 d7 d1", "d13"],
    form: /^[1-7]/,
    cues: ["cnic", "nationalId"],
    beside: 0.9,
  },
  {
    id: "nik",
    type: "NATIONAL_ID",
    layouts: ["d16"],
    form: /^[1-9]\d{5}(?:[0-6]\d|7[01])(?:0[1-9]|1[0-2])\d{6}$/,
    cues: ["nik", "nationalId"],
    beside: 0.9,
  },
  {
    id: "mexican-voter-key",
    type: "NATIONAL_ID",
    layouts: ["x18"],
    form: /^[B-DF-HJ-NP-TV-Z]{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}[HM]\d{3}$/,
    cues: ["mexicanVoter", "nationalId"],
    beside: 0.9,
    alone: 0.75,
  },
  {
    id: "centrelink-reference",
    type: "NATIONAL_ID",
    layouts: ["x10", "d3 d3 x4", "d9 a1", "d3 d3 d3 a1"],
    form: /^\d{9}[A-Z]$/,
    cues: ["centrelink"],
    beside: 0.9,
  },
  {
    id: "us-ssn-last-four",
    type: "SSN",
    layouts: ["d4"],
    cues: ["ssnEnd"],
    beside: 0.8,
    reach: 8,
  },
  {
    id: "alien-number",
    type: "NATIONAL_ID",
    layouts: ["x9", "x10", "x4 d3 d3", "a1 d3 d3 d3", "d8", "d9"],
    form: /^A?\d{8,9}$/,
    cues: ["alien"],
    beside: 0.85,
  },
  {
    id: "uscis-receipt",
    type: "CASE_NUMBER",
    layouts: ["x13", "a3 d10"],
    form: /^(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC|VSC|NSC|TSC|CSC)\d{10}$/,
    cues: ["uscis"],
    beside: 0.95,
    alone: 0.75,
  },
];

export const nationalIdMore: IdFamily = {
  rules,
  cues: {
    oib: "oib, osobni identifikacijski broj",
    jmbg: "jmbg, emšo, emso, embg, matični broj",
    egn: "egn, егн, единен граждански номер",
    cnp: "cnp, cod numeric personal, codul numeric personal",
    rodneCislo: "rodné číslo, rodne cislo, r č, rč, birth number",
    taj: "taj, taj szám, tajszám",
    amka: "amka, αμκα",
    afm: "afm, αφμ",
    ppsn: "ppsn, pps, pps number, pps no",
    rut: "rut, run, rol único tributario, rol unico",
    argentineDni: "dni, documento, documento nacional",
    cedula: "cédula, cedula, cédula de ciudadanía, cédula de identidad, c c, cc, ci, c i",
    cnic: "cnic, nic, nadra",
    nik: "nik, ktp, nomor induk kependudukan",
    mexicanVoter: "ine, ife, clave de elector, credencial de elector, credencial para votar",
    centrelink: "crn, centrelink, centrelink reference, customer reference number",
    ssnEnd: `last four of my ssn, last four of ssn, last 4 of my ssn, last 4 of ssn, ssn ending in, ssn ends in, ssn last four, ssn last 4,
      last four of my social, last 4 of my social, last four digits of my ssn, last 4 digits of ssn, social ending in`,
    alien:
      "uscis, alien number, alien registration, alien registration number, a number, uscis number, green card, green card number",
    uscis: "receipt, receipt number, uscis, uscis receipt, i 797",
  },
};

function isJmbg(value: string): boolean {
  const rest = weightedSum(value, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest === 0 ? 0 : 11 - rest) === digitAt(value, 12);
}

/** The second letter, if there is one, counts nine times. */
function isPpsn(value: string): boolean {
  const second = value.length === 9 ? value.charCodeAt(8) - 0x40 : 0;
  const sum = weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + (value.charAt(8) === "W" ? 0 : second * 9);
  return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) === value.charAt(7);
}

function isRut(value: string): boolean {
  const digits = value.slice(0, -1).padStart(8, "0");
  const rest = 11 - (weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest === 11 ? "0" : rest === 10 ? "K" : String(rest)) === value.slice(-1);
}

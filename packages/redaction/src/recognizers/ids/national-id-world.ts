import { hasDay } from "../checksums/calendar-day";
import { passesLuhn } from "../checksums/luhn";
import { passesVerhoeff } from "../checksums/verhoeff";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Identity numbers of the Americas, Asia, Africa and Turkey, and what any country's card may be called. */
const rules: readonly IdRule[] = [
  {
    id: "sin",
    type: "NATIONAL_ID",
    layouts: ["d9", "d3 d3 d3"],
    form: /^[0-79]/,
    check: passesLuhn,
    checksum: "luhn",
    cues: ["sin", "nationalId"],
  },
  {
    id: "cpf",
    type: "NATIONAL_ID",
    layouts: ["d11"],
    check: isCpf,
    checksum: "cpf",
    cues: ["cpf", "nationalId", "taxId"],
  },
  {
    id: "cpf-grouped",
    type: "NATIONAL_ID",
    layouts: ["d3 d3 d3 d2"],
    separators: ".-",
    check: isCpf,
    checksum: "cpf",
    cues: ["cpf", "nationalId", "taxId"],
    alone: 0.9,
  },
  {
    id: "brazilian-rg",
    type: "NATIONAL_ID",
    layouts: ["d2 d3 d3 d1", "d2 d3 d3 a1", "d1 d3 d3 d1", "d1 d3 d3 a1", "d9"],
    separators: ".-",
    cues: ["rg"],
    reach: 16,
  },
  {
    id: "curp",
    type: "NATIONAL_ID",
    layouts: ["x18"],
    form: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d$/,
    check: isCurp,
    checksum: "curp",
    cues: ["curp", "nationalId"],
    alone: 0.95,
  },
  {
    id: "aadhaar",
    type: "NATIONAL_ID",
    layouts: ["d12", "d4 d4 d4"],
    separators: " -:",
    form: /^[2-9]/,
    check: passesVerhoeff,
    checksum: "verhoeff",
    cues: ["aadhaar", "nationalId"],
  },
  {
    id: "my-number",
    type: "NATIONAL_ID",
    layouts: ["d12", "d4 d4 d4"],
    check: isMyNumber,
    checksum: "mod-11",
    cues: ["myNumber", "nationalId"],
  },
  {
    id: "korean-resident",
    type: "NATIONAL_ID",
    layouts: ["d13", "d6 d7"],
    form: /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]/,
    check: (value) =>
      (11 - (weightedSum(value, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digitAt(value, 12),
    checksum: "mod-11",
    cues: ["koreanResident", "nationalId"],
    // Numbers given since October 2020 have no check digit.
    besideUnchecked: 0.85,
  },
  {
    id: "nric",
    type: "NATIONAL_ID",
    layouts: ["x9"],
    form: /^[STFGM]\d{7}[A-Z]$/,
    check: isNric,
    checksum: "mod-11",
    cues: ["nric", "nationalId"],
    alone: 0.75,
  },
  {
    id: "south-african-id",
    type: "NATIONAL_ID",
    layouts: ["d13", "d6 d4 d3", "d6 d4 d2 d1"],
    form: /^\d{10}[0-2]\d\d$/,
    check: (value) => hasDay(value, 4, 2) && passesLuhn(value),
    checksum: "luhn",
    cues: ["southAfricanId", "nationalId"],
  },
  {
    id: "turkish-id",
    type: "NATIONAL_ID",
    layouts: ["d11"],
    form: /^[1-9]/,
    check: isTurkishId,
    checksum: "mod-10",
    cues: ["turkishId", "nationalId"],
  },
  {
    id: "identity-card",
    type: "NATIONAL_ID",
    layouts: [
      "x7",
      "x8",
      "x9",
      "x10",
      "x11",
      "x12",
      "d8 d1 x3",
      "d8 d1 a2 d1",
      "d7",
      "d8",
      "d9",
      "d10",
      "d11",
      "d12",
    ],
    form: /\d{5}/,
    cues: ["identityCard"],
    beside: 0.7,
    reach: 20,
  },
];

export const nationalIdWorld: IdFamily = {
  rules,
  cues: {
    sin: "sin, sin number, social insurance, social insurance number, nas, assurance sociale",
    cpf: "cpf, cadastro de pessoa",
    rg: "rg, registro geral, carteira de identidade",
    curp: "curp, clave única, registro de población",
    aadhaar: "aadhaar, aadhar, adhaar, uidai, आधार, आधार नंबर, आधार संख्या, आधार कार्ड, ஆதார், ఆధార్, আধার",
    myNumber: "my number, mynumber, individual number, マイナンバー, 個人番号",
    koreanResident:
      "rrn, resident registration, korean rrn, frn, jumin, 주민등록번호, 주민번호, 외국인등록번호",
    nric: "nric, fin, singapore id, ic number, identity card",
    southAfricanId: "sa id, rsa id, south african id, id number, identity number, resident number",
    turkishId:
      "tckn, tc no, tc kimlik, kimlik numarası, kimlik numaram, kimlik, kimlik no, t c kimlik, turkish id",
    identityCard: `national id, national id number, national identity, national identity number, national identification,
      identity card, identity card number, identity document, citizen id, government id, personalausweis,
      identitätskarte, carte d identité, carte nationale d identité, cni, documento d identità, carta d identità,
      carta identità, cie, documento de identidad, bilhete de identidade, bi n, identificação civil,
      número de identificação civil, n identificação civil, identitetskort, henkilökortti, legitymacja, cartão de cidadão, identiteitskaart, dowód tożsamości`,
    nationalId: `national id, national id number, national identity, national identity number, national identification,
      national insurance, identity number, identification number, personal number, personal id, citizen id,
      identity card, id card, id number, id no, social security, social security number, government id,
      numéro d identité, numero de identidad, número de identidad, número de identificación, identificatienummer,
      numero di identità, identitätsnummer, numer identyfikacyjny, kimlik numarası, удостоверение личности, पहचान पत्र`,
  },
};

function isCpf(value: string): boolean {
  if (/^(\d)\1+$/.test(value)) return false;
  const first = ((weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weightedSum(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return first === digitAt(value, 9) && second === digitAt(value, 10);
}

const curpCharacters = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

function isCurp(value: string): boolean {
  if (!hasDay(value, 8, 6)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += curpCharacters.indexOf(value.charAt(at)) * (18 - at);
  return (10 - (sum % 10)) % 10 === digitAt(value, 17);
}

function isMyNumber(value: string): boolean {
  const rest = weightedSum(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digitAt(value, 11);
}

function isNric(value: string): boolean {
  const [prefix = ""] = value;
  const offset = prefix === "T" || prefix === "G" ? 4 : prefix === "M" ? 3 : 0;
  const rest = (weightedSum(value.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  const letters = "ST".includes(prefix) ? "JZIHGFEDCBA" : prefix === "M" ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
  return letters.charAt(rest) === value.charAt(8);
}

function isTurkishId(value: string): boolean {
  const odd = weightedSum(value, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(value, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digitAt(value, 9) && (odd + even + tenth) % 10 === digitAt(value, 10);
}

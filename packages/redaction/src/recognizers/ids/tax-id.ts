import { isDay } from "../checksums/calendar-day";
import { passesLuhn } from "../checksums/luhn";
import { passesMod11And10 } from "../checksums/mod-11-10";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Numbers by which tax offices know people and businesses; VAT numbers are in `vat-id.ts`. */
const rules: readonly IdRule[] = [
  {
    id: "nip",
    type: "TAX_ID",
    layouts: ["d10", "d3 d3 d2 d2", "d3 d2 d2 d3", "d3 d3 d4"],
    check: (value) => weightedSum(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(value, 9),
    checksum: "mod-11",
    cues: ["nip", "taxId"],
  },
  {
    id: "regon",
    type: "TAX_ID",
    layouts: ["d9", "d3 d3 d3", "d14", "d9 d5"],
    check: isRegon,
    checksum: "mod-11",
    cues: ["regon", "taxId"],
  },
  {
    id: "steuer-id",
    type: "TAX_ID",
    layouts: ["d11", "d2 d3 d3 d3"],
    form: /^[1-9]/,
    check: (value) => repeatsAsSteuerId(value) && passesMod11And10(value),
    checksum: "mod-11-10",
    cues: ["steuerId", "taxId"],
  },
  {
    id: "steuernummer",
    type: "TAX_ID",
    layouts: ["d2 d3 d5", "d3 d3 d5", "d3 d4 d4", "d2 d3 d4", "d5 d5", "d9", "d10", "d11", "d13"],
    separators: " /-",
    cues: ["steuernummer"],
  },
  {
    id: "tfn",
    type: "TAX_ID",
    layouts: ["d9", "d3 d3 d3"],
    check: (value) => weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    checksum: "mod-11",
    cues: ["tfn", "taxId"],
  },
  { id: "abn", type: "TAX_ID", layouts: ["d11"], check: isAbn, checksum: "mod-89", cues: ["abn", "taxId"] },
  {
    id: "abn-grouped",
    type: "TAX_ID",
    layouts: ["d2 d3 d3 d3"],
    separators: " ",
    check: isAbn,
    checksum: "mod-89",
    cues: ["abn", "taxId"],
    alone: 0.75,
  },
  {
    id: "cnpj",
    type: "TAX_ID",
    layouts: ["d14"],
    check: isCnpj,
    checksum: "cnpj",
    cues: ["cnpj", "taxId"],
  },
  {
    id: "cnpj-grouped",
    type: "TAX_ID",
    layouts: ["d2 d3 d3 d4 d2"],
    separators: "./-",
    check: isCnpj,
    checksum: "cnpj",
    cues: ["cnpj", "taxId"],
    alone: 0.95,
  },
  {
    id: "nif-portugal",
    type: "TAX_ID",
    layouts: ["d9", "d3 d3 d3"],
    form: /^[1-35-9]/,
    check: (value) =>
      ((11 - (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(value, 8),
    checksum: "mod-11",
    cues: ["nif", "taxId"],
  },
  {
    id: "cif-spain",
    type: "TAX_ID",
    layouts: ["x9", "a1 d8", "x8 x1"],
    form: /^[A-HJNP-SUVW]\d{7}[\dA-J]$/,
    check: isCif,
    checksum: "luhn",
    cues: ["nif", "taxId"],
  },
  {
    id: "partita-iva",
    type: "TAX_ID",
    layouts: ["d11"],
    check: (value) => value !== "00000000000" && passesLuhn(value),
    checksum: "luhn",
    cues: ["partitaIva", "taxId"],
  },
  { id: "ein", type: "TAX_ID", layouts: ["d2 d7", "d9"], separators: "-", cues: ["ein", "taxId"] },
  {
    id: "itin",
    type: "TAX_ID",
    layouts: ["d9", "d3 d6", "d5 d4"],
    form: /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/,
    cues: ["itin", "taxId"],
    beside: 0.9,
  },
  {
    id: "itin-grouped",
    type: "TAX_ID",
    layouts: ["d3 d2 d4"],
    form: /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/,
    cues: ["itin", "taxId"],
    beside: 0.9,
    alone: 0.6,
  },
  {
    id: "utr",
    type: "TAX_ID",
    layouts: ["d10", "d5 d5"],
    check: (value) =>
      "21987654321".charAt(weightedSum(value, [0, 6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0),
    checksum: "mod-11",
    cues: ["utr", "taxId"],
    besideUnchecked: 0.7,
  },
  {
    id: "indian-pan",
    type: "TAX_ID",
    layouts: ["x10", "a5 d4 a1"],
    form: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/,
    cues: ["indianPan", "taxId"],
    beside: 0.9,
  },
  {
    id: "gstin",
    type: "TAX_ID",
    layouts: ["x15"],
    form: /^(?:0[1-9]|[12]\d|3[0-7])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/,
    cues: ["gstin", "taxId"],
    beside: 0.9,
    alone: 0.7,
  },
  {
    id: "inn",
    type: "TAX_ID",
    layouts: ["d10", "d12"],
    check: isInn,
    checksum: "mod-11",
    cues: ["inn", "taxId"],
  },
  {
    id: "rfc",
    type: "TAX_ID",
    layouts: ["x12", "x13", "a3 d6 x3", "a4 d6 x3"],
    form: /^[A-Z]{3,4}\d{6}[A-Z\d]{2}[\dA]$/,
    check: isRfc,
    checksum: "mod-11",
    cues: ["rfc", "taxId"],
    alone: 0.7,
    besideUnchecked: 0.7,
  },
];

export const taxId: IdFamily = {
  rules,
  cues: {
    nip: "nip, nip u, numer identyfikacji podatkowej, identyfikacji podatkowej, numer podatkowy",
    regon: "regon, krs regon, gus",
    steuerId: `steuer id, steuerid, idnr, id nr, steuer idnr, steueridentifikationsnummer, identifikationsnummer, tin,
      steuer identifikationsnummer, steuerliche identifikationsnummer, german tax`,
    steuernummer: "steuernummer, abgabenkontonummer, abgabenkonto, st nr, stnr, steuer nr, steuernr",
    tfn: "tfn, tax file, tax file number",
    abn: "abn, australian business, australian business number",
    cnpj: "cnpj, cadastro nacional",
    nif: "nif, nif n, contribuinte, número de contribuinte, número fiscal, cif, nipc, identificação fiscal",
    partitaIva: "partita iva, p iva, piva, p i, vat code",
    ein: "ein, fein, employer identification, employer identification number, employer id, employer id number, federal tax id, federal id",
    itin: "itin, individual taxpayer, individual taxpayer identification number",
    utr: "utr, unique taxpayer, unique taxpayer reference, taxpayer reference, self assessment",
    indianPan: "pan, pan card, pan number, permanent account, permanent account number, पैन, पैन नंबर, पैन कार्ड",
    gstin: "gstin, gst, gst number",
    inn: "инн, инн физлица, inn",
    rfc: "rfc, registro federal, registro federal de contribuyentes",
    taxId: `tax id, tax id number, tax identification, tax identification number, taxpayer, taxpayer id, taxpayer number,
      taxpayer identification number, tax number, tax no, tax ref, tax reference, tin, fiscal number, fiscal id,
      identification fiscale, numéro fiscal, numéro d identification fiscale, spi, identificación fiscal,
      número de identificación fiscal, codice fiscale, steuer id, steuernummer, belastingnummer, btw nummer,
      fiscaal nummer, numer podatkowy, identyfikator podatkowy, vergi no, vergi kimlik no, vergi numarası, 纳税人识别号, 税号,
      納税者番号, 사업자등록번호, 납세자번호, الرقم الضريبي, налоговый номер`,
  },
};

function isRegon(value: string): boolean {
  const weights = value.length === 9 ? [8, 9, 2, 3, 4, 5, 6, 7] : [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
  return (weightedSum(value, weights) % 11) % 10 === digitAt(value, -1);
}

/** Of the first ten digits one occurs twice or three times, and the others once at most. */
function repeatsAsSteuerId(value: string): boolean {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 10; at++) {
    const digit = digitAt(value, at);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}

function isAbn(value: string): boolean {
  const first = digitAt(value, 0) - 1;
  return first >= 0 && (first * 10 + weightedSum(value, [0, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19])) % 89 === 0;
}

function isCnpj(value: string): boolean {
  if (/^(\d)\1+$/.test(value)) return false;
  const check = (weights: readonly number[]) => {
    const rest = weightedSum(value, weights) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return (
    check([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(value, 12) &&
    check([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(value, 13)
  );
}

/** The last character is the check digit, or the letter in its place. */
function isCif(value: string): boolean {
  const last = value.charAt(8);
  const digit = /\d/.test(last) ? last : String("JABCDEFGHI".indexOf(last));
  return passesLuhn(value.slice(1, 8) + digit);
}

function isInn(value: string): boolean {
  const check = (weights: readonly number[]) => (weightedSum(value, weights) % 11) % 10;
  if (value.length === 10) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(value, 9);
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(value, 10) &&
    check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(value, 11)
  );
}

const rfcCharacters = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

/** A company's number has three letters and is filled up with a space in front. */
function isRfc(value: string): boolean {
  const date = value.slice(-9, -3);
  if (!isDay(Number(date.slice(4)), Number(date.slice(2, 4)))) return false;
  let sum = 0;
  const padded = value.padStart(13, " ");
  for (let at = 0; at < 12; at++) sum += rfcCharacters.indexOf(padded.charAt(at)) * (13 - at);
  const check = 11 - (sum % 11);
  return value.slice(-1) === (check === 11 ? "0" : check === 10 ? "A" : String(check));
}

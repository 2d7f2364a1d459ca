import { passesLuhn } from "../checksums/luhn";
import { passesMod11And10 } from "../checksums/mod-11-10";
import { mod97 } from "../checksums/mod-97";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** What follows the country's letters, and the check where it is public. */
interface VatForm {
  readonly form: RegExp;
  readonly check?: (rest: string) => boolean;
}

const forms: Readonly<Record<string, VatForm>> = {
  AT: { form: /^U\d{8}$/, check: isAustrian },
  BE: { form: /^[01]\d{9}$/, check: (rest) => 97 - mod97(rest.slice(0, 8)) === Number(rest.slice(8)) },
  BG: { form: /^\d{9,10}$/ },
  CY: { form: /^\d{8}[A-Z]$/ },
  CZ: { form: /^\d{8,10}$/ },
  DE: { form: /^[1-9]\d{8}$/, check: passesMod11And10 },
  DK: { form: /^[1-9]\d{7}$/, check: (rest) => weightedSum(rest, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { form: /^10\d{7}$/, check: (rest) => weightedSum(rest, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  EL: { form: /^\d{9}$/, check: isGreek },
  ES: { form: /^[A-Z\d]\d{7}[A-Z\d]$/ },
  FI: { form: /^\d{8}$/, check: (rest) => weightedSum(rest, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 },
  FR: {
    form: /^\d{11}$/,
    check: (rest) => (mod97(rest.slice(2)) * 3 + 12) % 97 === Number(rest.slice(0, 2)),
  },
  GB: { form: /^\d{9}$/, check: isBritish },
  HR: { form: /^\d{11}$/, check: passesMod11And10 },
  HU: { form: /^\d{8}$/, check: (rest) => weightedSum(rest, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  IE: { form: /^\d[A-Z\d]\d{5}[A-Z]{1,2}$/ },
  IT: { form: /^\d{11}$/, check: passesLuhn },
  LT: { form: /^(?:\d{9}|\d{12})$/ },
  LU: { form: /^\d{8}$/, check: (rest) => Number(rest.slice(0, 6)) % 89 === Number(rest.slice(6)) },
  LV: { form: /^\d{11}$/ },
  MT: { form: /^\d{8}$/, check: (rest) => weightedSum(rest, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 },
  NL: { form: /^\d{9}B\d{2}$/, check: isDutch },
  PL: {
    form: /^\d{10}$/,
    check: (rest) => weightedSum(rest, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(rest, 9),
  },
  PT: {
    form: /^[1-35-9]\d{8}$/,
    check: (rest) =>
      ((11 - (weightedSum(rest, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(rest, 8),
  },
  RO: { form: /^[1-9]\d{5,9}$/ },
  SE: { form: /^\d{10}01$/, check: (rest) => passesLuhn(rest.slice(0, 10)) },
  SI: {
    form: /^[1-9]\d{7}$/,
    check: (rest) => ((11 - (weightedSum(rest, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(rest, 7),
  },
  SK: { form: /^[1-9]\d{9}$/, check: (rest) => Number(rest) % 11 === 0 },
};

const layouts = [
  ...["x10", "x11", "x12", "x13", "x14"],
  ...["a2 d8", "a2 d9", "a2 d10", "a2 d11", "a2 x9", "a2 x12", "a3 d8"],
  ...["a2 d3 d3 d3", "a2 d3 d4 d2", "a2 d2 d9", "a2 d2 d3 d3 d3", "a2 d4 d3 d3", "x4 d9", "x4 d3 d3 d3"],
  ...["a2 d3 d3 d2 d2", "x5 d3 d2 d2", "x6 d3 d3"],
];

/** VAT numbers of the European Union and Britain, with the country in front. */
const rules: readonly IdRule[] = [
  {
    id: "vat",
    type: "TAX_ID",
    layouts,
    separators: " -.",
    form: /^(?:AT|BE|DE|DK|EE|EL|FI|FR|GB|HR|HU|IT|LU|MT|NL|PL|PT|SE|SI|SK)/,
    check: (value) => {
      const known = forms[value.slice(0, 2)];
      const rest = value.slice(2);
      return known?.check !== undefined && known.form.test(rest) && known.check(rest);
    },
    checksum: "vat",
    cues: ["vat", "taxId", "nip", "abn"],
    alone: 0.75,
  },
  {
    id: "vat-form",
    type: "TAX_ID",
    layouts,
    separators: " -.",
    form: /^(?:BG|CY|CZ|ES|IE|LT|LV|RO)(?=.*\d{5})[A-Z\d]+$/,
    check: (value) => forms[value.slice(0, 2)]?.form.test(value.slice(2)) === true,
    cues: ["vat", "taxId"],
    beside: 0.85,
  },
];

export const vatId: IdFamily = {
  rules,
  cues: {
    vat: `vat, vat id, vat no, vat number, vat reg, vat registration, ust id, ustid, ust idnr, ustidnr, uid, uid nummer,
      umsatzsteuer, umsatzsteuer id, umsatzsteueridentifikationsnummer, mwst, tva, tva intracommunautaire, iva, nif iva,
      partita iva, p iva, btw, btw nummer, btw nr, btw id, nip ue, vat ue, nip, eu vat, moms, momsregistreringsnummer,
      alv, dph, ič dph, oib`,
  },
};

function isAustrian(rest: string): boolean {
  let sum = 0;
  for (let at = 1; at < 8; at++) {
    const product = digitAt(rest, at) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - ((sum + 4) % 10)) % 10 === digitAt(rest, 8);
}

function isGreek(rest: string): boolean {
  return (weightedSum(rest, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(rest, 8);
}

function isBritish(rest: string): boolean {
  const sum = weightedSum(rest, [8, 7, 6, 5, 4, 3, 2]) + Number(rest.slice(7));
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

/** By the old rule over nine digits, or by the new one over the whole number with its country. */
function isDutch(rest: string): boolean {
  const sum = weightedSum(rest, [9, 8, 7, 6, 5, 4, 3, 2]) - digitAt(rest, 8);
  return sum % 11 === 0 || mod97(`NL${rest}`) === 1;
}

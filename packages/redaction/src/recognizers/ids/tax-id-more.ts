import { passesLuhn } from "../checksums/luhn";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/**
 * Numbers of businesses and taxpayers of France, Korea, China, New Zealand, Turkey, Argentina and Hungary, of
 * residents of Israel, and of Spanish and Russian social insurance.
 */
const rules: readonly IdRule[] = [
  {
    id: "siret",
    type: "TAX_ID",
    layouts: ["d14", "d3 d3 d3 d5", "d9 d5"],
    check: passesLuhn,
    checksum: "luhn",
    cues: ["siret", "taxId"],
  },
  {
    id: "siren",
    type: "TAX_ID",
    layouts: ["d9", "d3 d3 d3"],
    check: passesLuhn,
    checksum: "luhn",
    cues: ["siret"],
  },
  {
    id: "french-tax-number",
    type: "TAX_ID",
    layouts: ["d13", "d2 d2 d3 d3 d3"],
    form: /^[0-3]/,
    cues: ["frenchTax"],
    beside: 0.85,
  },
  {
    id: "korean-business",
    type: "TAX_ID",
    layouts: ["d10", "d3 d2 d5"],
    check: isKoreanBusiness,
    checksum: "mod-10",
    cues: ["koreanBusiness", "taxId"],
  },
  {
    id: "chinese-credit-code",
    type: "TAX_ID",
    layouts: ["x18"],
    form: /^[159ANY][1239][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    cues: ["creditCode", "taxId"],
    beside: 0.9,
  },
  {
    id: "turkish-tax-number",
    type: "TAX_ID",
    layouts: ["d10", "d3 d3 d4"],
    check: isTurkishTaxNumber,
    checksum: "mod-10",
    cues: ["turkishTax"],
    besideUnchecked: 0.65,
  },
  {
    id: "argentine-tax-number",
    type: "TAX_ID",
    layouts: ["d11", "d2 d8 d1"],
    form: /^(?:2[0-7]|3[034])/,
    check: isArgentineTaxNumber,
    checksum: "mod-11",
    cues: ["argentineTax"],
    besideUnchecked: 0.75,
  },
  {
    id: "hungarian-tax-number",
    type: "TAX_ID",
    layouts: ["d11", "d8 d1 d2"],
    check: (value) => weightedSum(value, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
    checksum: "mod-10",
    cues: ["hungarianTax"],
  },
  {
    id: "israeli-identity",
    type: "NATIONAL_ID",
    layouts: ["d9", "d8 d1", "d1 d7 d1"],
    check: passesLuhn,
    checksum: "luhn",
    cues: ["israeliIdentity"],
    besideUnchecked: 0.7,
  },
  {
    id: "spanish-social-security",
    type: "NATIONAL_ID",
    layouts: ["d12", "d2 d10", "d2 d8 d2"],
    separators: " -/",
    check: (value) => Number(value.slice(0, 10)) % 97 === Number(value.slice(10)),
    checksum: "mod-97",
    cues: ["spanishSocial"],
    besideUnchecked: 0.75,
  },
  {
    id: "mexican-social-security",
    type: "NATIONAL_ID",
    layouts: ["d11", "d2 d2 d2 d4 d1", "d2 d2 d2 d5"],
    check: passesLuhn,
    checksum: "luhn",
    cues: ["spanishSocial"],
    besideUnchecked: 0.75,
  },
  {
    id: "new-zealand-ird",
    type: "TAX_ID",
    layouts: ["d8", "d9", "d2 d3 d3", "d3 d3 d3"],
    check: isInlandRevenueNumber,
    checksum: "mod-11",
    cues: ["inlandRevenue", "taxId"],
  },
  {
    id: "long-insurance-number",
    type: "HEALTH_ID",
    layouts: ["d16", "d20", "d4 d4 d4 d4"],
    cues: ["longInsurance"],
    beside: 0.8,
    reach: 20,
  },
];

export const taxIdMore: IdFamily = {
  rules,
  cues: {
    siret: "siret, siren, n siret, n siren, numéro siret",
    frenchTax:
      "numéro fiscal, numéro fiscal de référence, n fiscal, numero fiscal, référence fiscale, spi, identifiant fiscal",
    koreanBusiness: "사업자등록번호, 사업자번호",
    creditCode: "统一社会信用代码, 信用代码, 统一信用代码",
    turkishTax: "vergi no, vergi numarası, vergi kimlik no, vkn",
    argentineTax: "cuit, cuil, cuit cuil, cuit nº, cuil nº, número de cuit, número de cuil",
    hungarianTax: "adószám, adószáma, közösségi adószám",
    israeliIdentity: "תעודת זהות, ת ז, תז, מספר זהות, teudat zehut, israeli id",
    spanishSocial:
      "nss, naf, imss, seguro social, número de seguro social, seguridad social, número de la seguridad social, nº afiliación, número de afiliación, afiliación",
    inlandRevenue: "ird, ird number, ird no, inland revenue, inland revenue number",
    longInsurance: "омс, полис, полис омс, tessera sanitaria, tessera team, carte européenne",
  },
};

/** A second row of weights is for those whose first check would have two digits. */
function isInlandRevenueNumber(value: string): boolean {
  const digits = value.padStart(9, "0");
  const checks = [
    [3, 2, 7, 6, 5, 4, 3, 2],
    [7, 4, 3, 2, 5, 2, 7, 6],
  ].map((weights) => (11 - (weightedSum(digits, weights) % 11)) % 11);
  return checks.find((check) => check !== 10) === digitAt(digits, 8);
}

function isArgentineTaxNumber(value: string): boolean {
  const rest = weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (11 - rest) % 11 === digitAt(value, 10);
}

function isKoreanBusiness(value: string): boolean {
  const sum = weightedSum(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digitAt(value, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digitAt(value, 9);
}

function isTurkishTaxNumber(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at++) {
    const shifted = (digitAt(value, at) + 9 - at) % 10;
    const power = (shifted * 2 ** (9 - at)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return (10 - (sum % 10)) % 10 === digitAt(value, 9);
}

import { passesLuhn } from "../checksums/luhn";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

const free = [
  ...["d5", "d6", "d7", "d8", "d9", "d10", "d11", "d12"],
  ...["x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15"],
  ...[1, 2, 3, 4].flatMap((letters) => [4, 5, 6, 7, 8, 9, 10].map((digits) => `a${letters} d${digits}`)),
  ...[
    "d3 d3 d3",
    "d3 d2 d4",
    "d2 d2 d2",
    "d4 d4",
    "d4 d4 d4",
    "d3 d3",
    "d3 d3 d4",
    "x4 d4 d4",
    "x3 d3 d3",
    "x3 d3 d4",
  ],
  ...["a3 d4 d4", "a2 d4 d4", "a3 d3 d3", "a3 d4 d5", "a3 d4 d6", "d9 d2"],
  ...[
    "d4 d3 d3",
    "d4 d3 d3 a2",
    "d2 d4 d4 d4",
    "a4 d4 d4",
    "a4 d8",
    "a4 d10",
    "a1 d4 d4",
    "d3 d4 d4",
    "d13",
    "d14",
  ],
];

/** Numbers by which patients, insured people and those who treat them are known. */
const rules: readonly IdRule[] = [
  {
    id: "nhs",
    type: "HEALTH_ID",
    layouts: ["d10", "d3 d3 d4"],
    check: (value) => {
      const check = 11 - (weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return check !== 10 && check % 11 === digitAt(value, 9);
    },
    checksum: "mod-11",
    cues: ["nhs", "patient"],
  },
  {
    id: "australian-medicare",
    type: "HEALTH_ID",
    layouts: ["d10", "d4 d5 d1", "d11", "d4 d5 d2"],
    form: /^[2-6]/,
    check: (value) => weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(value, 8),
    checksum: "mod-10",
    cues: ["medicare", "insurance"],
  },
  {
    id: "mbi",
    type: "HEALTH_ID",
    layouts: ["x11"],
    form: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    cues: ["medicare", "insurance"],
    beside: 0.95,
    alone: 0.6,
  },
  {
    id: "mbi-grouped",
    type: "HEALTH_ID",
    layouts: ["x4 x3 x4"],
    form: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    cues: ["medicare", "insurance"],
    beside: 0.97,
    alone: 0.85,
  },
  {
    id: "npi",
    type: "HEALTH_ID",
    layouts: ["d10"],
    check: (value) => /^[12]/.test(value) && passesLuhn(`80840${value}`),
    checksum: "luhn",
    cues: ["npi"],
    besideUnchecked: 0.8,
  },
  {
    id: "dea",
    type: "HEALTH_ID",
    layouts: ["x9", "a2 d7"],
    form: /^[A-HJ-NP-UX][A-Z9]\d{7}$/,
    check: (value) => weightedSum(value.slice(2), [1, 2, 1, 2, 1, 2]) % 10 === digitAt(value, 8),
    checksum: "dea",
    cues: ["dea"],
    besideUnchecked: 0.8,
  },
  {
    id: "german-health-insurance",
    type: "HEALTH_ID",
    layouts: ["x10", "a1 d9"],
    form: /^[A-Z]\d{9}$/,
    check: isKvnr,
    checksum: "luhn",
    cues: ["insurance"],
    beside: 0.97,
  },
  {
    id: "medical-record-prefixed",
    type: "HEALTH_ID",
    layouts: [5, 6, 7, 8, 9, 10].flatMap((chars) => [`a3 d${chars}`, `a3 x${chars}`, `x${chars + 3}`]),
    separators: "-",
    form: /^MRN[A-Z]?\d{5,10}$/,
    cues: ["mrn"],
    beside: 0.9,
    alone: 0.75,
  },
  {
    id: "brazilian-health-card",
    type: "HEALTH_ID",
    layouts: ["d15", "d3 d4 d4 d4"],
    form: /^[12789]/,
    check: (value) => weightedSum(value, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    checksum: "mod-11",
    cues: ["brazilianHealth"],
    besideUnchecked: 0.75,
  },
  {
    id: "australian-healthcare-identifier",
    type: "HEALTH_ID",
    layouts: ["d16", "d4 d4 d4 d4"],
    form: /^80036[01]/,
    check: passesLuhn,
    checksum: "luhn",
    cues: ["insurance", "patient"],
    alone: 0.9,
    besideUnchecked: 0.8,
  },
  {
    id: "swiss-insurance-card",
    type: "HEALTH_ID",
    layouts: ["d20", "d5 d5 d5 d5", "d5 d5 d10"],
    form: /^80756/,
    cues: ["insurance"],
    beside: 0.95,
    alone: 0.85,
  },
  {
    id: "medical-record",
    type: "HEALTH_ID",
    layouts: [...free, "d5 d4", "d3 d2 d2", "d6 d1", "d7 d1", "d8 d1", "d6 d2"],
    separators: "-",
    form: /(?:.*\d){4}/,
    cues: ["mrn"],
    beside: 0.85,
  },
  {
    id: "hospital-number",
    type: "HEALTH_ID",
    layouts: free,
    separators: "-",
    form: /(?:.*\d){4}/,
    cues: ["hospitalNumber"],
    beside: 0.85,
    // `hospital no longer takes 12345` says something else.
    reach: 3,
  },
  {
    id: "insurance-member",
    type: "HEALTH_ID",
    layouts: free,
    form: /(?:.*\d){5}/,
    cues: ["insurance", "medicare"],
    beside: 0.8,
    reach: 24,
  },
];

export const healthId: IdFamily = {
  rules,
  cues: {
    nhs: "nhs, nhs number, nhs no, national health",
    patient: "patient, patient number, patient id",
    medicare: "medicare, medicare number, mbi, medicare beneficiary, medicare card, hicn",
    npi: "npi, national provider, national provider identifier, provider number, provider id, provider identifier",
    dea: "dea, dea number, dea registration, dea no, medical license, medical license number",
    brazilianHealth: "sus, cartão sus, número do sus, cartão nacional de saúde, cns, saúde",
    hospitalNumber: "hospital no, hosp no, mr no, chi no, chart no, record no",
    mrn: `mrn, mr number, mr no, emr, emr id, ehr id, encounter number, encounter id, visit number, visit id, csn, uhid,
      admission number, accession number, hospital id, chi number, h c number,
      nr karty pacjenta, karty pacjenta, nr pacjenta, n° patient, ipp, nhc, número de expediente clínico, medical record, medical record number, medical record no, medical records, med rec, med rec no,
      med record, chart number, chart no, chart id, hospital number, patient id, patient number, patient no,
      patient identifier, patient record, health record, patientennummer, patienten id, patientenakte, fallnummer,
      numéro de patient, dossier médical, dossier patient, número de paciente, historia clínica, historial médico,
      número de historia clínica, cartella clinica, numero paziente, prontuário, número do paciente,
      patiëntnummer, patientnummer, pat nr, pat nummer, pat id, n cartella, cartella n, dossiernummer patiënt, numer pacjenta, karta pacjenta, historia choroby, номер пациента, история болезни, медкарта, 患者番号, 患者id, カルテ番号,
      診察券番号, 病历号, 门诊号, 住院号, 환자번호, رقم المريض, hasta no, protokol no`,
    insurance: `member id, member number, member no, subscriber id, subscriber number, insurance id,
      insurance number, insurance member, insurance policy, insurance policy number, health insurance,
      health insurance number, health plan, health plan id, health plan number, plan id, beneficiary number,
      health plan beneficiary number, beneficiary id, group number, medicaid, medicaid id, medicaid number,
      policyholder id, member policy, aetna member, aetna id, bcbs id, bcbs member, cigna id,
      cigna member, humana id, humana member, uhc id, uhc member, kaiser id, kaiser member, tricare id,
      phn, personal health number, health number, care card, carecard, ahcip, ramq, nam, assurance maladie,
      ihi, individual healthcare identifier, healthcare identifier, dva file, dva file number, dva number,
      krankenversichertennummer, gesundheitskarte, krankenversicherung, egk, versichertenkarte, krankenkassennummer,
      carte d assuré, numéro d adhérent, adhérent, n adhérent, cip, código de identificación personal, nuss,
      carteirinha, carteirinha do plano, plano de saúde, número do beneficiário, relatienummer, zorgverzekeraar,
      lidnummer, mutualiteit, ziekenfonds, affiliation mutuelle, polisy zdrowotnej, ubezpieczenia zdrowotnego, abha,
      abha number, abha id, health id, health id number, hälsokort, sygesikring, sygesikringsnummer, kela,
      health card, health card number, ohip, ohip number, ohip card, ehic, versichertennummer, vers nr, kv nr, versicherten nr, versicherungsnr, krankenversicherungsnummer, kvnr,
      krankenkasse, numéro d assuré, numéro de mutuelle, carte vitale, mutuelle, tarjeta sanitaria,
      número de afiliado, seguro médico, número de asegurado, tessera sanitaria, numero assistito, cartão de saúde,
      número de utente, utente, sns, polisnummer, zorgverzekering, verzekerdennummer, numer ubezpieczenia,
      numer polisy, nfz, karta ekuz, полис омс, омс, номер полиса, 健康保険, 保険証, 被保険者番号, 保険者番号, 건강보험, 건강보험증,
      医保卡号, 社保卡号, 社会保障号, التأمين الصحي, رقم التأمين, sigorta no`,
  },
};

/** The letter counts as two digits; the others are weighted 1 and 2 by turns. */
function isKvnr(value: string): boolean {
  const letter = String(value.charCodeAt(0) - 0x40).padStart(2, "0");
  const digits = letter + value.slice(1, 9);
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const product = digitAt(digits, at) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === digitAt(value, 9);
}

import { hasDay } from "../checksums/calendar-day";
import { passesLuhn } from "../checksums/luhn";
import { digitAt, weightedSum } from "../checksums/weighted-sum";
import type { IdFamily, IdRule } from "./id-rule";

/** Numbers of China, Taiwan, Russia, Egypt, Saudi Arabia, India and Japan that other families do not hold. */
const rules: readonly IdRule[] = [
  {
    id: "chinese-resident",
    type: "NATIONAL_ID",
    layouts: ["d18", "x18", "d6 d8 x4", "d6 d8 d4"],
    form: /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/,
    check: isChineseId,
    checksum: "mod-11-2",
    cues: ["chineseResident", "nationalId"],
    alone: 0.9,
  },
  {
    id: "taiwanese-id",
    type: "NATIONAL_ID",
    layouts: ["x10", "a1 d9"],
    form: /^[A-Z][1289]\d{8}$/,
    check: isTaiwaneseId,
    checksum: "mod-10",
    cues: ["chineseResident", "nationalId"],
  },
  {
    id: "snils",
    type: "NATIONAL_ID",
    layouts: ["d11", "d3 d3 d3 d2"],
    check: (value) =>
      (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(value.slice(9)),
    checksum: "mod-101",
    cues: ["snils", "nationalId"],
    besideUnchecked: 0.7,
  },
  {
    id: "egyptian-id",
    type: "NATIONAL_ID",
    layouts: ["d14"],
    form: /^[23]\d{13}$/,
    check: (value) => hasDay(value, 5, 3),
    checksum: "date",
    cues: ["arabicId", "nationalId"],
  },
  {
    id: "saudi-id",
    type: "NATIONAL_ID",
    layouts: ["d10"],
    form: /^[12]/,
    check: passesLuhn,
    checksum: "luhn",
    cues: ["arabicId", "nationalId"],
    besideUnchecked: 0.6,
  },
  {
    id: "emirates-id",
    type: "NATIONAL_ID",
    layouts: ["d15", "d3 d4 d7 d1"],
    form: /^784(?:19|20)/,
    check: passesLuhn,
    checksum: "luhn",
    cues: ["arabicId", "nationalId"],
    besideUnchecked: 0.85,
  },
  {
    id: "indian-voter-id",
    type: "NATIONAL_ID",
    layouts: ["x10", "a3 d7"],
    form: /^[A-Z]{3}\d{7}$/,
    cues: ["voterId"],
    beside: 0.85,
  },
  {
    id: "japanese-residence-card",
    type: "NATIONAL_ID",
    layouts: ["x12", "a2 d8 a2"],
    form: /^[A-Z]{2}\d{8}[A-Z]{2}$/,
    cues: ["residenceCard"],
    beside: 0.9,
  },
  {
    id: "japanese-pension",
    type: "NATIONAL_ID",
    layouts: ["d10", "d4 d6"],
    cues: ["japanesePension"],
    beside: 0.85,
  },
];

export const nationalIdAsia: IdFamily = {
  rules,
  cues: {
    chineseResident:
      "resident identity, resident identity card, chinese id, chinese id number, citizen identification, 身份证, 身份證, 身份证号, 公民身份号码, 居民身份证, 证件号",
    snils: "снилс, snils, страховой номер, пенсионное страхование",
    arabicId:
      "iqama, iqama number, emirates id, eid number, saudi id, الهوية, هوية, رقم الهوية, هويتي, رقم هويتي, هويته, هويتها, الرقم القومي, الرقم الوطني, رقم الإقامة, الإقامة, السجل المدني, بطاقة الهوية",
    voterId:
      "voter id, voter id card, epic, epic no, epic number, voter card, मतदाता पहचान, मतदाता, वोटर आईडी, वोटर कार्ड",
    residenceCard: "residence card, residence card number, zairyu card, 在留カード, 在留カード番号",
    japanesePension: "basic pension number, pension number, 基礎年金番号, 年金番号",
  },
};

function isChineseId(value: string): boolean {
  const sum = weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return hasDay(value, 12, 10) && "10X98765432".charAt(sum % 11) === value.charAt(17);
}

/** What the letter of the county counts, by the alphabet. */
const countyValues = "10,11,12,13,14,15,16,17,34,18,19,20,21,22,35,23,24,25,26,27,28,29,32,30,31,33".split(
  ",",
);

function isTaiwaneseId(value: string): boolean {
  const county = Number(countyValues[value.charCodeAt(0) - 0x41]);
  const sum =
    Math.floor(county / 10) + (county % 10) * 9 + weightedSum(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum + digitAt(value, 9)) % 10 === 0;
}

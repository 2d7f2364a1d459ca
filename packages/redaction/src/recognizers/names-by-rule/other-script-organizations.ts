import { forEachMatchBeside } from "../../matches-near";
import type { Entity, Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";
import { inStretches, scriptStretches } from "./script-stretches";

/** Companies by their legal forms in Russian, Japanese and Korean, and Korean schools, banks and hospitals by what they end with. */
export const otherScriptOrganizations: Recognizer = {
  id: "organization-by-script",
  types: ["ORGANIZATION"],
  canMatch: (traits) => !traits.isAscii,
  find(text, traits) {
    const stretches = scriptStretches(text, traits);
    if (!stretches.hasAny) return [];
    const { of, hasKana, hasHan } = stretches;
    const found = [
      ...inStretches(text, of.cyrillic, (piece) => organizations(piece, russian)),
      ...(hasKana || hasHan
        ? inStretches(text, of.eastAsian, (piece) => organizations(piece, japanese))
        : []),
      ...inStretches(text, of.hangul, (piece) => organizations(piece, korean)),
    ];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((entity, at) => entity.start >= (found[at - 1]?.end ?? 0));
  },
};

interface OrganizationRule {
  /** Global: in each match. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

/** No name with its form is longer. */
const reach = 96;

function organizations(text: string, rules: readonly OrganizationRule[]): Entity[] {
  const found: Entity[] = [];
  for (const { needs, pattern } of rules) {
    forEachMatchBeside(text, needs, reach, pattern, ({ index, 0: whole }) => {
      found.push(organizationAt({ start: index, end: index + whole.length }));
    });
  }
  return found;
}

function organizationAt(span: Span): Entity {
  return entityOf(span, {
    recognizer: "organization-by-script",
    type: "ORGANIZATION",
    score: 0.8,
    evidence: "keyword",
  });
}

const quoted = '(?:[«„“"][^«»„“”"\\n]{2,60}[»“”"])';
const russianForm =
  '(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|АНО|ФГУП|ГУП|МУП|ГБУЗ|ФГБУ|ГБОУ|МБОУ|ТОВ|ПрАТ|ПАТ|ИП(?= ?[«„“"]))';
const russianWord = "\\p{Lu}[\\p{L}\\p{N}-]{1,24}";

const russian: readonly OrganizationRule[] = [
  {
    needs: /ООО|АО|ТОО|АНО|[ГМ]УП|БУ|БОУ|ТОВ|АТ|ИП/g,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_])${russianForm} ?(?:${quoted}|(?<= )${russianWord}(?: ${russianWord}){0,2}(?![\\p{L}\\p{N}_]))`,
      "gu",
    ),
  },
];

const inName = "[\\u3400-\\u9fff々\\u30a1-\\u30faーA-Za-zＡ-Ｚａ-ｚ\\d・&＆]";
const japaneseForm = "(?:株式会社|有限会社|合同会社|㈱|㈲|[(（][株有][)）])";
/** Offices and people of a company, and particles. */
const behindName = "(?:代表|取締役|社長|会長|営業|人事|総務|経理|担当|本社|支社|支店|御中|様|殿|宛)";
const japanese: readonly OrganizationRule[] = [
  {
    needs: /[式限同]会社|㈱|㈲|[(（][株有][)）]/g,
    pattern: new RegExp(
      `(?<!${inName})(?!(?:同|当|各|弊社|取引先|勤務先|株式会社|有限会社|合同会社))${inName}{2,20}${japaneseForm}|` +
        `${japaneseForm}[ \\u3000]?(?:(?!${behindName})${inName}{2,20}?(?=${behindName}|(?!${inName}))|` +
        "(?!です|でし|では|とは|から|まで|など|にて|という|とし|であ|への|での|との|に[おつよ])[ぁ-ん]{2,6}?(?=[のはにでがをと様、。\\s]|御中|から|$))",
      "gu",
    ),
  },
];

const hangul = "\\uac00-\\ud7a3";
const koreanName = `[${hangul}A-Za-z\\d&]`;
const particle = "(?:은|는|을|를|에서|에게|에|의|입니다|이다|측)?";
/** What is said of such companies in general. */
const koreanGeneral =
  "(?:우리|일반|중소|대형|상장|비상장|해당|가족|모든|다른|설립|법인|정관|등기|대표|형태|제도|주주|이사|전환|유한|또는|그리고|등의?|이다|입니다)";
const koreanKind =
  "(?:동물|종합|개인|동네|대형|지역|우리|어느|근처|치과|정신|요양|한방|산부인과|모든|다른|같은|일반|공립|사립|국립|시립|명문|시중|투자|혈액|인터넷|온라인|여자|남자|인근|해당|주거래|거래|외국|지방|여러|무슨|전문|응급|협력)";
const korean: readonly OrganizationRule[] = [
  {
    needs: /주식회사|㈜|[(（]주[)）]/g,
    pattern: new RegExp(
      `(?:주식회사 |㈜ ?|[(（]주[)）] ?)(?!${koreanGeneral})${koreanName}{2,15}?(?=${particle}(?!${koreanName}))|` +
        `(?<!${koreanName})(?!${koreanGeneral})${koreanName}{2,15}(?: 주식회사|㈜|[(（]주[)）])`,
      "gu",
    ),
  },
  {
    needs: /학교|병원|은행/g,
    pattern: new RegExp(
      `(?<!${koreanName})(?!${koreanKind})${koreanName}{2,10}?(?:대학교병원|대학병원|대학교|초등학교|중학교|고등학교|병원|은행)(?=(?:${particle}|으로|이|과|와|로)(?!${koreanName}))`,
      "gu",
    ),
  },
];

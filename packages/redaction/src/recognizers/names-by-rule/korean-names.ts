import type { Entity } from "../../types";
import { type NameRule, personsByRules } from "./person-of";

/** Names in Korean: a family name and one or two syllables of given names with a form of address, an introduction or a label. */
export function koreanNames(text: string): Entity[] {
  return personsByRules(text, rules);
}

const hangul = "[\\uac00-\\ud7a3]";
const start = "(?<![\\uac00-\\ud7a3])";
/** Frequent family names. */
const family =
  "(?:남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도석설길위표명기반왕금옥육인맹탁국])";
/** Syllables that nearly all given names are made of. */
const syllable =
  "[가강건경계고관광구국권규균근기길나남다단달담대덕도동두라란람래려련령로루류리린림마만매명모무문미민바발배백범벽변별병보복본봉부빈사산삼상새서석선설섭성세소솔송수숙순슬승시식신아안애양언엄여연열영예오옥온완용우운웅원월유육윤율은을의이인일자잔장재전정제조종주준중지진찬창채천철초춘충탁태택하한해향헌혁현형혜호홍화환효후훈휘흠희]";
const full = `(?:(?:남궁|황보|제갈|선우|독고|사공|서문)${syllable}{1,2}|${family}${syllable}{2})`;
const short = `${family}${syllable}`;

/** Common words of that form. */
const noName =
  "(?:고객|사장|부모|선생|손님|주인|장인|하나|우리|전문|이사|정부|지원|기사|이상|이하|전하|지인|여자|남자|주치|담당|이용|고용|인사|유치|이전|지금|조금|여기|거기|도서|주소|성인|여성|남성|신규|기본|기존|정기|국내|한국|안내|공지|조사|서비|이름|성명|하느|안녕|강사|장남|장녀|형수|서방|도련|마음|솜|날|이 |저자|원장|신부|목사|기자|감독|작가|선수|배우|가수)";
const title =
  "(?:씨|님|군|양|선생님|선생|교수님|교수|대리님|대리|과장님|과장|차장님|차장|부장님|부장|팀장님|팀장|실장님|사장님|대표님|이사님|원장님|변호사님|변호사|간호사님|의사님|기사님|매니저님|선배님?|후배님?|작가님|감독님|기자님)";

const rules: readonly NameRule[] = [
  {
    pattern: new RegExp(`${start}(?!${noName})(${full}) ?${title}(?!${hangul}{3})`, "gu"),
    score: 0.85,
    cue: "님",
  },
  {
    pattern: new RegExp(`${start}(?!${noName})(${short}) ?(?:씨|님)(?![\\uac00-\\ud7a3]{3})`, "gu"),
    score: 0.6,
    cue: "씨",
  },
  {
    pattern: new RegExp(
      `${start}(${family}) ?(?:씨|대리님|과장님|차장님|부장님|팀장님|선생님|교수님|사장님|대표님)(?!${hangul}{3})`,
      "gu",
    ),
    score: 0.6,
    cue: "씨",
  },
  {
    pattern: new RegExp(
      `((?:제|내|저의|나의) 이름은 )(${family}?${hangul}{2,3}?)(?=(?:입니다|이에요|예요|이야|야|이고|라고|이라고|인데|이며))`,
      "gu",
    ),
    score: 0.85,
    cue: "이름은",
  },
  {
    pattern: new RegExp(
      `(${start}(?:저는|나는|전) (?!${noName}))(${full})(?=(?:입니다|이에요|예요|이라고|라고|이고|인데))`,
      "gu",
    ),
    score: 0.75,
    cue: "저는",
  },
  {
    needs: /입니다|이에요|예요|라고 합니다/g,
    pattern: new RegExp(
      `(${start}(?:저는|나는) [^.!?\\n]{1,24}? (?=${family})(?!${noName}))(${full})(?=(?:입니다|이에요|예요|이라고 합니다|라고 합니다))`,
      "gu",
    ),
    score: 0.75,
    cue: "저는",
  },
  {
    pattern: new RegExp(
      `((?:이름|성명|성함|환자(?:명)?|고객명|담당자|담당의사?|주치의|피보험자|계약자|원고|피고|받는 ?분|받는 ?사람|보내는 ?분|보내는 ?사람|수령인|수취인|예금주|신청인|작성자|보호자|대표자|회원명)\\s?[:=]\\s{0,3}["']?)(${family} ?${hangul}{1,3}|${hangul}{2,4})(?!${hangul})`,
      "gu",
    ),
    score: 0.85,
    cue: "성명",
  },
  {
    pattern: new RegExp(
      `((?:성명|받는 ?분|받는 ?사람|보내는 ?분|보내는 ?사람|수령인|예금주|담당자) (?!${noName}))(${full})(?!${hangul})`,
      "gu",
    ),
    score: 0.8,
    cue: "성명",
  },
  {
    pattern: new RegExp(
      `(${start}(?:우리|제|내|저희) (?:엄마|아빠|어머니|아버지|남편|아내|아들|딸|친구|동생|언니|오빠|누나|형|동료|할머니|할아버지|상사|집주인) (?!${noName}))(${full}|${syllable}{2})(?=(?:이가|가|이는|는|은|이랑|랑|이를|를|을|의|에게|한테|이한테|이|와|과|,|\\s|$))`,
      "gu",
    ),
    score: 0.6,
    cue: "우리 딸",
  },
];

import { endMatch } from "../end-pattern";
import { wordList } from "../recognizers/cue-words/cues";
import { wordEndingBefore } from "../recognizers/cue-words/nearby-word";
import { characterClass, classOf } from "../words/characters";
import { LabelSet, spaced } from "./label-set";

/** Types that policies may limit to what is tied to a private person. */
export type ScopedType = "DATE" | "LOCATION" | "ORGANIZATION";

/** The last words of all labels, as they stand in a text. */
const lastWords = new Set<string>();
/** How far before a value a label may begin. */
const labelReach = 44;

/** A label or a member's name that says by itself that the value is about somebody. */
const personalLabels: Readonly<Record<ScopedType, LabelSet>> = {
  DATE: labels(
    "admission date, date of admission, admitted, admitted on, discharge date, date of discharge, discharged, date of death, death date, dod, appointment, appointment date, next appointment, date of visit, visit date, date of service, " +
      "hire date, date of hire, hired, start of employment, wedding date, date of marriage, date of surgery, surgery date, date of diagnosis, due date of birth, last seen, " +
      "date of loss, date of injury, date of accident, accident date, date of operation, date of procedure, procedure date, clinic date, date of appointment, date of transfer, date of referral, referral date, date of consultation, date of examination, date seen, date of onset, onset date, date of arrest, arrest date, date of joining, joining date, termination date, last day worked, date of divorce, graduation date, date of graduation, tenancy start, " +
      "aufnahmedatum, entlassungsdatum, sterbedatum, termin, todestag, date d'admission, date de décès, date de sortie, fecha de ingreso, fecha de alta, fecha de defunción, fecha de la cita, data di ricovero, data di morte, data di dimissione, " +
      "inskriven, utskriven, inskrivningsdatum, utskrivningsdatum, dödsdatum, anställningsdatum, indlagt, udskrevet, dødsdato, ansættelsesdato, innlagt, utskrevet, ansettelsesdato, sisäänkirjaus, uloskirjaus, kuolinpäivä, " +
      "date d'entrée, date d'embauche, eintrittsdatum, austrittsdatum, fecha de contratación, data di assunzione, data zatrudnienia, 入院日, 退院日, 入院日期, 出院日期, 就诊日期, 입원일, 퇴원일, " +
      "data de internação, data de óbito, data de admissão, opnamedatum, overlijdensdatum, data przyjęcia, data zgonu, data wizyty, data wypisu",
  ),
  LOCATION: labels(
    "place of birth, birthplace, birth place, hometown, home town, residence, place of residence, home address, current location, lives in, from, geburtsort, wohnort, heimatort, lieu de naissance, domicile, résidence, lugar de nacimiento, residencia, domicilio, " +
      "luogo di nascita, residenza, local de nascimento, naturalidade, residência, geboorteplaats, woonplaats, miejsce urodzenia, miejsce zamieszkania, födelseort, hemort, bostadsort, fødested, bosted, bopæl, syntymäpaikka, kotipaikka, kotikunta, doğum yeri",
  ),
  ORGANIZATION: labels(
    "employer, workplace, place of work, works at, school, university, insurer, insurance, hospital, clinic, arbeitgeber, arbeitsstelle, krankenkasse, klinik, krankenhaus, employeur, lieu de travail, hôpital, mutuelle, empleador, lugar de trabajo, aseguradora, " +
      "datore di lavoro, ospedale, empregador, local de trabalho, werkgever, ziekenhuis, zorgverzekeraar, pracodawca, miejsce pracy, szpital, arbetsgivare, arbetsplats, arbejdsgiver, arbejdsplads, arbeidsgiver, arbeidsplass, työnantaja, työpaikka, işveren",
  ),
};

/** Labels of anything that has a place or a maker, and of somebody's where somebody else is near: `City: Graz` below a name. */
const weakLabels: Readonly<Record<ScopedType, LabelSet>> = {
  DATE: labels(
    "date, datum, data, fecha, visit, issued, issued on, issue date, expires, expires on, expiry, valid until, last contacted, start date, end date, check in, check-in, check out, arrival, departure, anreise, abreise, eintritt, austritt",
  ),
  LOCATION: labels(
    "city, town, location, state, country, county, region, based in, ort, stadt, land, ville, pays, commune, ciudad, localidad, provincia, población, país, città, comune, paese, cidade, localidade, distrito, plaats, stad, woonplaats, miasto, miejscowość, kraj, şehir, il, город, место рождения, место жительства, المدينة, 城市, 住所, 出身地, 出身, 現住所, 籍贯, 도시, 거주지, 출생지, शहर",
  ),
  ORGANIZATION: labels(
    "company, organization, organisation, org, firm, business, bank, college, institution, facility, provider, employer name, company name, school name, unternehmen, firma, schule, universität, hochschule, bank, versicherung, entreprise, société, école, université, banque, assurance, empresa, compañía, colegio, universidad, banco, seguro, hospital, azienda, ditta, scuola, università, banca, assicurazione, empresa, escola, universidade, bedrijf, school, universiteit, firma, szkoła, uczelnia, işyeri, okul, место работы, работодатель, школа, جهة العمل, الشركة, 公司, 单位, 工作单位, 学校, 勤務先, 会社名, 所属, 직장, 회사, 학교, कंपनी, स्कूल",
  ),
};

/** What a label says about the value that begins at `start`: that it is somebody's, that it may be, or nothing. */
export function labelBefore(text: string, start: number, type: ScopedType): "personal" | "weak" | undefined {
  const markAt = markBefore(text, start);
  if (markAt === -1 || !lastWords.has(wordEndingBefore(text, markAt))) return undefined;
  const before = text.slice(Math.max(0, start - labelReach), start);
  const mark = markBehindLabel.exec(before)?.[1];
  if (mark === undefined) return undefined;
  return labelAbove(before.slice(0, before.length - mark.length), type);
}

/** The same of the header of a column, about what stands in a cell below it. */
export function labelAbove(header: string | undefined, type: ScopedType): "personal" | "weak" | undefined {
  if (header === undefined) return undefined;
  const words = spaced(header);
  if (personalLabels[type].isAtEnd(words)) return "personal";
  return weakLabels[type].isAtEnd(words) ? "weak" : undefined;
}

/** What stands between a label and its value. */
const markBehindLabel = endMatch(/["']?\s{0,2}[:=|]\s{0,3}["'*]{0,2}\s?$/);
const betweenMax = 6;

/** Where the mark between a label and its value stands, with spaces and quotes behind it at most; -1 when there is none. */
function markBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && start - 1 - at < betweenMax && isSpaceOrQuote(text.charCodeAt(at))) at--;
  return at >= 0 && ":=|".includes(text.charAt(at)) ? at : -1;
}

function isSpaceOrQuote(code: number): boolean {
  return classOf[code] === characterClass.space || code === 0x22 || code === 0x27 || code === 0x2a;
}

function labels(list: string): LabelSet {
  const words = wordList(list);
  for (const label of words) addLastWords(label);
  return new LabelSet(words);
}

/** What labels may end with, `city` and `dateofbirth` as well as `birth`. */
function addLastWords(label: string): void {
  const words = label.split(/[ '-]/);
  for (const at of words.keys()) lastWords.add(words.slice(at).join(""));
}

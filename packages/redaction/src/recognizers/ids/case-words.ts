import { wordList } from "../cues";
import { wordFilter } from "../word-filter";
import { labelSearch } from "./label-search";

/** Words for a case, and for its number, in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. */

/** What stands for "number" behind such a word. */
const numberWord =
  "(?:numbers?|nos?|nr|nrs|num|núm|número|numero|numer|numéro|nummer|id|ref|n)(?![\\p{L}\\p{N}])[.]?[º°o]?s?\\.?";
/** A mark, a verb or nothing between a label and its value, with quotes of JSON and markdown. */
const joint = "[\"'`*)\\]]{0,3}\\s{0,2}(?:[:=#]|=>|is|lautet|est|es|è|é|to)?[#:]?\\s{0,2}[\"'`*(\\[]{0,3}";
/** Senate and register of German, Austrian, Polish and Dutch courts: `III ZR`, `2 BvR`, `II CSK`. */
const register =
  "(?<register>(?:(?:\\d{1,3}|[IVXLC]{1,5}) ){0,2}(?:[A-Z][A-Za-z]{0,4}|[IVXLC]{1,5})(?: [A-Z]{1,2})? )?$";

const lines = (list: string) =>
  wordList(list)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(".", "\\.").replaceAll(" ", "[ _-]?"))
    .join("|");

/** Behind these "number" has to follow. */
const numberedWords =
  "case, court case, legal case, cases, court file, file, case file, cause, application, applications, petition, complaint, claim, insurance claim, " +
  "proceeding, proceedings, appeal, suit, lawsuit, matter, indictment, incident, police report, incident report, accident report, crime reference, crime, warrant, citation, " +
  "schaden, vorgang, verfahren, fall, akte, dossier, affaire, requête, pourvoi, plainte, rôle, sinistre, procédure, " +
  "expediente, procedimiento, autos, rollo, recurso, demanda, causa, diligencias, siniestro, denuncia, " +
  "procedimento, proc., proc. pen., fascicolo, ricorso, sinistro, pratica, processo, inquérito, zaak, rol, parket, schade, sprawa, sprawy, szkody, akt, rejestr";
/** These say it without. */
const labelWords =
  "docket, docket no., case no., case id, case #, aktenzeichen, geschäftszeichen, geschäftsnummer, geschäfts-nr., schadensnummer, schadennummer, schaden-nr., vorgangsnummer, vorgangs-nr., fallnummer, az., az:, gz., gz:, gesch.-z., " +
  "numéro de dossier, n° de dossier, n° de rôle, n° rôle, numéro de rôle, n° rg, rg n°, rg, r.g., n° de sinistre, numéro de sinistre, n° de requête, n° de pourvoi, n° parquet, " +
  "número de expediente, nº de expediente, n.º de expediente, nº expediente, expte., expte, nig, n.i.g., nº de siniestro, número de procedimiento, número de siniestro, " +
  "r.g.n.r., rgnr, r.g. n., n. r.g., n.r.g., r.g.e., numero di ruolo, ruolo generale, numero di sinistro, numero pratica, " +
  "número do processo, n.º do processo, nº do processo, nuipc, número de sinistro, " +
  "zaaknummer, zaaknr., zaaknr, zaaknummers, rolnummer, rolnr., parketnummer, dossiernummer, dossiernr., schadenummer, " +
  "sygn. akt, sygn., sygnatura akt, sygnatura, sygn. akt., numer sprawy, nr sprawy, numer szkody, nr szkody, znak sprawy, " +
  "дело №, номер дела, дело no, дела no, esas no, dosya no, 案号, 案件编号, 案件號, 事件番号, 사건번호, 접수번호";

/** A label with its number behind it; the groups are `cue` and `register`. */
export const caseLabel = labelSearch(
  `(?<![\\p{L}\\p{N}])(?<!(?:test|use|edge|base|switch|lower|upper|corner|special|patent) )(?!(?:file|application|incident|matter|proceeding)s?[ _-]?id(?!\\p{L}))(?<cue>(?:${lines(numberedWords)})[ _-]?\\(?(?:${numberWord}|#)|${lines(labelWords)})${joint}${register}`,
  wordList(`${numberedWords}, ${labelWords}`),
);

/** With nothing between these and a docket: `application 36391/02`, `expediente 123/2020`. */
const docketWords =
  "case|docket|application|applications|petition|appeal|suit|police report|report|verfahren|requête|pourvoi|expediente|procedimiento|autos|rollo|recurso|diligencias previas|procedimento|fascicolo|processo|inquérito|zaak|sprawa|sprawie";
export const docketWord = labelSearch(
  `(?<![\\p{L}\\p{N}])(?<!(?:test|use|edge|base|switch) )(?<cue>${docketWords})[:#]?\\s{0,2}[#(]?${register}`,
  docketWords.split("|"),
);

/** `no. 36391/02`, `nos. 1/02 and 3/04`. */
export const bareLabel = /(?<![\p{L}\p{N}])(?:nos?|nrs?)\.? $/iu;

const lawWords =
  "regulation, regulations, directive, law, act, decree, ordinance, resolution, order, rule, treaty, protocol, decision, standard, verordnung, richtlinie, gesetz, beschluss, règlement, loi, décret, reglamento, ley, real decreto, decreto, " +
  "orden, regolamento, legge, regulamento, lei, portaria, verordening, richtlijn, wet, ustawa, ustawy, rozporządzenie, rozporządzenia, uchwała, kanun, house, flat, plot, block, door, room, sector, survey, shop, street, road, isbn, issn, part, model, version, page, grade, size";
const lawBefore = new RegExp(`(?<!\\p{L})(?:${lines(lawWords)})(?!\\p{L})[^\\n]{0,24}$`, "iu");
const mayBeLaw = wordFilter(wordList(lawWords));
/** The longest of these words, and what may stand behind it. */
const lawReach = 48;

/** A law, a standard or a house is numbered in the same way. */
export function isNumberOfLaw(text: string, start: number): boolean {
  const from = Math.max(0, start - lawReach);
  return mayBeLaw.mayHold(text, from, start) && lawBefore.test(text.slice(from, start));
}

/** A cheap look before the search: whether a label may end with this word, as `wordEndingBefore` reads it. */
export function mayEndLabel(word: string): boolean {
  return lastWords.has(word) || /(?:number|nummer|numer|no|nr|id)$/.test(word);
}

const lastWords: ReadonlySet<string> = new Set(
  wordList(
    "no, nos, nr, nrs, number, numbers, num, núm, número, numero, numer, numéro, nummer, id, ref, n, o, º, is, lautet, est, es, è, é, to, case, docket, report, claim, file, cause, complaint, incident, matter, aktenzeichen, geschäftszeichen, geschäftsnummer, schadensnummer, schadennummer, vorgangsnummer, fallnummer, az, gz, z, " +
      "dossier, rôle, rg, r, g, e, sinistre, requête, pourvoi, parquet, expediente, expte, exp, nig, i, siniestro, procedimiento, rgnr, ruolo, generale, sinistro, pratica, processo, nuipc, " +
      "zaaknummer, zaaknr, zaaknummers, rolnummer, rolnr, parketnummer, dossiernummer, dossiernr, schadenummer, akt, sygn, sygnatura, sprawy, sprawa, sprawie, szkody, дело, дела, " +
      "application, applications, petition, appeal, suit, verfahren, autos, rollo, recurso, previas, procedimento, fascicolo, inquérito, zaak, 案号, 案件编号, 案件號, 事件番号, 사건번호, 접수번호",
  ),
);

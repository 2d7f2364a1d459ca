import { endPattern } from "../../end-pattern";
import { letterBit, letterBitsAt } from "../../words/letter-bits";
import { WordTrie } from "../../words/word-trie";
import { wordList } from "../cue-words/cues";
import { wordFilter } from "../cue-words/word-filter";
import { labelSearch, labelWords } from "./label-search";

/** Words for a case, and for its number, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Nordic languages. */

/** What stands for "number" behind such a word. */
const numberWords: ReadonlySet<string> = new Set(
  wordList("number, numbers, no, nos, nr, nrs, num, núm, número, numero, numer, numéro, nummer, id, ref, n"),
);
/** In lower case, as in `n.º`: the word, or a sign for it, and what may stand behind the word. */
const numberWord = /^[ _-]?\(?([a-zúé]{1,7}|#)/;
const behindNumberWord = /^\.?[º°o]?s?\.?/;
/** A mark, a verb or nothing between a label and its value, with quotes of JSON and markdown. */
const joint = "[\"'`*)\\]]{0,3}\\s{0,2}(?:[:=#]|=>|is|lautet|est|es|è|é|to)?[#:]?\\s{0,2}[\"'`*(\\[]{0,3}";
/** Senate and register of German, Austrian, Polish and Dutch courts, in lower case: `III ZR`, `2 BvR`, `II CSK`. */
const register = "(?<register>(?:(?:\\d{1,3}|[ivxlc]{1,5}) ){0,2}[a-z]{1,5}(?: [a-z]{1,2})? )?$";

const lines = (list: string) =>
  wordList(list)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(".", "\\.").replaceAll(" ", "[ _-]?"))
    .join("|");

/** Behind these "number" has to follow. */
const numberedWords =
  "case, court case, legal case, cases, court file, file, case file, cause, application, applications, petition, complaint, claim, insurance claim, " +
  "proceeding, proceedings, appeal, suit, lawsuit, matter, indictment, incident, police report, incident report, accident report, crime reference, crime, warrant, citation, " +
  "schaden, vorgang, verfahren, tagebuch, tgb.,  fall, akte, dossier, affaire, requête, pourvoi, arrêt, jugement, procès-verbal, pv, p.v., plainte, rôle, sinistre, procédure, " +
  "expediente, procedimiento, autos, rollo, recurso, casación, apelación, amparo, sentencia, demanda, causa, diligencias, siniestro, denuncia, " +
  "procedimento, proc., proc. pen., fascicolo, ricorso, sentenza, sinistro, pratica, processo, inquérito, acórdão, zaak, rol, parket, schade, szkoda, szkodę, mål, sag, sak, sprawa, sprawy, szkody, akt, rejestr";
/** These say it without. */
const otherLabels =
  "docket, docket no., case no., case id, case #, aktenzeichen, geschäftszeichen, geschäftsnummer, geschäfts-nr., schadensnummer, schadennummer, schaden-nr., vorgangsnummer, vorgangs-nr., fallnummer, az., az:, gz., gz:, gesch.-z., " +
  "numéro de dossier, n° de dossier, n° de rôle, n° rôle, numéro de rôle, n° rg, rg n°, rg, r.g., n° de sinistre, numéro de sinistre, n° de requête, n° de pourvoi, n° parquet, " +
  "número de expediente, nº de expediente, n.º de expediente, nº expediente, expte., expte, nig, n.i.g., nº de siniestro, número de procedimiento, número de siniestro, " +
  "r.g.n.r., rgnr, r.g. n., n. r.g., n.r.g., r.g.e., numero di ruolo, ruolo generale, numero di sinistro, numero pratica, " +
  "número do processo, n.º do processo, nº do processo, nuipc, número de sinistro, " +
  "zaaknummer, zaaknr., zaaknr, zaaknummers, rolnummer, rolnr., parketnummer, dossiernummer, dossiernr., schadenummer, " +
  "sygn. akt, sygn., sygnatura akt, sygnatura, sygn. akt., numer sprawy, nr sprawy, numer szkody, nr szkody, znak sprawy, målnummer, ärendenummer, sagsnummer, sagsnr., sagsnr, saksnummer, saksnr., saksnr, asianumero, diaarinumero, dnro, " +
  "дело №, номер дела, дело no, дела no, esas no, dosya no, 案号, 案件编号, 案件號, 事件番号, 사건번호, 접수번호";

const registerBehindLabel = registerBy(new RegExp(`^${joint}${register}`));
/** Cases that are none: `test case`, and the files and applications of programs. */
const otherCase = endPattern(/(?:test|use|edge|base|switch|lower|upper|corner|special|patent) $/i);
const otherId = /^(?:file|application|incident|matter|proceeding)s?[ _-]?id(?!\p{L})/iu;

/** A label with its number behind it, and the register. */
export const caseLabel = labelSearch(
  [
    {
      words: labelWords(wordList(numberedWords)),
      registerIn(between) {
        const rest = behindNumber(between);
        return rest === undefined ? undefined : registerBehindLabel(rest);
      },
    },
    { words: labelWords(wordList(otherLabels)), registerIn: registerBehindLabel },
  ],
  (front, label) => otherCase.test(front) || otherId.test(label),
);

function behindNumber(between: string): string | undefined {
  const match = numberWord.exec(between);
  if (match === null) return undefined;
  const [whole, word = ""] = match;
  const rest = between.slice(whole.length);
  if (word === "#") return rest;
  const goesOn = (letterBitsAt(rest, 0) & (letterBit.letter | letterBit.number)) !== 0;
  return goesOn || !numberWords.has(word) ? undefined : rest.replace(behindNumberWord, "");
}

/** With nothing between these and a docket: `application 36391/02`, `expediente 123/2020`. */
const docketWords = wordList(
  "case, docket, application, applications, petition, appeal, suit, police report, report, verfahren, requête, pourvoi, expediente, procedimiento, procedimiento ordinario, procedimiento abreviado, juicio ordinario, juicio verbal, siniestro, sinistro, sinistre, sag, sak, autos, rollo, recurso, diligencias previas, procedimento, fascicolo, processo, inquérito, zaak, sprawa, sprawie",
);
const behindDocketWord = new RegExp(`^[:#]?\\s{0,2}[#(]?${register}`);
const otherDocket = endPattern(/(?:test|use|edge|base|switch) $/i);
export const docketWord = labelSearch(
  [{ words: new WordTrie(docketWords, "begin"), registerIn: registerBy(behindDocketWord) }],
  (front) => otherDocket.test(front),
);

function registerBy(pattern: RegExp): (between: string) => string | undefined {
  return (between) => {
    const match = pattern.exec(between);
    return match === null ? undefined : (match.groups?.register ?? "");
  };
}

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
      "application, applications, petition, appeal, suit, verfahren, autos, rollo, recurso, previas, procedimento, fascicolo, inquérito, zaak, ordinario, abreviado, verbal, szkoda, szkodę, mål, sag, sak, målnummer, ärendenummer, sagsnummer, sagsnr, saksnummer, saksnr, asianumero, diaarinumero, dnro, 案号, 案件编号, 案件號, 事件番号, 사건번호, 접수번호",
  ),
);

import type { EvidenceKind, Span } from "../../types";
import { entityOf } from "../entity-of";
import { isDigitAt } from "../numbers/digit-chains";
import { phraseAt } from "./cue-phrases";
import type { CueReader } from "./cue-recognizer";
import { beforeBody, beforeCompanyHead, beforePossession, beforeTrade } from "./organization-by-context";
import { legalFormsAsWritten, type OrganizationCueKind, organizationCues } from "./organization-cues";
import { beforeJoinedHead } from "./organization-joined";
import { companyAtEnd, endOfNameWord, endOfNameWords, lowerNameAtEnd, nameAtEnd } from "./organization-name";
import { companyWords, generic, named, notNamed } from "./organization-words";
import { isLetter } from "./word-spotter";

/**
 * Companies, schools and clinics by their form: a legal form, a head such as `Hospital`, or the words `works at` in front.
 * Whether they say something about a person is for scope to decide.
 */
export const organizations: CueReader<OrganizationCueKind> = {
  type: "ORGANIZATION",
  cues: organizationCues,
  read(text, cues, wordStart, wordEnd) {
    for (const cue of cues) {
      const phrase = phraseAt(text, wordStart, wordEnd, cue);
      if (phrase === undefined || (cue.kind !== "head-joined" && goesOn(text, phrase))) continue;
      const asWritten = legalFormsAsWritten.get(cue.phrase);
      if (asWritten !== undefined && !asWritten.some((form) => text.startsWith(form, phrase.start))) continue;
      const { read, score, evidence } = readings[cue.kind];
      const span = read(text, phrase);
      if (span === undefined) continue;
      return entityOf(span, {
        recognizer: "organization-form",
        type: "ORGANIZATION",
        score,
        evidence,
        cue: cue.phrase,
      });
    }
    return undefined;
  },
};

interface Reading {
  /** The whole name that goes with a cue at this place. */
  readonly read: (text: string, phrase: Span) => Span | undefined;
  readonly score: number;
  readonly evidence: EvidenceKind;
}

const readings: Readonly<Record<OrganizationCueKind, Reading>> = {
  "legal-form": { read: beforeForm, score: 0.8, evidence: "keyword" },
  "head-last": { read: beforeHead, score: 0.7, evidence: "keyword" },
  "company-head": { read: beforeCompanyHead, score: 0.65, evidence: "keyword" },
  body: { read: beforeBody, score: 0.7, evidence: "keyword" },
  trade: { read: beforeTrade, score: 0.65, evidence: "keyword" },
  possession: { read: beforePossession, score: 0.6, evidence: "pattern" },
  "head-first": { read: behindHead, score: 0.7, evidence: "keyword" },
  "head-joined": { read: beforeJoinedHead, score: 0.75, evidence: "keyword" },
  "head-of": { read: behindOf, score: 0.75, evidence: "keyword" },
  relation: { read: behindRelation, score: 0.55, evidence: "pattern" },
  label: { read: behindLabel, score: 0.55, evidence: "pattern" },
  // Surer than that the label's value is a person.
  party: { read: behindParty, score: 0.86, evidence: "keyword" },
};

/** What stands between a head and its name: `Hospital de la Paz`, `Klinik „Sonne`. What follows is no small letter of it. */
const beforeName =
  /,? ?(?:["“«„]|(?<= )(?:(?:de|do|da|dos|das|del|della|dello|di|van|des|du|der|im|am|w|św\.|im\.) |de la |de l'|d'|dell'|l')?)?(?=[^ a-zś.'"“«„,])/y;
const articleBefore =
  / (?:(?:the|der|dem|den|die|das|la|le|il|lo|de|het|al|el|os|as|a firma|firma|der firma|dem|einem|l'|an) ?)?(?=[^ a-z'])/y;
const placeOfWork =
  / (?:paper |steel |saw ?)?(?:mill|plant|factory|bakery|store|shop|restaurant|café|cafe|farm|garage|salon|practice|warehouse|brewery|hotel|library)/y;

function beforeForm(text: string, { start, end }: Span): Span | undefined {
  const isBehindComma = text.charCodeAt(start - 2) === comma && formsBehindComma.test(text.slice(start, end));
  const span = named(text, isBehindComma ? nameBeforeComma : nameAtEnd, start, end);
  // `Prince William Co. Public Schools`: a county.
  if (text.startsWith("Co. ", start) && /\p{Lu}/u.test(text.charAt(end + 1))) return undefined;
  // `Facebook und Co.`: it and others.
  if (text.startsWith("Co.", start) && /(?:und|and|et|y|e) $/.test(text.slice(start - 4, start)))
    return undefined;
  if (text.startsWith("LIMITED", start) && !isClosedByLine(text, end)) return undefined;
  if (span === undefined || codeOnly.test(text.slice(span.start, start))) return undefined;
  return { start: behindOtherForm(text, span.start, start), end };
}

const formsBehindComma = /^(?:inc|llc|llp|ltd|corp|s\.l|s\.a|s\.r\.l|lda|ltda|b\.v|n\.v)\.?/i;

/** `Rivian Automotive, `. */
function nameBeforeComma(text: string): number {
  return companyAtEnd(`${text.slice(0, -2)} `);
}

const otherForm = /(?: GmbH| AG| KG| Ltd\.?| LLC| Inc\.?| Corp\.?| SA| SL| SpA) (?:und|and|et|y|e|en) $/;

/** Where the last of two companies begins: `Mertens Logistik AG und Kuhn Immobilien GmbH`. */
function behindOtherForm(text: string, start: number, end: number): number {
  for (let gap = text.lastIndexOf(" ", end - 2); gap > start; gap = text.lastIndexOf(" ", gap - 1)) {
    if (otherForm.test(text.slice(Math.max(start, gap - 12), gap + 1))) return gap + 1;
  }
  return start;
}

/** Capitals may be those of a whole sentence: `OFFER LIMITED TO MEMBERS`. */
function isClosedByLine(text: string, end: number): boolean {
  return end === text.length || "\n\r,;)(".includes(text.charAt(text.charAt(end) === " " ? end + 1 : end));
}

/** `MH 12 AB 1234`: groups of a number, no name. */
const codeOnly = /^(?:[A-Z]{1,2} )?\d{1,4} $/;

function beforeHead(text: string, { start, end }: Span): Span | undefined {
  const span = named(text, nameAtEnd, start, end) ?? named(text, lowerNameAtEnd, start, end);
  if (span === undefined) return undefined;
  const words = text.slice(span.start, start).trim().toLowerCase().split(" ");
  if (words.some((word) => lowerGeneric.has(word)) || words.every((word) => generic.has(word)))
    return undefined;
  const nameEnd = readName(text, placeBehindOf(text, end), false)?.end;
  return nameEnd === undefined ? span : { start: span.start, end: nameEnd };
}

/** `employed by the Company`: what letters and contracts call somebody who is named elsewhere. */
const parties: ReadonlySet<string> = new Set(
  (
    "Defendant Defendants Plaintiff Claimant Respondent Respondents Petitioner Applicant Appellant Company Employer Client Customer " +
    "Contractor Firm Agency Corporation Business Department Insurer Landlord Tenant Seller Buyer Supplier Parties"
  ).split(" "),
);

/** What begins no name in lower case. */
const lowerGeneric: ReadonlySet<string> = new Set(
  (
    "a an the my our your his her their this that any some another one which each every work home me him them us go get be see do " +
    "is was have find buy take pay make call both all children's local nearby"
  ).split(" "),
);

function behindHead(text: string, { start, end }: Span): Span | undefined {
  return behind(text, start, placeBehind(beforeName, text, end), true);
}

function behindOf(text: string, { start, end }: Span): Span | undefined {
  const code = text.charAt(start);
  return code === code.toLowerCase() ? undefined : behind(text, start, placeBehindOf(text, end), false);
}

function behindRelation(text: string, { start, end }: Span): Span | undefined {
  const at = placeBehind(articleBefore, text, end);
  const span = at === undefined ? undefined : behind(text, at, at, false);
  if (span === undefined || (at !== end + 1 && parties.has(text.slice(span.start, span.end))))
    return undefined;
  const place = placeBehind(placeOfWork, text, span.end);
  if (place !== undefined) return { start: span.start, end: place };
  // `Volvo i Göteborg`: behind Nordic words it is `in`.
  const nordicIn = / (?:på|hos|för|for)$/.test(text.slice(start, end)) ? text.indexOf(" i ", span.start) : -1;
  return { start: span.start, end: nordicIn === -1 ? span.end : Math.min(nordicIn, span.end) };
}

/** `start` to the end of the name at `at`, unless that is no name by its first word. */
function behind(text: string, start: number, at: number | undefined, mayBeShort: boolean): Span | undefined {
  const name = readName(text, at, mayBeShort);
  if (at === undefined || name === undefined || isDigitAt(text, at)) return undefined;
  return notNamed.has(text.slice(at, name.firstEnd)) ? undefined : { start, end: name.end };
}

function readName(text: string, at: number | undefined, mayBeShort: boolean, moreMax = 3) {
  const firstEnd = at === undefined ? -1 : endOfNameWord(text, at, mayBeShort);
  return firstEnd === -1 ? undefined : { firstEnd, end: endOfNameWords(text, firstEnd, moreMax, mayBeShort) };
}

/** Where the sticky pattern ends that is compared at `at`. */
function placeBehind(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Behind ` of ` and ` of the `. */
function placeBehindOf(text: string, at: number): number | undefined {
  if (!text.startsWith(" of ", at)) return undefined;
  return text.startsWith("the ", at + 4) ? at + 8 : at + 4;
}

const beforeValue = /["'*_]{0,2} {0,2}[:=] {0,12}["'*_]{0,3} ?(?=[^ "'*_])/y;
const endOfValue = /["'*_]{0,3} {0,2}(?:$|[\n\r,;|<}])/y;
const noValue = /^\d|^(?:String|Number|Boolean|Object|True|False|None|Null|Yes|No)(?!\p{L})/u;

function behindLabel(text: string, { end }: Span): Span | undefined {
  const start = placeBehind(beforeValue, text, end);
  const nameEnd = readName(text, start, false, 4)?.end;
  if (start === undefined || nameEnd === undefined) return undefined;
  if (placeBehind(endOfValue, text, nameEnd) === undefined) return undefined;
  return noValue.test(text.slice(start, nameEnd)) ? undefined : { start, end: nameEnd };
}

function behindParty(text: string, phrase: Span): Span | undefined {
  const span = behindLabel(text, phrase);
  if (span === undefined) return undefined;
  const gap = text.lastIndexOf(" ", span.end - 1);
  return gap > span.start && companyWords.has(text.slice(gap + 1, span.end).toLowerCase()) ? span : undefined;
}

/** The cue is a part of a longer word, a path or an address of the web. */
function goesOn(text: string, { start, end }: Span): boolean {
  const behind = text.charCodeAt(end);
  if (behind === lowLine || behind === atSign || joints.has(text.charCodeAt(start - 1))) return true;
  if (behind === dot) return isLetter(text.charCodeAt(end + 1));
  return (isLetter(behind) || isDigitAt(text, end)) && isLetter(text.charCodeAt(end - 1));
}

const lowLine = 0x5f;
const atSign = 0x40;
const dot = 0x2e;
const comma = 0x2c;
const joints: ReadonlySet<number> = new Set([lowLine, atSign, dot, 0x2f, 0x2d]);

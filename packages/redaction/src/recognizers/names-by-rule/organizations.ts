import type { EvidenceKind, Span } from "../../types";
import { entityOf } from "../entity-of";
import { phraseAt } from "./cue-phrases";
import type { CueReader } from "./cue-recognizer";
import { beforeCompanyHead, beforePossession, beforeTrade } from "./organization-by-context";
import { legalFormsAsWritten, type OrganizationCueKind, organizationCues } from "./organization-cues";
import { abbreviation, capital, generic, links, named, notNamed } from "./organization-words";
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
      if (phrase === undefined || goesOn(text, phrase)) continue;
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
  trade: { read: beforeTrade, score: 0.65, evidence: "keyword" },
  possession: { read: beforePossession, score: 0.6, evidence: "pattern" },
  "head-first": { read: behindHead, score: 0.7, evidence: "keyword" },
  "head-of": { read: behindOf, score: 0.75, evidence: "keyword" },
  relation: { read: behindRelation, score: 0.55, evidence: "pattern" },
  label: { read: behindLabel, score: 0.55, evidence: "pattern" },
};

const nameBefore = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}_./@'-])((?:(?:${abbreviation}|${capital}) ${links}){1,5}))`,
  "uy",
);
const lowerNameBefore = /(?<=(?:^|\s)(?:at|from|with|by) ((?:[\p{L}][\p{L}.'-]{1,20} ){1,3}))/uy;
const nameBehind = new RegExp(
  `,? ?(?:["“«„]|(?<= )(?:(?:de|do|da|dos|das|del|della|dello|di|van|des|du|der|im|am|w|św\\.) |de la |de l'|d'|dell'|l')?)?(${abbreviation}|${capital})(?: ${links}(?:${abbreviation}|${capital})){0,3}`,
  "uy",
);
const afterOf = new RegExp(` of (?:the )?(${capital})(?: ${links}${capital}){0,3}`, "uy");
const afterRelation = new RegExp(
  ` (?:(?:the|der|dem|den|die|das|la|le|il|lo|de|het|al|el|os|as|a firma|firma|der firma|dem|einem|l'|an) ?)?(${capital})(?: ${links}${capital}){0,3}(?: (?:paper |steel |saw ?)?(?:mill|plant|factory|bakery|store|shop|restaurant|café|cafe|farm|garage|salon|practice|warehouse|brewery|hotel|library))?`,
  "uy",
);

function beforeForm(text: string, { start, end }: Span): Span | undefined {
  return named(text, nameBefore, start, end);
}

function beforeHead(text: string, { start, end }: Span): Span | undefined {
  const span = named(text, nameBefore, start, end) ?? named(text, lowerNameBefore, start, end);
  if (span === undefined) return undefined;
  const words = text.slice(span.start, start).trim().toLowerCase().split(" ");
  if (words.some((word) => lowerGeneric.has(word)) || words.every((word) => generic.has(word)))
    return undefined;
  afterOf.lastIndex = end;
  return afterOf.test(text) ? { start: span.start, end: afterOf.lastIndex } : span;
}

/** What begins no name in lower case. */
const lowerGeneric: ReadonlySet<string> = new Set(
  (
    "a an the my our your his her their this that any some another one which each every work home me him them us go get be see do " +
    "is was have find buy take pay make call both all children's local nearby"
  ).split(" "),
);

function behindHead(text: string, { start, end }: Span): Span | undefined {
  return readBehind(text, start, end, nameBehind);
}

function behindOf(text: string, { start, end }: Span): Span | undefined {
  const code = text.charAt(start);
  return code === code.toLowerCase() ? undefined : readBehind(text, start, end, afterOf);
}

function behindRelation(text: string, { end }: Span): Span | undefined {
  afterRelation.lastIndex = end;
  const match = afterRelation.exec(text);
  const first = match?.[1];
  if (match === null || first === undefined || /^\d/.test(first) || notNamed.has(first)) return undefined;
  const from = end + match[0].indexOf(first);
  return { start: from, end: afterRelation.lastIndex };
}

const labelledValue = new RegExp(
  `["'*_]{0,2} {0,2}[:=] {0,4}["'*_]{0,3} ?(${capital}(?: ${links}${capital}){0,4})(?=["'*_]{0,3} {0,2}(?:$|[\\n\\r,;|<}]))`,
  "uy",
);

function behindLabel(text: string, { end }: Span): Span | undefined {
  labelledValue.lastIndex = end;
  const value = labelledValue.exec(text)?.[1];
  if (
    value === undefined ||
    /^\d|^(?:String|Number|Boolean|Object|True|False|None|Null|Yes|No)(?!\p{L})/u.test(value)
  )
    return undefined;
  const from = text.indexOf(value, end);
  return { start: from, end: from + value.length };
}

function readBehind(text: string, start: number, end: number, pattern: RegExp): Span | undefined {
  pattern.lastIndex = end;
  const match = pattern.exec(text);
  if (match === null || notNamed.has(match[1] ?? "") || /^\d/.test(match[1] ?? "")) return undefined;
  return { start, end: pattern.lastIndex };
}

/** The cue is a part of a longer word, a path or an address of the web. */
function goesOn(text: string, { start, end }: Span): boolean {
  const behind = text.charCodeAt(end);
  if (behind === lowLine || behind === atSign || joints.has(text.charCodeAt(start - 1))) return true;
  if (behind === dot) return isLetter(text.charCodeAt(end + 1));
  return isLetter(behind) && isLetter(text.charCodeAt(end - 1));
}

const lowLine = 0x5f;
const atSign = 0x40;
const dot = 0x2e;
const joints: ReadonlySet<number> = new Set([lowLine, atSign, dot, 0x2f, 0x2d]);

import { endOfWordBefore, startOfWordUpTo, wordEndingBefore } from "../recognizers/cue-words/nearby-word";
import type { Entity } from "../types";
import { isValueOfOrganization } from "./form-values";
import { isBehindEmployment, isBehindHome, isBehindWork } from "./relation-phrases";

/**
 * Where words such as `works at` or `grew up in` stand before a name, they say of what kind it is; the tagger, which
 * took it for something else, knows better only where it ends.
 */
export function withRelations(text: string, names: readonly Entity[]): readonly Entity[] {
  const decided = names.map((name) => {
    if (name.explanation.evidence !== "tagger") return name;
    const type = typeByRelation(text, name);
    return type === undefined || type === name.type ? name : retyped(name, type);
  });
  return withPartners(text, decided);
}

const beforeLast = / ?(?:and|&|und|et|y|e) /y;

/** `Jones, Mitchell and Williams` where the first was found to be a company: so are its partners. */
function withPartners(text: string, names: readonly Entity[]): readonly Entity[] {
  if (!names.some((name) => mayHavePartners(text, name))) return names;
  const persons = new Map(names.filter(({ type }) => type === "PERSON").map((name) => [name.start, name]));
  const partners = new Set<Entity>();
  const joined = names.map((name) => {
    const second = mayHavePartners(text, name) ? persons.get(name.end + 2) : undefined;
    if (second === undefined) return name;
    beforeLast.lastIndex = second.end;
    const third = beforeLast.test(text) ? persons.get(beforeLast.lastIndex) : undefined;
    if (third === undefined) return name;
    partners.add(second).add(third);
    return { ...name, end: third.end };
  });
  return joined.filter((name) => !partners.has(name));
}

function mayHavePartners(text: string, { type, explanation, end }: Entity): boolean {
  return type === "ORGANIZATION" && explanation.evidence !== "tagger" && text.startsWith(", ", end);
}

function retyped(name: Entity, type: string): Entity {
  return {
    ...name,
    type,
    score: Math.max(name.score, 0.7),
    explanation: { recognizer: "name-relation", evidence: "keyword" },
  };
}

/** A cheap look: the last words of the phrases that are looked for, without articles, and the words before those. */
const lastWords = wordSet(
  "at in to from by of with for became bei an chez par de para da presso per bij dla aus à en a em w we z i",
);
const wordsBefore = wordSet(
  "work works worked working job employed intern interned interns interning internship interview interviewed interviewing hired manager marketing sales accounting finance shift " +
    "doctor dentist nurse therapist counselor counsellor supervisor developer engineer designer analyst cashier barista waiter waitress cook teacher boss coworker colleague hr position role career " +
    "year years yr yrs month months day started start starts treated enrolled student study studies studied studying classes " +
    "fired off resigned graduated insured ceo cto cfo founder employee employees shareholder shareholders subsidiary later acquired letter application " +
    "jahren monaten arbeite arbeitet gearbeitet angestellt beschäftigt praktikum ausbildung bewerbung kündigung travaille bosse embauché embauchée stage salarié salariée licencié licenciée " +
    "trabajo trabaja lavoro lavora assunto assunta werk werkt gewerkt dienst pracuję pracuje " +
    "originally live lives lived living up raised reside resides resided residing moved here relocated relocating based flat apartment house headquartered " +
    "wohne wohnt wohnen wohnhaft lebe lebt leben aufgewachsen komme kommt stamme stammt habite habitons habitez habitent grandi originaire vivo vive vivimos nací nació resido reside crecí creció " +
    "abito abita nato nata cresciuto cresciuta moro mora nasci nasceu nascido nascida cresci cresceu woon woont opgegroeid kom komt mieszkam mieszkamy mieszka pochodzę pochodzi bor född",
);
const articles = wordSet("the der dem die la le de het");

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function mayStandBehindRelation(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 0x20) return false;
  let end = endOfWordBefore(text, start);
  let from = startOfWordUpTo(text, end);
  let word = text.slice(from, end).toLowerCase();
  if (articles.has(word) && !isBehindCue(text, from)) {
    end = endOfWordBefore(text, from);
    from = startOfWordUpTo(text, end);
    word = text.slice(from, end).toLowerCase();
  }
  return lastWords.has(word) && isBehindCue(text, from);
}

function isBehindCue(text: string, at: number): boolean {
  return wordsBefore.has(wordEndingBefore(text, at));
}

function typeByRelation(text: string, { type, start, end }: Entity): string | undefined {
  if (type === "PERSON" && isValueOfOrganization(text, { start, end })) return "ORGANIZATION";
  if (!mayStandBehindRelation(text, start)) return undefined;
  // `works at Jane Miller's` is where a person lives.
  const isOwner = /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) && type === "PERSON";
  if (type !== "ORGANIZATION" && !isOwner && isBehindWork(text, start)) return "ORGANIZATION";
  if (type === "LOCATION" && isBehindEmployment(text, start)) return "ORGANIZATION";
  if (type !== "LOCATION" && !isOwner && isBehindHome(text, start)) return "LOCATION";
  return undefined;
}

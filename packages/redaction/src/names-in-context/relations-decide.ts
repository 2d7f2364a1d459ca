import { endPattern } from "../end-pattern";
import { endOfWordBefore, startOfWordUpTo, wordEndingBefore } from "../recognizers/nearby-word";
import type { Entity } from "../types";

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

const reach = 44;

const atWork = endPattern(
  /(?<!\p{L})(?:work(?:s|ed|ing)?|job|employed|intern(?:ed|s|ing)?|internship|interview(?:ed|ing)?|hired|manager|marketing|sales|accounting|finance|shift|doctor|dentist|nurse|therapist|counsel(?:l)?or|supervisor|developer|engineer|designer|analyst|cashier|barista|waiter|waitress|cook|teacher|boss|coworker|colleague|hr|position|role|career|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|last|past|many|few) (?:years?|yrs?|months?)|following year|last day|started|starts?|treated|enrolled|student|stud(?:y|ies|ied|ying)|classes) at (?:the )?$/iu,
);
const forOrBy = endPattern(
  /(?<!\p{L})(?:employed by|fired from|laid off (?:from|by)|resigned from|graduated from|insured (?:with|by)|ceo of|cto of|cfo of|founder of|co-founder of|employees? of|shareholders? of|subsidiary of|which later became|acquired by|cover letter (?:for|to)|application to|jahren bei|monaten bei|arbeitet? bei|gearbeitet bei|angestellt bei|beschäftigt bei|praktikum bei|ausbildung bei|bewerbung bei|kündigung bei|travaille chez|bosse chez|embauchée? (?:chez|par)|stage chez|salariée? (?:de|chez)|licenciée? (?:de|par)|trabaj[oa] para|lavor[oa] (?:presso|per)|assunt[oa] da|werkt? bij|gewerkt bij|in dienst bij|stage bij|pracuj[eę] dla) (?:the |der |dem |die |la |le |de |het )?$/iu,
);
const atHome = endPattern(
  /(?<!\p{L})(?:originally from|liv(?:e|es|ed|ing) in|grew up in|raised in|resid(?:e|es|ed|ing) in|moved (?:here )?(?:to|from)|relocated to|relocating to|based in|a flat in|an apartment in|a house in|headquartered in|wohn(?:e|t|en|haft) in|leb(?:e|t|en) in|aufgewachsen in|komme aus|kommt aus|stamme aus|habit(?:e|ons|ez|ent) à|grandi à|originaire de|viv[eo] en|vivimos en|nac(?:í|ió) en|resid[eo] en|crec(?:í|ió) en|abit[oa] a|nat[oa] a|cresciut[oa] a|mor[oa] em|nasc(?:i|eu|id[oa]) em|cresc(?:i|eu) em|woont? in|opgegroeid in|komt? uit|mieszka(?:m|my)? we?|pochodz[ęi] z|bor i|född i) $/iu,
);

/** A cheap look: the last words of the patterns above, without articles, and the words before those. */
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
  if (!mayStandBehindRelation(text, start)) return undefined;
  const before = text.slice(Math.max(0, start - reach), start);
  // `works at Jane Miller's` is where a person lives.
  const isOwner = /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) && type === "PERSON";
  if (type !== "ORGANIZATION" && !isOwner && atWork.test(before)) return "ORGANIZATION";
  if (type === "LOCATION" && forOrBy.test(before)) return "ORGANIZATION";
  if (type !== "LOCATION" && !isOwner && atHome.test(before)) return "LOCATION";
  return undefined;
}

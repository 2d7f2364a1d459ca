import { endPattern } from "../../end-pattern";
import type { Span } from "../../types";
import { lettersBefore } from "../../words/letter-runs";
import { companyAtEnd, endOfNameWord, endOfNameWords } from "./organization-name";
import { capital, generic, links, named, notNamed, reachBack } from "./organization-words";

/** The head has a capital and ends the name: `Larkspur Analytics`, not `the Energy Subsidy`, `Quality Systems Engineer`. */
export function beforeCompanyHead(text: string, { start, end }: Span): Span | undefined {
  const head = text.charAt(start);
  if (head === head.toLowerCase() || /^(?:-| \p{Lu}\p{Ll})/u.test(text.slice(end, end + 3))) return undefined;
  const span = named(text, companyAtEnd, start, end);
  if (span === undefined) return undefined;
  const words = text.slice(span.start, start).trim().split(" ");
  return words.every((word) => generic.has(word.toLowerCase()) || commonAdjective.has(inTitleCase(word)))
    ? undefined
    : span;
}

/** `HEALTH` is `Health` in a heading. */
function inTitleCase(word: string): string {
  return word.length > 2 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

const article = endPattern(/(?<!\p{L})[Tt]he $/u);

/** `the Financial Conduct Authority`, not `the Data Protection Authority`. */
export function beforeBody(text: string, phrase: Span): Span | undefined {
  const span = beforeCompanyHead(text, phrase);
  if (span === undefined || !article.test(text.slice(Math.max(0, span.start - 5), span.start)))
    return undefined;
  const words = text.slice(span.start, phrase.start).trim().split(" ");
  return words.length < 2 || words.every((word) => kindOfBody.has(word)) ? undefined : span;
}

/** With these it is one of many, or what somebody does. */
const kindOfBody: ReadonlySet<string> = new Set(
  (
    "Data Protection Local City County State Tax Taxation Real Estate Travel Sales Credit Employment Recruitment Staffing Advertising Ad Collection Rating News Certificate " +
    "Certification Root Signing Public Private Health Business System Systems Network Database Server User Access Competent National Regulatory Supervisory Port Housing Government " +
    "Governing Current Previous New Central Contracting Adoption Rental Letting Temporary Temp Creative Marketing Modeling Talent"
  ).split(" "),
);

/** With these a head is the name of a department or a kind of thing. */
const commonAdjective: ReadonlySet<string> = new Set(
  (
    "Human Social Mass Mobile Digital Open Free Renewable Solar Nuclear Clean Green Information Operating Health Life Car Auto Home " +
    "Travel Working Venture Public Real Organic Fast Frozen Smart Our Key Core Web Data Cloud Payment Legacy Embedded Distributed " +
    "Expert File Computer Consumer News Print Catholic Orthodox Protestant Methodist Baptist Symphony Chamber Stock Super Flea " +
    "Farmers Black Bull Bear Job Labor Labour Housing Christmas Sunday First New Old and of"
  ).split(" "),
);

const afterTrade = endPattern(/ (?:is|was|has been|became) (?:an?|the|one of the) (?:[\p{L}\d-]+,? ){0,4}$/u);
const tradeReach = 60;
// These two are read forwards: what they begin with is rarer than words with capitals.
const nameAtBeginning = new RegExp(
  `(?:^|[.!?:;]["”]? {1,2}|\\n[ \\t>*-]{0,4}|["“(])((?:The )?${capital}(?:,? ${links}${capital}){0,4})$`,
  "u",
);

/** `Brightloom is a small design agency`, at the beginning of a sentence. */
export function beforeTrade(text: string, { start }: Span): Span | undefined {
  const window = text.slice(Math.max(0, start - tradeReach), start);
  if (!afterTrade.test(window)) return undefined;
  const verb = Math.max(
    ...[" is ", " was ", " has been ", " became "].map((verb) => window.lastIndexOf(verb)),
  );
  const end = start - window.length + verb;
  return namedAtBeginning(text, end);
}

function namedAtBeginning(text: string, end: number): Span | undefined {
  const before = text.slice(Math.max(0, end - reachBack), end);
  const value = nameAtBeginning.exec(before)?.[1]?.replace(/^The /, "");
  if (value === undefined || notNamed.has(value.split(/[ ,]/)[0] ?? "") || isDemonstrative.test(value))
    return undefined;
  return { start: end - value.length, end };
}

const isDemonstrative =
  /^(?:This|That|There|These|Those|Our|Your|His|Her|Their|Its|What|Which|Who|Here|Such|Each|Every|One|Another|Mine|Yours|Everyone|Nobody|Today|Now|Where|How|Why)(?!\p{L})/u;
const determiners: ReadonlySet<string> = new Set(
  "The Our Former From Of Her His My the our former from of her his my by with".split(" "),
);

/** Where the name begins that ends in front of the last space, behind the first `the ` or `from ` that has nothing else behind it. */
function startOfDetermined(text: string): number {
  const end = text.length - 1;
  for (let gap = text.indexOf(" "); gap !== -1 && gap < end; gap = text.indexOf(" ", gap + 1)) {
    if (!determiners.has(lettersBefore(text, gap))) continue;
    const firstEnd = endOfNameWord(text, gap + 1, false);
    if (firstEnd !== -1 && endOfNameWords(text, firstEnd, 3, false) === end) return gap + 1;
  }
  return -1;
}

/** `The Brightloom office is`, `a letter from Brightloom CEO`, `Brightloom was founded in`. */
export function beforePossession(text: string, { start, end }: Span): Span | undefined {
  if (/^was/.test(text.slice(start, end))) return namedAtBeginning(text, start - 1);
  const before = text.slice(Math.max(0, start - reachBack), start);
  const nameStart = before.endsWith(" ") ? startOfDetermined(before) : -1;
  const value = before.slice(nameStart, -1);
  if (
    nameStart === -1 ||
    value.split(" ").every((word) => generic.has(word.toLowerCase()) || placeOfWork.has(word))
  )
    return undefined;
  return { start: start - 1 - value.length, end: start - 1 };
}

const placeOfWork: ReadonlySet<string> = new Set(
  (
    "Head Main Home Post Oval Box Press Branch Regional Corporate Local Chief President Group Company Minister Foreign White House " +
    "Police UN EU US UK Our New Principal Registered Interim Acting Deputy"
  ).split(" "),
);

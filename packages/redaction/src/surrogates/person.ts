import type { Draw } from "./draw";
import { inCaseOf } from "./generator";
import { type Gender, genderOf, namesByScript, type Script } from "./names";

/**
 * The surrogate of a person is put together word by word: "Anna Schmidt" becomes "Laura Becker", and then "Ms.
 * Schmidt" is "Ms. Becker" and "Anna" is "Laura". So the text that the model reads stays about the same people,
 * and a part of a name that stands alone in its answer can be put back.
 */

/** One word of a name and what it is for. */
export interface NameWord {
  readonly start: number;
  readonly text: string;
  readonly role: "given" | "family";
  readonly gender: Gender | undefined;
}

const word = /[\p{L}\p{M}]+/gu;

const femaleTitles = new Set(
  "ms mrs miss madam lady frau mme mlle madame señora sra signora sig.ra senhora dona pani mevrouw fru".split(
    " ",
  ),
);
const maleTitles = new Set("mr sir lord herr hr monsieur señor sr signor senhor pan meneer".split(" "));
const otherTitles = new Set(
  "mx dr prof professor doctor doktor rev dame hon judge capt sgt lt col gen dipl ing med phil jr sr ii iii iv dra".split(
    " ",
  ),
);
const particles = new Set(
  "von van der den de la le du di da dos das del della zu zum zur af av bin ibn al el ter ten y e o".split(
    " ",
  ),
);

const wordsMax = 8;

/** The words that are replaced; titles, particles and initials stay. Undefined when this is not written like a name. */
export function readName(value: string): NameWord[] | undefined {
  if (/[0-9@<>[\]{}|=\\/]/.test(value)) return undefined;
  const words = Array.from(value.matchAll(word), (match) => ({ start: match.index, text: match[0] }));
  const isTitle = ({ text }: { text: string }) => titleOf(text) !== undefined;
  const title = words.find(isTitle);
  const kept = words.filter((each) => !isTitle(each) && !isParticle(each.text) && length(each.text) > 1);
  if (kept.length === 0 || kept.length > wordsMax || kept.some(({ text }) => scriptOf(text) === undefined)) {
    return undefined;
  }
  const isReversed = /^[^,]+,\s*\p{L}/u.test(value) && kept.length > 1;
  const known = title === undefined ? undefined : titleOf(title.text);
  const gender = known === "other" ? undefined : known;
  const givenGender = gender ?? kept.map(({ text }) => genderOf(text)).find((found) => found !== undefined);
  return kept.map((each, at) => {
    const isFamily =
      kept.length === 1 ? isFamilyAlone(each.text, title) : isReversed ? at === 0 : at === kept.length - 1;
    return { ...each, role: isFamily ? "family" : "given", gender: isFamily ? gender : givenGender };
  });
}

function titleOf(text: string): Gender | "other" | undefined {
  const lower = text.toLowerCase();
  if (femaleTitles.has(lower)) return "female";
  if (maleTitles.has(lower)) return "male";
  return otherTitles.has(lower) ? "other" : undefined;
}

/** In lower case only: `Van` may be a family name's first word, and stays as well. */
function isParticle(text: string): boolean {
  return particles.has(text.toLowerCase());
}

function isFamilyAlone(text: string, title: unknown): boolean {
  return title !== undefined || (scriptOf(text) === "latin" && genderOf(text) === undefined);
}

function length(text: string): number {
  return Array.from(text).length;
}

/** Another word for this one. Undefined when there is no list for its script. */
export function drawNameWord({ text, role, gender }: NameWord, draw: Draw): string | undefined {
  const script = scriptOf(text);
  if (script === undefined) return undefined;
  const lists = namesByScript[script];
  if (script === "han" || script === "hangul") return drawJoined(text, script, gender, draw);
  if (role === "family") {
    const family = draw.pick(nearLength(lists.family, text));
    return script === "cyrillic"
      ? inCaseOf(text, family + (isFeminine(text) ? "а" : ""))
      : inCaseOf(text, family);
  }
  const drawn = gender ?? (draw.below(2) === 0 ? "female" : "male");
  return inCaseOf(text, draw.pick(nearLength(lists[drawn], text)));
}

/** Family and given name in one run of characters. */
function drawJoined(text: string, script: "han" | "hangul", gender: Gender | undefined, draw: Draw): string {
  const lists = namesByScript[script];
  const given = draw.pick(lists[gender ?? (draw.below(2) === 0 ? "female" : "male")]);
  const family = draw.pick(lists.family);
  return length(text) === 2 ? family + Array.from(given).slice(-1).join("") : family + given;
}

/** Иванова, Достоевская */
function isFeminine(text: string): boolean {
  return /(?:ов|ев|ёв|ин|ын)а$|ая$/i.test(text);
}

/** Names of the same class of length (up to 5, 6 to 8, longer), or all when the class holds too few to choose from. */
function nearLength(list: readonly string[], text: string): readonly string[] {
  const wanted = lengthClass(text);
  const near = list.filter((name) => lengthClass(name) === wanted);
  return near.length >= 12 ? near : list;
}

function lengthClass(text: string): number {
  return text.length <= 5 ? 0 : text.length <= 8 ? 1 : 2;
}

const scripts: readonly (readonly [Script, RegExp])[] = [
  ["latin", /^[\p{Script=Latin}\p{M}]+$/u],
  ["cyrillic", /^[\p{Script=Cyrillic}\p{M}]+$/u],
  ["greek", /^[\p{Script=Greek}\p{M}]+$/u],
  ["arabic", /^[\p{Script=Arabic}\p{M}]+$/u],
  ["devanagari", /^[\p{Script=Devanagari}\p{M}]+$/u],
  ["hangul", /^\p{Script=Hangul}{2,4}$/u],
  ["katakana", /^[\p{Script=Katakana}ー]+$/u],
  ["han", /^\p{Script=Han}{2,4}$/u],
];

function scriptOf(text: string): Script | undefined {
  return scripts.find(([, pattern]) => pattern.test(text))?.[0];
}

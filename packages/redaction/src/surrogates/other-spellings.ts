import type { EntityType } from "../types";

/** What a model may write in place of a surrogate, and what it then stands for. */
export type Spelling = readonly [surrogate: string, value: string];

/** Types whose separators say nothing, so that `4242424242424242` is the card `4242 4242 4242 4242`. */
const numbers: ReadonlySet<EntityType> = new Set(["CARD", "IBAN", "SSN", "PHONE", "HEALTH_ID"]);
const compactMin = 8;

/** The same number without its separators. */
export function compactSpelling(type: EntityType, surrogate: string, value: string): Spelling | undefined {
  if (!numbers.has(type)) return undefined;
  const compact = withoutSeparators(surrogate);
  if (compact === surrogate || compact.length < compactMin) return undefined;
  return [compact, withoutSeparators(value)];
}

function withoutSeparators(text: string): string {
  return text.replace(/[^\p{L}\p{N}+]/gu, "");
}

/** A word of a name as it stands in a sentence, a heading and a user name. */
export function nameSpellings(surrogate: string, value: string): Spelling[] {
  const spellings: Spelling[] = [[surrogate, value]];
  if (surrogate === surrogate.toLowerCase()) spellings.push([capitalised(surrogate), capitalised(value)]);
  spellings.push([surrogate.toUpperCase(), value.toUpperCase()]);
  return spellings.filter(([each], at) => spellings.findIndex(([other]) => other === each) === at);
}

function capitalised(word: string): string {
  const [first = "", ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join("").toLowerCase();
}

import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { WordTrie } from "../../words/word-trie";
import { entityOf } from "../entity-of";
import { readsAsWords } from "./reads-as-words";
import type { VendorRule } from "./vendor-rule";
import { vendorRules } from "./vendor-rules";

/** Shorter runs hold no key of any vendor. */
const keyCharsMin = 20;

/**
 * Keys by the fixed beginnings that vendors give them: one search for all beginnings together, then
 * only the rules that begin so. A key begins where no letter, digit, dash or underscore stands
 * before it, so that a long opaque run is tried once and not at each of its characters.
 */
export const vendorKey: Recognizer = {
  id: "vendor-key",
  types: ["SECRET"],
  canMatch: (traits) => traits.longestOpaqueRun >= keyCharsMin,
  find(text, { opaqueRuns } = textTraits(text)) {
    const found: Entity[] = [];
    for (let at = 0; at < opaqueRuns.length; at += 2) {
      const run = { start: opaqueRuns[at] as number, end: opaqueRuns[at + 1] as number };
      if (run.end - run.start < keyCharsMin) continue;
      for (const entity of keysOf(text, run)) found.push(entity);
    }
    return found;
  },
};

/** Keys and their beginnings are written with the characters of an opaque run, so none reaches out of one. */
function keysOf(text: string, run: Span): Entity[] {
  const found: Entity[] = [];
  let start = run.start;
  while (start < run.end) {
    const cue =
      start > run.start && isOfKey(text.charCodeAt(start - 1))
        ? undefined
        : beginningAt(text, start, run.end);
    if (cue === undefined) {
      start++;
      continue;
    }
    const value = keyAt(text, start, cue);
    const end = start + (value ?? cue).length;
    if (value !== undefined) {
      found.push(
        entityOf(
          { start, end },
          { recognizer: "vendor-key", type: "SECRET", score: 0.97, evidence: "validated", cue },
        ),
      );
    }
    start = end;
  }
  return found;
}

interface Trial extends VendorRule {
  readonly expression: RegExp;
}

const trials = new Map<string, Trial[]>();
for (const rule of vendorRules) {
  const trial = { ...rule, expression: new RegExp(rule.keyword.replace(/[.]/g, "\\.") + rule.rest, "y") };
  trials.set(rule.keyword, [...(trials.get(rule.keyword) ?? []), trial]);
}

const beginnings = new WordTrie(
  Array.from(trials.keys(), (keyword) => keyword.toLowerCase()),
  "begin",
);

/** The longest of the beginnings at a place, so that `sk-proj-` is not taken for `sk-`. */
function beginningAt(text: string, start: number, end: number): string | undefined {
  const ends = beginnings.othersAt(text, start);
  for (let at = ends.length - 1; at >= 0; at--) {
    const keyword = text.slice(start, ends[at]);
    if ((ends[at] as number) <= end && trials.has(keyword)) return keyword;
  }
  return undefined;
}

/** A letter, a digit, a dash or an underscore. */
function isOfKey(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f;
}

function keyAt(text: string, start: number, keyword: string): string | undefined {
  for (const { expression, distinctMin } of trials.get(keyword) ?? []) {
    expression.lastIndex = start;
    const value = expression.exec(text)?.[0];
    const key = value?.slice(keyword.length) ?? "";
    if (isRandom(key, distinctMin) && !readsAsWords(key)) return value;
  }
  return undefined;
}

/** False for stand-ins such as `sk-xxxxxxxxxxxxxxxxxxxxxxxx` and for plain words with dashes. */
export function isRandom(value: string, distinctMin: number): boolean {
  if (new Set(value).size < distinctMin) return false;
  return (
    distinctMin === 0 ||
    /\d/.test(value) ||
    /[a-z][A-Z]|[A-Z][a-z].*[A-Z]/.test(value) ||
    /^[A-Z]+$/.test(value)
  );
}

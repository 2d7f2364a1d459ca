import { everyMatch } from "../every-match";
import { textTraits } from "../text-traits";
import type { Entity, Recognizer, Span } from "../types";
import { entityOf } from "./entity-of";
import { isRandom } from "./vendor-key";

/** A key without a beginning of its own: known by the name it is stored under, or by its inner form. */
interface KeyedRule {
  readonly cue: string;
  /** Group 1 is the key. */
  readonly pattern: RegExp;
}

const rules: readonly KeyedRule[] = [
  {
    cue: "aws secret access key",
    pattern:
      /(?:aws|secret)[\w.-]{0,20}(?:secret|access|key)[\w.-]{0,20}["'`]?\s{0,3}(?:[:=]|=>|is)\s{0,3}["'`]?([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/gi,
  },
  {
    cue: "account key",
    pattern: /(?:AccountKey|SharedAccessKey|account_key)["']?\s?[=:]\s?["']?([A-Za-z0-9+/]{42,86}={1,2})/g,
  },
  { cue: "client secret", pattern: /(?<![\w~.-])([A-Za-z0-9_~.]{3}\dQ~[\w~.-]{31,34})(?![\w~-])/g },
  { cue: "telegram bot", pattern: /(?<![\w])(\d{8,10}:A[\w-]{34})(?![\w-])/g },
  { cue: "discord bot", pattern: /(?<![\w.-])([MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,40})(?![\w-])/g },
  { cue: "mailgun", pattern: /(?<![\w-])([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![\w-])/g },
  { cue: "mailchimp", pattern: /(?<![\w-])([0-9a-f]{32}-us\d{1,2})(?![\w-])/g },
  { cue: "bearer", pattern: /(?<![\w-])(?:Bearer|Basic)\s{1,3}([A-Za-z0-9._~+/-]{24,2000}={0,2})/g },
  {
    cue: "secret",
    pattern:
      /(?:key|secret|token|passwd|password|pwd|credential)s?["'`\]]{0,2}\s{0,3}(?::=|={1,3}|=>|:)\s{0,3}["'`]?([A-Za-z0-9_+/.~-]{24,200}={0,2})(?![\w(])/gi,
  },
];

/** Shorter runs hold no key of any rule. */
const keyCharsMin = 24;
/** More than the longest name and joint that a rule wants before its key. */
const nameCharsMax = 66;

/** Only what stands around long opaque runs is searched, since every key is a part of one. */
export const keyedSecret: Recognizer = {
  id: "keyed-secret",
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

function keysOf(text: string, run: Span): Entity[] {
  const found: Entity[] = [];
  const from = Math.max(0, run.start - nameCharsMax);
  const window = text.slice(from, run.end + 2);
  for (const { cue, pattern } of rules) {
    for (const match of everyMatch(window, pattern)) {
      const [whole, value = ""] = match;
      const start = from + match.index + whole.lastIndexOf(value);
      if (start + value.length <= run.start || !isKey(value)) continue;
      const span = { start, end: start + value.length };
      found.push(
        entityOf(span, { recognizer: "keyed-secret", type: "SECRET", score: 0.9, evidence: "keyword", cue }),
      );
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Random-looking: letters and digits mixed, many distinct characters, no dotted or dashed words. */
function isKey(value: string): boolean {
  return isRandom(value, 8) && /\d/.test(value) && /[A-Za-z]/.test(value) && entropyBits(value) >= 3;
}

/** Shannon's entropy of the characters, in bits a character. */
function entropyBits(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

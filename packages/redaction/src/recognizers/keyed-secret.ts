import { everyMatch } from "../every-match";
import { textTraits } from "../text-traits";
import type { Entity, Recognizer, Span } from "../types";
import { entityOf } from "./entity-of";
import { keyForms } from "./key-forms";
import { cueOfKey } from "./key-names";
import { isKey } from "./looks-like-key";
import { TableColumns } from "./table-columns";

/** Shorter runs hold no key of any rule. */
const keyCharsMin = 16;
/** More than the longest name and joint that is looked for before a key. */
const nameCharsMax = 80;
const keyCharsMax = 1000;

/**
 * Keys without a beginning of their own: known by the name they are stored under, by the words before them, by the
 * column they stand in, or by their inner form. Only what stands around long opaque runs is searched, since every key
 * is a part of one.
 */
export const keyedSecret: Recognizer = {
  id: "keyed-secret",
  types: ["SECRET"],
  canMatch: (traits) => traits.longestOpaqueRun >= keyCharsMin,
  find(text, { opaqueRuns, digitRuns } = textTraits(text)) {
    const found: Entity[] = [];
    let digits = 0;
    const columns = new TableColumns(text);
    for (let at = 0; at < opaqueRuns.length; at += 2) {
      const run = { start: opaqueRuns[at] as number, end: opaqueRuns[at + 1] as number };
      if (run.end - run.start < keyCharsMin) continue;
      while (digits < digitRuns.length && (digitRuns[digits + 1] as number) <= run.start) digits += 2;
      const hasDigit = (digitRuns[digits] ?? run.end) < run.end;
      for (const entity of keysOfForm(text, run, hasDigit)) found.push(entity);
      const named = hasDigit ? namedKey(text, run, columns) : undefined;
      if (named !== undefined) found.push(named);
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

const none: readonly Entity[] = [];
/** The signs of all forms that a shorter run without digits can belong to, in one look. */
const anySign = /asic|sess|sid|code=|sig=|secret=/i;
const keyCharsMinWithoutSign = 32;

function keysOfForm(text: string, run: Span, hasDigit: boolean): readonly Entity[] {
  const found: Entity[] = [];
  const from = Math.max(0, run.start - nameCharsMax);
  const window = text.slice(from, run.end + 4);
  const runChars = run.end - run.start;
  if (!hasDigit && runChars < keyCharsMinWithoutSign && !anySign.test(window)) return none;
  for (const { cue, pattern, runCharsMin, sign, isKey: isOfForm = isKey } of keyForms) {
    if (runChars < runCharsMin) continue;
    if (sign === undefined ? !hasDigit : !sign.test(window)) continue;
    for (const match of everyMatch(window, pattern)) {
      const [whole, value = ""] = match;
      const start = from + match.index + whole.lastIndexOf(value);
      if (start + value.length <= run.start || !isOfForm(value)) continue;
      found.push(keyEntity({ start, end: start + value.length }, cue));
    }
  }
  return found;
}

/** What a run holds behind its last equals sign, which belongs to a name: `API_KEY=k7Qm2Zx9`. */
function namedKey(text: string, run: Span, columns: TableColumns): Entity | undefined {
  const written = text.slice(run.start, Math.min(run.end, run.start + keyCharsMax));
  const key = written.replace(/[.=]+$/, "");
  const start = run.start + key.lastIndexOf("=") + 1;
  const padding = /^={0,2}/.exec(written.slice(key.length))?.[0].length ?? 0;
  const end = run.start + key.length + padding;
  const value = text.slice(start, run.start + key.length);
  if (value.length < keyCharsMin || !isKey(value)) return undefined;
  const before = text.slice(Math.max(0, start - nameCharsMax), start);
  const cue = cueOfKey(value, before) ?? cueOfKey(value, `${columns.headerAt(start) ?? ""}: `);
  return cue === undefined ? undefined : keyEntity({ start, end }, cue);
}

function keyEntity(span: Span, cue: string): Entity {
  return entityOf(span, { recognizer: "keyed-secret", type: "SECRET", score: 0.9, evidence: "keyword", cue });
}

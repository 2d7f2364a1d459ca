import { everyMatch } from "../../every-match";
import { textTraits } from "../../text-traits";
import type { Entity, Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";
import { TableColumns } from "../tables/table-columns";
import { keyForms } from "./key-forms";
import { cueOfKey } from "./key-names";
import { isKey } from "./looks-like-key";

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
    const seen = new SeenRuns();
    for (let at = 0; at < opaqueRuns.length; at += 2) {
      const start = opaqueRuns[at] as number;
      const end = opaqueRuns[at + 1] as number;
      if (end - start < keyCharsMin) continue;
      while (digits < digitRuns.length && (digitRuns[digits + 1] as number) <= start) digits += 2;
      const hasDigit = (digitRuns[digits] ?? end) < end;
      const run = seen.judged(text, { start, end }, hasDigit);
      for (const { cue, ...span } of run.keys) found.push(keyEntity(movedBy(start, span), cue));
      if (run.unnamed === undefined) continue;
      const span = movedBy(start, run.unnamed);
      const header = columns.headerAt(span.start);
      const cue = header === undefined ? undefined : cueOfKey(run.unnamed.value, `${header}: `);
      if (cue !== undefined) found.push(keyEntity(span, cue));
    }
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
  },
};

/** A key, and why it is one. Places are counted from the start of its run. */
interface FoundKey extends Span {
  readonly cue: string;
}

/** What the characters of a run, and those around it, say by themselves. */
interface JudgedRun {
  readonly keys: readonly FoundKey[];
  /** What is a key if the header of its column says so. */
  readonly unnamed?: (Span & { readonly value: string }) | undefined;
}

const nothing: JudgedRun = { keys: [] };
/** The signs of all forms that a shorter run with one of them can belong to, in one look. */
const anySign = /asic|sess|sid|code=|sig=|secret=/i;
const keyCharsMinWithoutSign = 32;

/** Behind a run: of `%3D`, and of the padding of base64. */
const behindChars = 4;
const rememberedMax = 256;
const rememberedCharsMax = 400;

/** Remembers for one text what was said about a run, since those of logs and tables come again with the same around them. */
class SeenRuns {
  readonly #judged = new Map<string, JudgedRun>();

  judged(text: string, run: Span, hasDigit: boolean): JudgedRun {
    const from = run.start - nameCharsMax;
    const window = text.slice(Math.max(0, from), run.end + behindChars);
    if (!hasDigit && run.end - run.start < keyCharsMinWithoutSign && !anySign.test(window)) return nothing;
    const isUsual = from >= 0 && run.end + behindChars <= text.length && window.length <= rememberedCharsMax;
    const known = isUsual ? this.#judged.get(window) : undefined;
    if (known !== undefined) return known;
    const judged = judgedRun(window, Math.min(nameCharsMax, run.start), run.end - run.start, hasDigit);
    if (isUsual && this.#judged.size < rememberedMax) this.#judged.set(window, judged);
    return judged;
  }
}

/** `window` is the run with what stands around it; the run begins at `runStart`. */
function judgedRun(window: string, runStart: number, runChars: number, hasDigit: boolean): JudgedRun {
  const keys = keysOfForm(window, runStart, runChars, hasDigit);
  if (!hasDigit || isCall(window, runStart, runStart + runChars)) return { keys };
  const unnamed = keyOf(window, runStart, runChars);
  if (unnamed === undefined) return { keys };
  const at = runStart + unnamed.start;
  const cue = cueOfKey(unnamed.value, window.slice(Math.max(0, at - nameCharsMax), at));
  if (cue === undefined) return { keys, unnamed };
  return { keys: [...keys, { start: unnamed.start, end: unnamed.end, cue }] };
}

/** `base64.b64encode(`. */
function isCall(window: string, start: number, end: number): boolean {
  return (
    window.charCodeAt(end) === openBracket &&
    /(?:^|=)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(window.slice(start, end))
  );
}

const openBracket = 0x28;

function keysOfForm(window: string, runStart: number, runChars: number, hasDigit: boolean): FoundKey[] {
  const found: FoundKey[] = [];
  const hasSign = anySign.test(window);
  for (const { cue, pattern, runCharsMin, sign, isKey: isOfForm = isKey } of keyForms) {
    if (runChars < runCharsMin) continue;
    if (sign !== undefined && !hasSign && runCharsMin < keyCharsMinWithoutSign) continue;
    if (sign === undefined ? !hasDigit : !sign.test(window)) continue;
    for (const match of everyMatch(window, pattern)) {
      const [whole, value = ""] = match;
      const start = match.index + whole.lastIndexOf(value) - runStart;
      if (start + value.length <= 0 || !isOfForm(value)) continue;
      found.push({ start, end: start + value.length, cue });
    }
  }
  return found;
}

/** What a run holds behind its last equals sign, which belongs to a name: `API_KEY=k7Qm2Zx9`; undefined when it is no key. */
function keyOf(window: string, runStart: number, runChars: number): JudgedRun["unnamed"] {
  const written = window.slice(runStart, runStart + Math.min(runChars, keyCharsMax));
  const key = written.replace(/[.=]+$/, "");
  const start = key.lastIndexOf("=") + 1;
  const padding = /^={0,2}/.exec(written.slice(key.length))?.[0].length ?? 0;
  const value = key.slice(start);
  return value.length < keyCharsMin || !isKey(value)
    ? undefined
    : { start, end: key.length + padding, value };
}

function movedBy(offset: number, { start, end }: Span): Span {
  return { start: offset + start, end: offset + end };
}

function keyEntity(span: Span, cue: string): Entity {
  return entityOf(span, { recognizer: "keyed-secret", type: "SECRET", score: 0.9, evidence: "keyword", cue });
}

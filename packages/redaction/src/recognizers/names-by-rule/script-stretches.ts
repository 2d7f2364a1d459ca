import type { Span, TextTraits } from "../../types";

/** Scripts whose names are found by rules of their own. Japanese and Chinese share theirs. */
export type RuledScript = "cyrillic" | "arabic" | "devanagari" | "eastAsian" | "hangul";

/** Where a text is written in these scripts, with enough around it for every rule to read what it reads. */
export interface ScriptStretches {
  /** In order, disjoint, with `reach` on both sides. */
  readonly of: Readonly<Record<RuledScript, readonly Span[]>>;
  readonly hasAny: boolean;
  /** Letters that rules ask for: of Arabic without later additions, hiragana, all kana, frequent Han. */
  readonly hasArabic: boolean;
  readonly hasHiragana: boolean;
  readonly hasKana: boolean;
  readonly hasHan: boolean;
}

/**
 * How far from a letter of its script a match begins or ends: names may be in other letters than the words beside them.
 * Russian ones are `клиент:` and three words of 42 characters; in other scripts it is one word. Between two words of a rule there may be eight others.
 */
const reach: Readonly<Record<RuledScript, number>> = {
  cyrillic: 200,
  arabic: 96,
  devanagari: 96,
  eastAsian: 96,
  hangul: 96,
};
const scripts = Object.keys(reach) as readonly RuledScript[];
/** Letters that are nearer to each other are in one stretch. */
const gaps = Int32Array.from(scripts, (script) => 2 * reach[script]);

const flag = { arabic: 8, hiragana: 16, katakana: 32, han: 64 } as const;

/** UTF-16 code unit to the place of its script in `scripts` and one, and to bits of `flag`; 0 for all other characters. */
const classOfUnit = new Uint8Array(65_536);
mark("\u0400", "\u04ff", "cyrillic", 0);
mark("\u0620", "\u064a", "arabic", flag.arabic);
mark("\u064b", "\u06d3", "arabic", 0);
mark("\u0900", "\u097f", "devanagari", 0);
mark("\u3040", "\u309f", "eastAsian", flag.hiragana);
mark("\u30a0", "\u30ff", "eastAsian", flag.katakana);
mark("\u3400", "\u4dff", "eastAsian", 0);
mark("\u4e00", "\u9fff", "eastAsian", flag.han);
mark("\uac00", "\ud7a3", "hangul", 0);

function mark(first: string, last: string, script: RuledScript, flags: number): void {
  classOfUnit.fill(scripts.indexOf(script) + 1 + flags, first.charCodeAt(0), last.charCodeAt(0) + 1);
}

const scriptMask = 7;
const known = new WeakMap<TextTraits, ScriptStretches>();
/** Letters of these scripts are no lower than this: most texts beyond ASCII have only accents and dashes. */
const lowest = 0x0400;
const nowhere: ScriptStretches = {
  of: { cyrillic: [], arabic: [], devanagari: [], eastAsian: [], hangul: [] },
  hasAny: false,
  hasArabic: false,
  hasHiragana: false,
  hasKana: false,
  hasHan: false,
};

/** @param traits those of this very text, so that several recognizers look through it once */
export function scriptStretches(text: string, traits?: TextTraits): ScriptStretches {
  if (traits === undefined) return look(text);
  if (traits.isAscii) return nowhere;
  const before = known.get(traits);
  if (before !== undefined) return before;
  const found = look(text);
  known.set(traits, found);
  return found;
}

function look(text: string): ScriptStretches {
  let first = 0;
  while (first < text.length && classAt(text, first) === 0) first++;
  return first === text.length ? nowhere : lookFrom(text, first);
}

/** What `mark` says of the character. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < lowest ? 0 : (classOfUnit[unit] as number);
}

function lookFrom(text: string, first: number): ScriptStretches {
  const spans = scripts.map((): Span[] => []);
  const starts = new Int32Array(scripts.length).fill(-1);
  const ends = new Int32Array(scripts.length);
  let flags = 0;
  for (let at = first; at < text.length; at++) {
    const unit = classAt(text, at);
    if (unit === 0) continue;
    flags |= unit;
    const index = (unit & scriptMask) - 1;
    if (starts[index] !== -1 && at - (ends[index] as number) > (gaps[index] as number)) {
      spans[index]?.push(widened(index, starts[index] as number, ends[index] as number, text.length));
      starts[index] = at;
    }
    if (starts[index] === -1) starts[index] = at;
    ends[index] = at + 1;
  }
  for (const [index, start] of starts.entries()) {
    if (start !== -1) spans[index]?.push(widened(index, start, ends[index] as number, text.length));
  }
  const of = Object.fromEntries(scripts.map((script, index) => [script, spans[index] ?? []]));
  return {
    of: of as Record<RuledScript, Span[]>,
    hasAny: true,
    hasArabic: (flags & flag.arabic) !== 0,
    hasHiragana: (flags & flag.hiragana) !== 0,
    hasKana: (flags & (flag.hiragana | flag.katakana)) !== 0,
    hasHan: (flags & flag.han) !== 0,
  };
}

function widened(index: number, start: number, end: number, length: number): Span {
  const around = reach[scripts[index] as RuledScript];
  return { start: Math.max(0, start - around), end: Math.min(length, end + around) };
}

/** What `find` finds in each stretch of a text, in positions of the text. */
export function inStretches<Found extends Span>(
  text: string,
  stretches: readonly Span[],
  find: (piece: string) => Found[],
): Found[] {
  const [first] = stretches;
  if (first === undefined) return [];
  if (first.start === 0 && first.end === text.length) return find(text);
  const found: Found[] = [];
  for (const { start, end } of stretches) {
    for (const each of find(text.slice(start, end))) found.push(start === 0 ? each : moved(each, start));
  }
  return found;
}

function moved<Found extends Span>(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}

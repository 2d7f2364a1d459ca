import type { NameType } from "../src/tagger/labels";
import { scoreOf } from "../src/tagger/score";
import type { TaggedSpan, Tagger } from "../src/tagger/tagger";
import type { MarkedSpan, MarkedText } from "./corpora";

/** The names of one type in a text against those that are marked, matched one to one. */
export interface NameMatches {
  readonly right: number;
  readonly wrong: readonly TaggedSpan[];
  readonly missed: readonly MarkedSpan[];
}

/** The names that count as found. */
export function namesIn(text: string, tagger: Tagger): TaggedSpan[] {
  return tagger.tag(text).filter((name) => scoreOf(name) >= 0.5);
}

/** A name is right when it shares at least half of its characters with a mark of its type. */
export function matchNames({ text, spans }: MarkedText, type: NameType, tagger: Tagger): NameMatches {
  const missed = new Set(spans.filter((span) => span.type === type));
  const wrong: TaggedSpan[] = [];
  let right = 0;
  for (const name of namesIn(text, tagger)) {
    if (name.type !== type) continue;
    const match = [...missed].find((span) => overlap(span, name) >= 0.5);
    if (match === undefined) wrong.push(name);
    else right++;
    if (match !== undefined) missed.delete(match);
  }
  return { right, wrong, missed: [...missed] };
}

/** `P .800 R .500 F1 .615 of 20`, over the matches of several texts. */
export function figuresOf(matches: readonly NameMatches[]): string {
  const sum = (count: (match: NameMatches) => number) =>
    matches.reduce((all, match) => all + count(match), 0);
  const right = sum((match) => match.right);
  const wanted = right + sum(({ missed }) => missed.length);
  const precision = right / (right + sum(({ wrong }) => wrong.length) || 1);
  const recall = right / (wanted || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} of ${wanted}`;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

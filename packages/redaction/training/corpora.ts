import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type NameType, nameTypes } from "../src/tagger/labels";

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** A text with every name in it marked, in order of start. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}

/** Sets that may be trained on. `uner-ewt-dev` is not among them: its licence is for evaluation only. */
export const trainingSets = [
  "wikigold",
  "wnut17-train-dev",
  "btc-abeg",
  "germeval-dev",
  "tab-train",
  "echr-es-train",
] as const;

/** Sets of which parts are left out in turn, to measure on what was not trained on. */
export const crossValidatedSets: readonly string[] = ["germeval-dev", "tab-train", "echr-es-train"];

/** The texts of one set, `[]` when the folder does not have it. */
export function readSet(folder: string, name: string): MarkedText[] {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as RawText)
    .map(({ text, spans }) => ({ text, spans: namesOf(text, spans) }));
}

interface RawText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const title = /^(?:mr|mrs|ms|miss|dr|prof|sir|sr|sra|srta|dña|don|doña|herr|frau|judge|lord|lady)\b\.? /iu;

/** Names only, disjoint, and without titles, which the sets mark in different ways. */
function namesOf(text: string, raw: RawText["spans"]): MarkedSpan[] {
  const sorted = raw
    .filter((span): span is MarkedSpan => nameTypes.some((type) => type === span.type))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: MarkedSpan[] = [];
  for (const span of sorted) {
    if (span.start < (kept.at(-1)?.end ?? 0)) continue;
    const before =
      span.type === "PERSON" ? (title.exec(text.slice(span.start, span.end))?.[0].length ?? 0) : 0;
    kept.push({ start: span.start + before, end: span.end, type: span.type });
  }
  return kept;
}

/** The half of the negatives that is trained on (0), or the other one (1). */
export function halfOfNegatives(folder: string, half: 0 | 1): MarkedText[] {
  return readSet(folder, "negative-fastify-hono").filter((_, index) => index % 2 === half);
}

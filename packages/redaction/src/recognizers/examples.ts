import type { Span } from "../types";

/**
 * What a recognizer finds and leaves alone, written beside it in `x.examples.ts`. Run as tests, and
 * good as samples for people.
 */
export interface RecognizerExamples {
  /** Texts in which everything between `«` and `»` is found, and nothing else: `write to «ana@example.com».` */
  readonly finds: readonly string[];
  /** Texts in which nothing is found. */
  readonly ignores: readonly string[];
}

/** The text of an example without its marks, and what they enclosed. */
export function readExample(marked: string): { text: string; spans: Span[] } {
  let text = "";
  const spans: Span[] = [];
  for (const part of marked.split("»")) {
    const [before = "", value] = part.split("«");
    text += before;
    if (value === undefined) continue;
    spans.push({ start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, spans };
}

/**
 * A stand-in for the random part of a key: always the same, all letters and digits. Examples are put
 * together with it, so that no scanner takes our own source for a leak.
 */
export function randomPart(length: number, alphabet = "k7Qm2Zx9LpV4sT8wBn3RcY6hJd5FgA1e"): string {
  let out = "";
  for (let at = 0, state = 7; out.length < length; at++) {
    state = (state * 31 + at * 17 + 11) % 65_521;
    out += alphabet.charAt(state % alphabet.length);
  }
  return out;
}

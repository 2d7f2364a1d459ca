import type { LabelledSpan } from "./labelled-text";

/** One byte for each UTF-16 code unit of a text: 1 where something was found. */
export type Mask = Uint8Array;

interface Place {
  readonly start: number;
  readonly end: number;
}

export function maskOf(text: string, found: readonly Place[]): Mask {
  const mask = new Uint8Array(text.length);
  for (const span of found) mask.fill(1, span.start, span.end);
  return mask;
}

const readable = /[\p{L}\p{N}]/u;

/** True when no letter or digit of the span is left to read. */
export function isMasked(text: string, span: Place, mask: Mask): boolean {
  for (let at = span.start; at < span.end; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (mask[at] !== 1 && readable.test(character)) return false;
    at += character.length;
  }
  return true;
}

/** Of the letters and digits that were found, how many are marked (or ignored). */
export function countCharacters(
  text: string,
  found: readonly Place[],
  marked: readonly Place[],
): { found: number; right: number } {
  const foundMask = maskOf(text, found);
  const markedMask = maskOf(text, marked);
  let all = 0;
  let right = 0;
  for (let at = 0; at < text.length; at++) {
    if (foundMask[at] !== 1 || !readable.test(text.charAt(at))) continue;
    all++;
    right += markedMask[at] ?? 0;
  }
  return { found: all, right };
}

/**
 * Words that say nothing about anybody: the benchmark's own scoring passes over prepositions, articles and these
 * forms of address as well.
 */
const emptyWords = new Set(
  "mr mrs ms no nr about a an the of in on at to by for from with and or as and/or under near between 's ’s s's his her its their".split(
    " ",
  ),
);

/** True when every word of the mention that says something is masked. */
function isMentionMasked(text: string, span: Place, mask: Mask): boolean {
  const value = text.slice(span.start, span.end);
  return Array.from(value.matchAll(/[^\s.,;:/&()[\]–"'’“”-]+/g)).every((word) => {
    if (emptyWords.has(word[0].toLowerCase())) return true;
    const start = span.start + word.index;
    return isMasked(text, { start, end: start + word[0].length }, mask);
  });
}

export interface EntityGroups {
  entities: number;
  masked: number;
}

/**
 * Of the Text Anonymization Benchmark: how many entities of a document have every one of their
 * mentions masked, whatever type it was called.
 */
export function countMaskedEntities(
  text: string,
  spans: readonly LabelledSpan[],
  identifier: string,
  found: readonly Place[],
): EntityGroups {
  const mask = maskOf(text, found);
  const isMaskedByEntity = new Map<string, boolean>();
  for (const span of spans) {
    if (span.identifier !== identifier || span.entity === undefined) continue;
    const before = isMaskedByEntity.get(span.entity) ?? true;
    isMaskedByEntity.set(span.entity, before && isMentionMasked(text, span, mask));
  }
  const masked = [...isMaskedByEntity.values()].filter(Boolean).length;
  return { entities: isMaskedByEntity.size, masked };
}

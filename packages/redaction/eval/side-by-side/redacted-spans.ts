import type { TypedSpan } from "../score";

/** The first of the private characters that stand for a type in a redacted text. */
const firstMark = 0xe100;

export function markOf(typeIndex: number): string {
  return String.fromCharCode(firstMark + typeIndex);
}

/**
 * What a library has replaced, for those that give back the redacted text alone: each type is written as
 * one private character, and what stands between those is looked for in the text from left to right.
 */
export function spansOfRedacted(text: string, redacted: string, types: readonly string[]): TypedSpan[] {
  const spans: TypedSpan[] = [];
  const last = markOf(types.length - 1);
  const parts = redacted.split(new RegExp(`([${markOf(0)}-${last}]+)`));
  let at = 0;
  for (let index = 1; index < parts.length; index += 2) {
    const start = at + (parts[index - 1] ?? "").length;
    const kept = parts[index + 1] ?? "";
    const isLast = index + 2 >= parts.length;
    const end = isLast ? text.length - kept.length : text.indexOf(kept, start + 1);
    if (end <= start) break;
    const type = types[(parts[index] ?? "").charCodeAt(0) - firstMark];
    if (type !== undefined) spans.push({ start, end, type });
    at = end;
  }
  return spans;
}

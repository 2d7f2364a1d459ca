import type { MarkedText } from "./corpora";

const seenAtLeast = 3;

/** Words that these texts write in lower case, often, outside of names. */
export function everydayWordsIn(texts: readonly MarkedText[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, spans } of texts) {
    let next = 0;
    for (const match of text.matchAll(/(?<![\p{L}])\p{Ll}{2,}(?![\p{L}])/gu)) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
      if (match.index >= (spans[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
      counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= seenAtLeast).map(([word]) => word);
}

import type { SearchedText } from "./evaluate";
import { compare, type TypedSpan } from "./score";

const contextChars = 40;

/** Every miss and false alarm with the text around it, one a line. */
export function explain(searched: readonly SearchedText[]): string {
  return searched
    .flatMap(({ labelled, comparison }) => {
      const { misses, falseAlarms } = compare(comparison);
      const line = (what: string, span: TypedSpan) =>
        `${labelled.id} [${labelled.lang}] ${what} ${span.type} ${inContext(labelled.text, span)}`;
      return [
        ...misses.map((span) => line("miss ", span)),
        ...falseAlarms.map((span) => line("alarm", span)),
      ];
    })
    .join("\n");
}

function inContext(text: string, { start, end }: TypedSpan): string {
  const before = text.slice(Math.max(0, start - contextChars), start);
  const after = text.slice(end, end + contextChars);
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replaceAll("\n", "⏎");
}

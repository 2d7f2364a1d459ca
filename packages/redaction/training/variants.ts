import type { MarkedSpan, MarkedText } from "./corpora";
import type { Random } from "./random";

/** The text in lower case; the text itself where that changes its length. */
export function lowerCased(marked: MarkedText): MarkedText {
  return recased(marked, marked.text.toLowerCase());
}

/** The text in capitals; the text itself where that changes its length. */
export function upperCased(marked: MarkedText): MarkedText {
  return recased(marked, marked.text.toUpperCase());
}

function recased(marked: MarkedText, text: string): MarkedText {
  return text.length === marked.text.length ? { text, spans: marked.spans } : marked;
}

/** The same text about other persons. */
export function withOtherPersons(marked: MarkedText, person: () => string): MarkedText {
  const spans: MarkedSpan[] = [];
  let text = "";
  let done = 0;
  for (const span of marked.spans) {
    text += marked.text.slice(done, span.start);
    const value = span.type === "PERSON" ? person() : marked.text.slice(span.start, span.end);
    spans.push({ start: text.length, end: text.length + value.length, type: span.type });
    text += value;
    done = span.end;
  }
  return { text: text + marked.text.slice(done), spans };
}

/**
 * The same words in lines of four to eight, each with a capital, as in a poem or on a menu: there a
 * capital at the beginning of a line says nothing.
 */
export function inShortLines(marked: MarkedText, random: Random): MarkedText {
  const units = Array.from({ length: marked.text.length }, (_, at) => marked.text.charAt(at));
  let words = 0;
  let limit = 4 + Math.floor(random.next() * 5);
  for (let at = 1; at + 1 < units.length; at++) {
    if (units[at] === "\n") words = 0;
    if (units[at] !== " " || isInside(marked.spans, at) || ++words < limit) continue;
    const capital = (units[at + 1] ?? "").toUpperCase();
    if (capital.length !== 1 || !/\p{L}/u.test(capital)) continue;
    units[at] = "\n";
    units[at + 1] = capital;
    words = 0;
    limit = 4 + Math.floor(random.next() * 5);
  }
  return recased(marked, units.join(""));
}

/** The text As It Would Stand In A Headline. */
export function asHeadline(marked: MarkedText): MarkedText {
  return recased(
    marked,
    marked.text.replaceAll(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase()),
  );
}

function isInside(spans: readonly MarkedSpan[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

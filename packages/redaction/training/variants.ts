import type { MarkedSpan, MarkedText } from "./corpora";

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

import type { LabelledText } from "./labelled-text";

/**
 * The form in which sets are written by hand: `[[PERSON:Ana Lima]] called.` Texts are divided by
 * lines that hold `--- ` and a language; a value that may be two types is `[[TAX_ID|NATIONAL_ID:…]]`.
 */
const mark = /\[\[([A-Z_]+(?:\|[A-Z_]+)*):([\s\S]*?)\]\]/g;
const divider = /^--- ([a-z]{2})[^\S\n]*\n/gm;

/** Ids are the name and the place of the text: `chat-001`. Throws where brackets are left over. */
export function readMarkedTexts(source: string, name: string): LabelledText[] {
  const heads = Array.from(source.matchAll(divider));
  return heads.map((head, at) => {
    const body = source.slice(head.index + head[0].length, heads[at + 1]?.index ?? source.length);
    const id = `${name}-${String(at + 1).padStart(3, "0")}`;
    return { id, lang: head[1] ?? "", ...withoutMarks(body.trimEnd(), id) };
  });
}

function withoutMarks(marked: string, id: string): Pick<LabelledText, "text" | "spans"> {
  let text = "";
  let readTo = 0;
  const spans: LabelledText["spans"] = [];
  for (const match of marked.matchAll(mark)) {
    const [whole, types = "", value = ""] = match;
    text += marked.slice(readTo, match.index);
    const [type = "", ...also] = types.split("|");
    const span = { start: text.length, end: text.length + value.length, type };
    spans.push(also.length === 0 ? span : { ...span, also });
    text += value;
    readTo = match.index + whole.length;
  }
  text += marked.slice(readTo);
  if (/\[\[[A-Z_|]+:/.test(text)) throw new Error(`${id}: a mark is not closed`);
  return { text, spans };
}

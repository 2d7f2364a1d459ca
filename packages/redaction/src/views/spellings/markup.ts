import type { ViewEdit } from "../view";

/** `***` is what masking leaves, so three asterisks are no markup. */
const marks =
  "(?:(?<!\\*)\\*{1,2}(?!\\*)|~~|__|`{1,3}|</?(?:b|i|u|s|em|strong|span|wbr|mark|code)>|<!-- ?-->)+";
const mark = new RegExp(`(?<=[\\p{L}\\p{N}@._+-])${marks}(?=[\\p{L}\\p{N}@._+-])`, "gu");
/** Around a group of a number: `4111 **1111** 1111`. */
const markOfGroup = new RegExp(`(?<=[\\dA-Z] )${marks}(?=[\\dA-Z])|(?<=[\\dA-Z])${marks}(?= [\\dA-Z])`, "g");
const escapedMark = /(?<=[A-Za-z0-9])\\{1,2}(?=[@._+-][A-Za-z0-9])/g;

/** Marks of markdown and HTML inside a word, left out: `4111**1111**`, `john<b>@</b>`, `john\@`. */
export function markupEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  for (const pattern of hasMark(text) ? [mark, markOfGroup, escapedMark] : []) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      edits.push({ start: index, end: index + whole.length, replacement: "" });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

function hasMark(text: string): boolean {
  return (
    text.includes("*") ||
    text.includes("`") ||
    text.includes("\\") ||
    text.includes("__") ||
    text.includes("~~") ||
    text.includes("<")
  );
}

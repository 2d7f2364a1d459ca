import type { ViewEdit } from "../view";

/** Single characters with the same separator between all of them. */
const singles =
  /(?<![A-Za-z0-9@._+-])[A-Za-z0-9@+]( [-|*/·•] | {1,3}|[._*|~/·•-])[A-Za-z0-9@._+:-](?:\1[A-Za-z0-9@._+:-]){5,200}(?![A-Za-z0-9])/g;

/** `4 1 1 1 …`, `j o h n @ e x a m p l e . c o m`, `j-o-h-n-@-…`: without what stands between. */
export function spacedOutEdits(text: string): ViewEdit[] {
  const edits: ViewEdit[] = [];
  if (!mayHold(text)) return edits;
  for (const { 0: whole, 1: separator = " ", index } of text.matchAll(singles)) {
    const step = separator.length + 1;
    for (let at = 1; at < whole.length; at += step) {
      edits.push({ start: index + at, end: index + at + separator.length, replacement: "" });
    }
  }
  return edits;
}

const singleDigit = /(?<![A-Za-z0-9])\d(?: {1,3}|[._*|~/·•-]| [-|*/·•] )[A-Za-z0-9](?![A-Za-z0-9])/;

/** A digit or an at sign that stands alone. */
function mayHold(text: string): boolean {
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    if (/[ ._*|~/·•-]/.test(text.charAt(at - 1)) && /[ ._*|~/·•-]/.test(text.charAt(at + 1))) return true;
  }
  return singleDigit.test(text);
}

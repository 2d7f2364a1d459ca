import { everyMatch } from "../../every-match";
import { isPrintable } from "./base-64";
import type { EncodedRun } from "./runs";
import { utf8Text } from "./utf8";

/** A flag of a region has up to six of these characters and says nothing. */
const charsMin = 7;
const tags = /[\u{e0020}-\u{e007e}]{7,}/gu;
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{7,}/gu;

/** Text that is shown as nothing: tag characters, which mirror ASCII, and bytes as variation selectors. */
export function hiddenRuns(text: string): EncodedRun[] {
  if (!text.includes("\udb40") && !/[\ufe00-\ufe0f]{7}/.test(text)) return [];
  const runs: EncodedRun[] = [];
  for (const { 0: whole, index } of everyMatch(text, tags)) {
    const decoded = Array.from(whole, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) & 0x7f)).join(
      "",
    );
    runs.push({ start: index, end: index + whole.length, decoded });
  }
  for (const { 0: whole, index } of everyMatch(text, selectors)) {
    const bytes = Uint8Array.from(whole, (selector) => byteOf(selector.codePointAt(0) ?? 0));
    const decoded = bytes.length >= charsMin && bytes.every(isPrintable()) ? utf8Text(bytes) : undefined;
    if (decoded !== undefined) runs.push({ start: index, end: index + whole.length, decoded });
  }
  return runs.sort((a, b) => a.start - b.start);
}

function byteOf(code: number): number {
  return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
}

import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";

/** Zero to nine in East Asian writing, where zero has two signs. */
const digits = "〇一二三四五六七八九";
export const digitIdeographs = `零${digits}`;

const runs = new RegExp(`[${digitIdeographs}]{9,40}`, "g");

/** Runs of such digits as ASCII ones: `四一一一…`. */
export function digitIdeographEdits(text: string): ViewEdit[] {
  return Array.from(everyMatch(text, runs), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    replacement: Array.from(whole, (char) => Math.max(0, digits.indexOf(char))).join(""),
  }));
}

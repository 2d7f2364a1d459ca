import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";

const broken = /(?<=[\dA-Z])([- ])\r?\n(?=[(\d])|(?<=[A-Za-z0-9]@)\r?\n(?=[A-Za-z0-9])/g;

/** Values that go on in the next line after a dash, a space or an at sign, in one line. */
export function lineBreakEdits(text: string): ViewEdit[] {
  if (!["-\n", " \n", "@\n", "-\r", " \r", "@\r"].some((end) => text.includes(end))) return [];
  return Array.from(everyMatch(text, broken), ({ 0: whole, 1: kept = "", index }) => ({
    start: index,
    end: index + whole.length,
    replacement: kept,
  }));
}

import { everyMatch } from "../../every-match";
import type { ViewEdit } from "../view";
import { decodedCharacter } from "./decoded-character";

const escaped =
  /\\{1,8}(?:u(?:([dD][89abAB][0-9A-Fa-f]{2})\\{1,8}u([dD][c-fC-F][0-9A-Fa-f]{2})|([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2}))/g;

/** Escapes of characters as programs write them: `\u0040`, `\u{40}`, `\U00000040`, `\x40`. */
export function backslashEdits(text: string): ViewEdit[] {
  if (!text.includes("\\")) return [];
  const edits: ViewEdit[] = [];
  for (const match of everyMatch(text, escaped)) {
    const [whole, high, low, ...single] = match;
    const code =
      high !== undefined && low !== undefined
        ? 0x10000 + ((Number.parseInt(high, 16) & 0x3ff) << 10) + (Number.parseInt(low, 16) & 0x3ff)
        : Number.parseInt(single.find((hex) => hex !== undefined) ?? "", 16);
    const replacement = decodedCharacter(code);
    if (replacement !== undefined) {
      edits.push({ start: match.index, end: match.index + whole.length, replacement });
    }
  }
  return edits;
}

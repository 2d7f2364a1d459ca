import { writePlaceholder } from "./placeholders";
import type { Action, Entity, EntityType } from "./types";
import type { RequestVault } from "./vault";

/** A piece of a text and what takes its place. Offsets are UTF-16 code units of the original text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface ActedEntity extends Entity {
  readonly action: Action;
}

/** How many code points of a value `partial` shows. */
export const shownByPartial = 4;
/** Of a value shorter than this, four characters would be most of it. */
const partialLengthMin = 8;

/** What stands in the text instead of the value; undefined when the value stays. */
export function replacementFor(
  action: Action,
  type: EntityType,
  value: string,
  vault: RequestVault,
): string | undefined {
  switch (action) {
    case "keep":
      return undefined;
    case "mask":
      return "***";
    case "drop":
      return "";
    case "partial":
      return partOf(value);
    case "hash":
      return `[${vault.hashOf(type, value)}]`;
    case "pseudonym":
      return vault.pseudonymFor(type, value);
    case "placeholder":
      return writePlaceholder(vault.format, type);
    case "block":
      // The caller refuses the request; should it ever send the text after all, the value is not in it.
      return writePlaceholder(vault.format, type);
    case "surrogate":
      return vault.surrogateFor(type, value);
    default:
      return action satisfies never;
  }
}

/** By code points, so that no half of a character is left. */
function partOf(value: string): string {
  const characters = Array.from(value);
  return characters.length < partialLengthMin ? "***" : `***${characters.slice(-shownByPartial).join("")}`;
}

/** `edits` in order and disjoint. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let copied = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(copied, start) + replacement;
    copied = end;
  }
  return result + text.slice(copied);
}

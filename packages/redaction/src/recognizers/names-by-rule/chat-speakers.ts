import { matchesNear } from "../../matches-near";
import { mayBeName } from "../../tagger/names";
import type { Recognizer, Span } from "../../types";
import { entityOf } from "../entity-of";
import { isDigitAt } from "../numbers/digit-chains";

/** Who wrote a line, behind the time of day: `[10:42] Bilal: …`, `12/03/2024, 10:42 - Noor Adeyemi: …`. */
const speaker =
  /(?<=^|\n)[[(]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?(?: -)? (?<name>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}): (?=\S)/gu;
const reach = 110;

/** Writers of the lines of a chat, two at least: programs that write logs are not named like people. */
export const chatSpeakers: Recognizer = {
  id: "chat-speakers",
  types: ["PERSON"],
  canMatch: (traits) => traits.hasColon && traits.hasDigit,
  find(text) {
    const names = new Set<string>();
    const lines: Span[] = [];
    for (const match of matchesNear(text, timesIn(text), reach, speaker)) {
      const name = match.groups?.name ?? "";
      if (!mayBeName(name.split(" ", 1)[0] ?? "")) continue;
      names.add(name);
      const end = match.index + match[0].length - ": ".length;
      lines.push({ start: end - name.length, end });
    }
    if (names.size < 2) return [];
    return lines.map((line) =>
      entityOf(line, { recognizer: "speaker", type: "PERSON", score: 0.7, evidence: "pattern" }),
    );
  },
};

/** Colons between digits. */
function timesIn(text: string): number[] {
  const times: number[] = [];
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    if (isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) times.push(at);
  }
  return times;
}

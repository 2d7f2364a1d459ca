import { endMatch } from "../../end-pattern";
import { mayBeName } from "../../tagger/names";

/** Ages behind a given and a family name, which both have capitals: `Gerrit Kuipers (71)`, `Vasile Petrescu, de 58 años,`. */

const first = "(?<![\\p{L}\\p{N}-])(?<given>\\p{Lu}\\p{L}{1,15})(?:-\\p{Lu}\\p{L}{1,15})?";
const name = `${first} (?:(?:van|von|de|der|den|di|da|el|Van|Von|De|El|Al|Ben) ){0,2}(?<family>\\p{Lu}[\\p{L}'’-]{1,19})`;
const bracket = endMatch(new RegExp(`${name} \\($`, "u"));
const preposition = endMatch(new RegExp(`${name}, (?:de|lat|anni|aos) $`, "u"));

/** A cheap look. */
const prepositionEnd = /, \p{Ll}{2,4} $/u;
const behindBracket = /^\)(?:[,.]|$| \p{Ll})/u;
const behindPreposition = /^(?: (?:años|anos|ans))?(?:[,.;)]|$)/u;

const adult = 16;

/** True when the number between is the age of whom `before` ends with. */
export function isAgeBehindName(before: string, value: string, after: string): boolean {
  if (before.endsWith("(")) {
    // More numbers are scores, or the minutes of goals: `Kane (12), Saka (45)`.
    return (
      Number(value) >= adult &&
      behindBracket.test(after) &&
      !/\d/.test(before) &&
      isName(bracket.exec(before))
    );
  }
  return (
    before.endsWith(" ") &&
    prepositionEnd.test(before) &&
    behindPreposition.test(after) &&
    isName(preposition.exec(before))
  );
}

function isName(match: RegExpExecArray | null): boolean {
  const { given = "", family = "" } = match?.groups ?? {};
  return given !== "" && mayBeName(given) && mayBeName(family);
}

import { forEachMatchNear } from "../../matches-near";
import { placesOfStrings } from "../../places";
import type { Entity, Recognizer, Span } from "../../types";
import { cueList } from "../../words/cue-bits";
import { wordsOf } from "../../words/words-of";
import { entityOf } from "../entity-of";

const word = "\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,20}";
const whole = `${word}(?: (?:(?:de|da|do|dos|del|della|di) )?${word}){0,3}`;
const before = "(?<![\\p{L}\\p{N}])";

interface Form {
  /** One of these is in each match. */
  readonly signs: readonly string[];
  /** Global; two or three groups hold names. */
  readonly pattern: RegExp;
}

/** Courts, registers and the police name both parents behind a person. */
const forms: readonly Form[] = [
  { signs: ["hijo de ", "hija de "], pattern: both("hij[oa] de", "y (?:de )?") },
  { signs: ["filho de ", "filha de "], pattern: both("filh[oa] de", "e (?:de )?") },
  { signs: ["figlio di ", "figlia di "], pattern: both("figli[oa] di", "e (?:di )?") },
  {
    signs: ["syn ", "syna ", "córka ", "córki ", "córkę ", ", s. ", ", c. "],
    pattern: new RegExp(
      `(?:${before}(?:syna?|córk[aię])|(?<=, )[sc]\\.) (${word}) i (${word})(?: z (?:d\\.|domu) (${word}))?(?![\\p{L}\\p{N}])`,
      "gu",
    ),
  },
];

function both(child: string, and: string): RegExp {
  return new RegExp(`${before}${child} (${whole}) ${and}(${whole})(?![\\p{L}\\p{N}])`, "gu");
}

const children = cueList({
  words: "hijo hija filho filha figlio figlia syn syna córka córki córkę".split(" "),
});

/** A cheap look, since few texts name anybody's parents. */
function mayHaveParents(text: string): boolean {
  return (wordsOf(text).allCues & children) !== 0 || text.includes(", s. ") || text.includes(", c. ");
}

/** No match is longer. */
const reach = 256;

/** `hijo de Manuel y de Carmen`, `syn Ryszarda i Haliny z domu Kłos`: both parents of somebody. */
export const namesOfParents: Recognizer = {
  id: "names-of-parents",
  types: ["PERSON"],
  canMatch: () => true,
  find(text) {
    if (!mayHaveParents(text)) return [];
    const found: Entity[] = [];
    for (const { signs, pattern } of forms) {
      forEachMatchNear(text, placesOfStrings(text, signs), reach, pattern, (match) => {
        for (const span of groupsOf(match)) found.push(person(span));
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

function person(span: Span): Entity {
  return entityOf(span, {
    recognizer: "names-of-parents",
    type: "PERSON",
    score: 0.8,
    evidence: "keyword",
    cue: "parents",
  });
}

/** The names follow each other, so each is looked for behind the one before. */
function groupsOf({ 0: text, index, ...groups }: RegExpExecArray): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const name of [groups[1], groups[2], groups[3]]) {
    if (name === undefined) continue;
    const at = text.indexOf(` ${name}`, from) + 1;
    from = at + name.length;
    spans.push({ start: index + at, end: index + from });
  }
  return spans;
}

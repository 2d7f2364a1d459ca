import { entityOf } from "../recognizers/entity-of";
import { SpanIndex } from "../span-walks";
import type { Entity } from "../types";

/**
 * What follows a person and a comma: their age (`Ana Lima, 38, of Leeds`), or behind a label the given name that goes
 * with a family name in front (`Patient: Lima, Ana T.`), which is one name then.
 */
export function withBesidePersons(text: string, entities: readonly Entity[]): readonly Entity[] {
  const added: Entity[] = [];
  const joined: Entity[] = [];
  let ends: ReadonlyMap<number, number> | undefined;
  for (const entity of entities) {
    if (entity.type !== "PERSON" || !text.startsWith(", ", entity.end)) continue;
    const age = ageBehind(text, entity.end + 2);
    if (age !== undefined) added.push(age);
    else if (isFamilyNameBehindLabel(text, entity)) {
      ends ??= endsOfPersons(entities);
      const end = endOfGivenName(text, entity, ends);
      if (end !== undefined) joined.push({ ...entity, end });
    }
  }
  if (joined.length === 0) return added.length === 0 ? entities : [...entities, ...added];
  const whole = new SpanIndex(joined);
  const others = entities.filter((entity) => entity.type !== "PERSON" || !whole.overlaps(entity));
  return [...others, ...joined, ...added];
}

/** By their starts; of those that start together, the farthest. */
function endsOfPersons(entities: readonly Entity[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { type, start, end } of entities) {
    if (type === "PERSON") ends.set(start, Math.max(end, ends.get(start) ?? 0));
  }
  return ends;
}

/** A word in small letters behind it: `Ana Lima, 12, High Street` is an address. */
const ageInApposition = /(1[01]\d|[1-9]\d?), (?=\p{Ll})/uy;

function ageBehind(text: string, start: number): Entity | undefined {
  const code = text.charCodeAt(start);
  if (code < 0x31 || code > 0x39) return undefined;
  ageInApposition.lastIndex = start;
  const digits = ageInApposition.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return entityOf(
    { start, end: start + digits.length },
    { recognizer: "age", type: "AGE", score: 0.6, evidence: "pattern" },
  );
}

/** One word, with what leads to it, or all in capitals. */
const familyName =
  /^(?:(?:De|Del|Della|Di|Da|Du|La|Le|Van|Von|El|Al|Mc|Mac|St\.?) )?[\p{L}'’-]+$|^[\p{Lu}'’ -]+$/u;
/** A label of one person, which stands in front of the name. */
const label = /(\p{L}+)["'*]{0,3} ?[:=] {0,4}["'*]{0,3}$/u;
const severalOrNobody: ReadonlySet<string> = new Set(["to", "cc", "bcc", "present", "and", "with"]);
const valueEnd = /\.?["'*]{0,3} ?(?:$|[\n\r;|<(/\t&}\]]| {2}|- |,["']|, \d)/uy;

function isFamilyNameBehindLabel(text: string, { start, end }: Entity): boolean {
  return isBehindLabel(text, start) && familyName.test(text.slice(start, end));
}

/** Where the given name ends that stands behind a family name and a comma, found as somebody's as well. */
function endOfGivenName(text: string, family: Entity, ends: ReadonlyMap<number, number>): number | undefined {
  const given = family.end + 2;
  const end = [ends.get(given), ends.get(family.start)].find((one) => one !== undefined && one > given);
  if (end === undefined) return undefined;
  valueEnd.lastIndex = end;
  return valueEnd.test(text) ? end : undefined;
}

const labelReach = 24;

function isBehindLabel(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (!(before < 0x40)) return false;
  const word = label.exec(text.slice(Math.max(0, start - labelReach), start))?.[1]?.toLowerCase();
  return word !== undefined && !word.endsWith("s") && !severalOrNobody.has(word);
}

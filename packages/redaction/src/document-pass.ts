import { DocumentNames, type NameWord } from "./document-pass-names";
import type { CompiledPolicy } from "./policy/compile";
import { entityOf } from "./recognizers/entity-of";
import type { Entity, Span } from "./types";

/**
 * A name that is found once is found everywhere: as a whole, by its family or given name alone, in other case. What stands
 * behind a name and belongs to it (`Jr.`, `III`) is taken along.
 */

/** Entities of one text, sorted and disjoint, with those that its own names add. The same array when there are none. */
export function documentPass(text: string, entities: Entity[], policy: CompiledPolicy): Entity[] {
  if (!entities.some(isPerson)) return entities;
  const names = new DocumentNames();
  names.learn(text, entities);
  return extended(text, withKnownNames(text, entities, names, policy));
}

/** The same with names of other texts. `entities` are sorted and disjoint, and so is what is returned. */
export function withKnownNames(
  text: string,
  entities: readonly Entity[],
  names: DocumentNames,
  policy: CompiledPolicy,
): Entity[] {
  if (names.size === 0 || policy.thresholdOf("PERSON") > mentionScore) return [...entities];
  const free = freeOf(entities);
  const found = [...mentions(text, names, free), ...unspacedMentions(text, names, free)].filter(
    ({ start, end }) => !policy.isAllowed(text.slice(start, end)),
  );
  if (found.length === 0) return [...entities];
  return withoutOverlaps([...entities, ...found]);
}

function isPerson({ type }: Entity): boolean {
  return type === "PERSON";
}

/** A mention of a name that was found elsewhere. */
const mentionScore = 0.8;

function mentionAt({ start, end }: Span): Entity {
  return entityOf(
    { start, end },
    { recognizer: "document-pass", type: "PERSON", score: mentionScore, evidence: "keyword" },
  );
}

/** A word of a known name that stands in the text. */
interface Hit extends Span {
  readonly word: NameWord;
  readonly isCapital: boolean;
}

function mentions(
  text: string,
  names: DocumentNames,
  isFree: (start: number, end: number) => boolean,
): Entity[] {
  const hits: Hit[] = [];
  names.spotter.forEach(text, (word, start, end) => {
    if (!isFree(start, end) || isPartOfCode(text, start, end)) return;
    hits.push({ start, end, word, isCapital: text.charAt(start) !== text.charAt(start).toLowerCase() });
  });
  return clusters(text, hits)
    .filter((cluster) => cluster.some((hit) => isNameAlone(text, hit)) || isWholeName(cluster))
    .map((cluster) => mentionAt({ start: cluster[0]?.start ?? 0, end: cluster.at(-1)?.end ?? 0 }));
}

/** Words of names that follow one another: `anna lena kraus`. */
function clusters(text: string, hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isJoint(text, last.end, hit.start)) groups.at(-1)?.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function isJoint(text: string, from: number, to: number): boolean {
  return to - from === 1 && (text.charAt(from) === " " || text.charAt(from) === "-");
}

const article =
  /(?:^|[^\p{L}])(?:a|an|the|der|die|das|den|dem|des|ein|eine|einen|einem|einer|le|la|les|un|une|el|los|las|una|il|lo|gli|o|os|as|um|uma|de|het|een) $/iu;

function isNameAlone(text: string, { start, end, word, isCapital }: Hit): boolean {
  if (!word.isEveryday) return isCapital || end - start >= 4;
  const before = text.slice(Math.max(0, start - 8), start);
  return isCapital && /[\p{L},;] $/u.test(before) && !article.test(before);
}

/** Two words of the same name. */
function isWholeName(cluster: readonly Hit[]): boolean {
  const [first, second] = cluster;
  if (first === undefined || second === undefined) return false;
  return first.word !== second.word && first.word.names.some((name) => second.word.names.includes(name));
}

/** Parts of identifiers, mailboxes, hosts, paths and placeholders. */
function isPartOfCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    /[\p{N}_@<[/\\.#$]/u.test(before) ||
    /[\p{N}_@/\\(=]/u.test(after) ||
    ((after === "." || after === ":" || after === "-") &&
      /[\p{L}\p{N}:]/u.test(text.charAt(end + 1)) &&
      after !== "-")
  );
}

function unspacedMentions(
  text: string,
  names: DocumentNames,
  isFree: (start: number, end: number) => boolean,
): Entity[] {
  const found: Entity[] = [];
  for (const name of names.unspaced) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length };
      if (isFree(span.start, span.end)) found.push(mentionAt(span));
    }
  }
  return found;
}

/** Says whether a span touches no entity. By halving: a text may have thousands. */
function freeOf(sorted: readonly Entity[]): (start: number, end: number) => boolean {
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}

function withoutOverlaps(entities: Entity[]): Entity[] {
  let coveredTo = 0;
  return entities
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((entity) => {
      if (entity.start < coveredTo) return false;
      coveredTo = entity.end;
      return true;
    });
}

const suffix = /,? (?:Jr|Sr|jun|sen)(?:\.(?!\p{L})|(?![\p{L}\p{N}]))|,? (?:II|III|IV)(?![\p{L}\p{N}])/uy;

/** Names with what belongs to them. */
function extended(text: string, entities: Entity[]): Entity[] {
  for (const [index, entity] of entities.entries()) {
    if (!isPerson(entity) || !mayHaveSuffix(text, entity.end)) continue;
    const end = withSuffix(text, entity, entities[index + 1]);
    if (end !== entity.end) entities[index] = { ...entity, end };
  }
  return entities;
}

/** A cheap look at how suffixes begin. */
function mayHaveSuffix(text: string, at: number): boolean {
  const space = text.charCodeAt(at) === 0x2c ? at + 1 : at;
  return text.charCodeAt(space) === 0x20 && "JSjsI".includes(text.charAt(space + 1));
}

function withSuffix(text: string, { end }: Entity, next: Entity | undefined): number {
  suffix.lastIndex = end;
  const to = suffix.test(text) ? suffix.lastIndex : end;
  return next !== undefined && next.start < to ? end : to;
}

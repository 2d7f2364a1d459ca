import { documentPass } from "./document-pass";
import { everySign, sign } from "./first-pass/signs";
import { namesInContext } from "./names-in-context/names-in-context";
import { placeholderPattern } from "./placeholders";
import type { CompiledPolicy } from "./policy/compile";
import { nameTagger } from "./recognizers/name-tagger";
import { forgetTables } from "./recognizers/tables/table-columns";
import { resolveOverlaps } from "./resolve-overlaps";
import { applyScope } from "./scope/apply-scope";
import { SpanWalk, spansOf } from "./span-walks";
import { textTraits, traitsOfSigns } from "./text-traits";
import type { Entity, Recognizer, Span, TextTraits } from "./types";
import { normalisedView } from "./views/normalised-view";
import { findDisguised, type Searches } from "./views/search-views";
import { plainView } from "./views/view";
import { forgetWords } from "./words/words-of";

/**
 * All entities of a text that the policy wants to know about: sorted, disjoint, inside the text,
 * and at or over the threshold of their type. Types whose action is `keep` are among them.
 *
 * Linear in the text. What a redaction wrote (`<EMAIL>`, `<EMAIL_k7f3q2ab>`, `[855f96e9]`) is never
 * an entity, so that redacting twice changes nothing.
 *
 * `blanked` is the text with spaces in place of what a redaction wrote, where the caller knows that: what only a
 * placeholder's own characters could set off is then not looked for.
 */
export function detect(text: string, policy: CompiledPolicy, blanked: string = text): Entity[] {
  try {
    const found = search(text, policy, 0, textTraits(withoutMarks(blanked)));
    if (found.length === 0) return found;
    // What is left over of a value that held a placeholder may be a part of the placeholder.
    return documentPass(text, withoutPlaceholders(text, resolveOverlaps(text, found)), policy);
  } finally {
    forgetWords();
    forgetTables();
  }
}

/**
 * False when no recognizer and no reading of a text with these signs (bits of `sign`) would look at it. Numbers that
 * are spelled out in words have no sign.
 */
export function mayHold(signs: number, policy: CompiledPolicy): boolean {
  if ((signs & lookedAt) !== 0) return true;
  let known = mayHoldBySigns.get(policy.recognizers);
  if (known === undefined) {
    known = new Map();
    mayHoldBySigns.set(policy.recognizers, known);
  }
  let holds = known.get(signs);
  if (holds === undefined) {
    const traits = traitsOfSigns(signs);
    holds = policy.recognizers.some((recognizer) => recognizer.canMatch(traits));
    known.set(signs, holds);
  }
  return holds;
}

/** For the few signs that are not looked at in any case. */
const mayHoldBySigns = new WeakMap<readonly Recognizer[], Map<number, boolean>>();

/** All signs but those that say nothing alone: colons, equals signs, single dashes, line breaks and plain escapes. */
const lookedAt = everySign & ~(sign.colon | sign.equals | sign.dash | sign.lineBreak | sign.backslash);

/** Entities of every reading of the text, unresolved. `depth` counts the encoded runs around it. */
function search(text: string, policy: CompiledPolicy, depth: number, traits: TextTraits): Entity[] {
  const view = traits.isAscii ? plainView(text) : normalisedView(text);
  const viewTraits = view.text === text ? traits : textTraits(view.text);

  const plain = findIn(view.text, viewTraits, policy);
  const found =
    view.text === text
      ? plain
      : plain.map((entity) => ({ ...entity, ...view.toOriginal(entity.start, entity.end) }));
  const disguised = findDisguised(text, view, viewTraits, new PolicySearches(policy), depth);
  if (disguised.length === 0) return found;
  return [...found, ...withoutPlaceholders(text, disguised)];
}

/** A class, since one is made for every text: functions would be made with it. */
class PolicySearches implements Searches {
  constructor(readonly policy: CompiledPolicy) {}

  find(text: string): Entity[] {
    return findIn(text, textTraits(text), this.policy);
  }

  findGuesses(text: string, isWanted: (entity: Entity) => boolean): Entity[] {
    return findGuessesIn(text, textTraits(text), this.policy, isWanted);
  }

  search(text: string, depth: number): Entity[] {
    return search(text, this.policy, depth, textTraits(text));
  }
}

/** Entities of the text as it is read, without placeholders and what the policy allows or is not about. */
function findIn(text: string, traits: TextTraits, policy: CompiledPolicy): Entity[] {
  return withContext(text, findWith(policy.recognizers, text, traits, policy), policy);
}

/**
 * The same where only some guesses are wanted. The name tagger makes none of them, and is by far the slowest, so it is
 * asked only where another recognizer has one that the names around it may decide about.
 */
function findGuessesIn(
  text: string,
  traits: TextTraits,
  policy: CompiledPolicy,
  isWanted: (entity: Entity) => boolean,
): Entity[] {
  const others = policy.recognizers.filter((recognizer) => recognizer !== nameTagger);
  const guesses = findWith(others, text, traits, policy);
  if (!guesses.some(isWanted)) return [];
  const names = others.length < policy.recognizers.length ? findWith([nameTagger], text, traits, policy) : [];
  return withContext(text, [...guesses, ...names], policy);
}

/** What recognizers found, as the text around it has it. */
function withContext(text: string, found: Entity[], policy: CompiledPolicy): Entity[] {
  if (found.length === 0) return found;
  const spared = withoutPlaceholders(text, withoutSpared(text, found, policy));
  const wanted = spared.filter((entity) => !isAllowed(text, entity, policy));
  return applyScope(text, withNeighbours(text, wanted, policy), policy);
}

/** What stands beside names may be added, or turn out to be of another type; the policy is asked about that as well. */
function withNeighbours(text: string, wanted: readonly Entity[], policy: CompiledPolicy): Entity[] {
  const known = new Set(wanted);
  return namesInContext(text, wanted).filter(
    (entity) =>
      known.has(entity) ||
      (entity.score >= policy.thresholdOf(entity.type) && !isAllowed(text, entity, policy)),
  );
}

function isAllowed(text: string, { start, end }: Entity, policy: CompiledPolicy): boolean {
  return policy.isAllowed(text.slice(start, end));
}

function findWith(
  recognizers: readonly Recognizer[],
  text: string,
  traits: TextTraits,
  policy: CompiledPolicy,
): Entity[] {
  const found: Entity[] = [];
  for (const recognizer of recognizers) {
    if (!recognizer.canMatch(traits)) continue;
    for (const entity of recognizer.find(text, traits)) {
      if (entity.score >= policy.thresholdOf(entity.type)) found.push(entity);
    }
  }
  return found;
}

const writtenByUs = [
  { beginning: "<", pattern: placeholderPattern.angle },
  { beginning: "[[", pattern: placeholderPattern["double-bracket"] },
  { beginning: "[", pattern: /\[[0-9a-f]{8}\]/g },
] as const;

function withoutSpared(text: string, entities: Entity[], policy: CompiledPolicy): Entity[] {
  if (policy.sparedIn === undefined) return entities;
  const spared = new SpanWalk(policy.sparedIn(text));
  return entities.toSorted((a, b) => a.start - b.start).filter((entity) => !spared.overlaps(entity));
}

/** With spaces for what a redaction wrote before: its letters and digits are no sign of anything. */
function withoutMarks(text: string): string {
  let rest = text;
  for (const { beginning, pattern } of writtenByUs) {
    if (rest.includes(beginning)) rest = rest.replace(pattern, spacesFor);
  }
  return rest;
}

function spacesFor(mark: string): string {
  return " ".repeat(mark.length);
}

/** Drops what lies in a placeholder, or reaches into one. What holds a whole one and more stays. */
function withoutPlaceholders(text: string, entities: Entity[]): Entity[] {
  const placeholders: Span[] = [];
  for (const { beginning, pattern } of writtenByUs) {
    if (text.includes(beginning)) for (const span of spansOf(text, pattern)) placeholders.push(span);
  }
  if (placeholders.length === 0) return entities;
  placeholders.sort((a, b) => a.start - b.start);

  const sorted = entities.toSorted((a, b) => a.start - b.start);
  let first = 0;
  return sorted.filter((entity) => {
    while ((placeholders[first]?.end ?? Number.POSITIVE_INFINITY) <= entity.start) first++;
    for (let at = first; at < placeholders.length; at++) {
      const placeholder = placeholders[at];
      if (placeholder === undefined || placeholder.start >= entity.end) return true;
      const holdsMore = entity.end - entity.start > placeholder.end - placeholder.start;
      if (!holdsMore || entity.start > placeholder.start || entity.end < placeholder.end) return false;
    }
    return true;
  });
}

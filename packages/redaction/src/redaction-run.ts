import { type ActedEntity, applyEdits, replacementFor, type TextEdit } from "./apply-actions";
import { detect } from "./detect";
import { brackets, foldPlaceholder, pseudonymPattern, tagLength } from "./placeholders";
import type { CompiledPolicy } from "./policy/compile";
import { OriginWalk, SpanWalk, spansOf } from "./span-walks";
import { Tally } from "./tally";
import type { KeyedDigest } from "./types";
import { RequestVault } from "./vault";

export interface TextPlan {
  readonly entities: readonly ActedEntity[];
  /** In order and disjoint. */
  readonly edits: readonly TextEdit[];
}

const nothing: TextPlan = { entities: [], edits: [] };

/** The type of a pseudonym that stands for text which only looked like one. Never counted as an entity. */
const literalType = "LITERAL";

/** A value that stood against another one may only be seen once that is replaced; looked for this often. */
const roundsMax = 4;

/** The redaction of one request, text by text: they share the vault and the counts. */
export class RedactionRun {
  readonly policy: CompiledPolicy;
  readonly vault: RequestVault;
  readonly tally = new Tally();
  readonly #escapesLookalikes: boolean;

  constructor(policy: CompiledPolicy, digest: KeyedDigest, escapesLookalikes: boolean) {
    this.policy = policy;
    this.vault = new RequestVault(policy.document.placeholder_format, digest);
    this.#escapesLookalikes = escapesLookalikes;
  }

  /** What is to be changed in this text. Adds to the vault and to the counts. */
  plan(text: string): TextPlan {
    const escapes = this.#escapesLookalikes && text.includes(brackets[this.vault.format].open);
    const found = this.find(text);
    if (found.length === 0 && !escapes) return nothing;
    const entities = this.#withNeighbours(text, found);
    for (const entity of entities) this.tally.add(entity.type, entity.action);
    const edits = this.#editsOf(text, entities);
    return { entities, edits: escapes ? this.#escapeLookalikes(text, edits) : edits };
  }

  /** Entities of the text, without those that are replacements of ours from an earlier time. */
  find(text: string): ActedEntity[] {
    return detect(text, this.policy)
      .map((entity) => ({ ...entity, action: this.policy.actionOf(entity.type) }))
      .filter((entity) => !isMask(text, entity));
  }

  /** What takes the place of a value that the caller found by `find`; undefined when it stays. Counts it. */
  replace({ type, action }: ActedEntity, value: string): string | undefined {
    this.tally.add(type, action);
    return replacementFor(action, type, value, this.vault);
  }

  #editsOf(text: string, entities: readonly ActedEntity[]): TextEdit[] {
    const edits: TextEdit[] = [];
    for (const { start, end, type, action } of entities) {
      const replacement = replacementFor(action, type, text.slice(start, end), this.vault);
      if (replacement !== undefined) edits.push({ start, end, replacement });
    }
    return edits;
  }

  /**
   * Adds what is found only after the replacement: neighbours that a drop has joined, and values that
   * were no match as long as their neighbour went on without a gap.
   */
  #withNeighbours(text: string, found: readonly ActedEntity[]): readonly ActedEntity[] {
    let entities = found;
    for (let round = 0; round < roundsMax; round++) {
      const edits = this.#editsOf(text, entities);
      if (!edits.some((edit) => isOpenEnded(edit) || touchesWord(text, edit))) break;
      const known = new Map(entities.map((entity) => [entity.start, entity.end]));
      const origin = new OriginWalk(edits);
      const fresh = this.find(applyEdits(text, edits))
        .map((entity) => ({ ...entity, start: origin.startOf(entity.start), end: origin.endOf(entity.end) }))
        .filter((entity) => known.get(entity.start) !== entity.end);
      if (fresh.length === 0) break;
      entities = mergeEntities(entities, fresh);
    }
    return entities;
  }

  #escapeLookalikes(text: string, edits: readonly TextEdit[]): TextEdit[] {
    const escaped = [...edits];
    const edited = new SpanWalk(edits);
    for (const span of spansOf(text, pseudonymPattern[this.vault.format])) {
      if (edited.overlaps(span)) continue;
      const literal = text.slice(span.start, span.end);
      escaped.push({ ...span, replacement: this.vault.pseudonymFor(literalType, literal) });
    }
    for (const [literal] of text.matchAll(nearPlaceholder[this.vault.format])) {
      const folded = foldPlaceholder(literal);
      if (folded.length > tagLength) this.vault.neverRepair(folded);
    }
    return escaped.sort((one, other) => one.start - other.start);
  }
}

/** Everything that the restorer would take for a damaged placeholder, and more. */
const nearPlaceholder = {
  angle: /<[^<>]{10,60}>/g,
  "double-bracket": /\[\[[^[\]]{10,60}\]\]/g,
};

/** `***`, or what `partial` leaves: four code points after it. */
const masked = /^\*{3}.{0,4}$/su;
const maskLengthMax = 11;

/** `detect` knows placeholders and hashes; what masking leaves it takes for the value of `password: ***`. */
function isMask(text: string, { action, start, end }: ActedEntity): boolean {
  if (action !== "mask" && action !== "partial") return false;
  return end - start <= maskLengthMax && masked.test(text.slice(start, end));
}

const wordBefore = /[\p{L}\p{N}@][._+/:=-]?$/u;
const wordAfter = /^[._+/:=-]?[\p{L}\p{N}@]/u;

/** `partial` and `drop`: what stands behind may go on where the value ended. */
function isOpenEnded({ replacement }: TextEdit): boolean {
  return replacement === "" || !"*>]".includes(replacement.charAt(replacement.length - 1));
}

/** True when a replaced span has no gap to a word before or behind it. */
function touchesWord(text: string, { start, end }: TextEdit): boolean {
  return (
    wordBefore.test(text.slice(Math.max(0, start - 3), start)) || wordAfter.test(text.slice(end, end + 3))
  );
}

/** A fresh entity swallows the ones that it overlaps, so that the result is disjoint and in order. */
function mergeEntities(known: readonly ActedEntity[], fresh: readonly ActedEntity[]): ActedEntity[] {
  const merged: ActedEntity[] = [];
  for (const entity of [...known, ...fresh].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= entity.start) merged.push(entity);
    else
      merged[merged.length - 1] = {
        ...widerOf(last, entity),
        start: last.start,
        end: Math.max(last.end, entity.end),
      };
  }
  return merged;
}

function widerOf(one: ActedEntity, other: ActedEntity): ActedEntity {
  return other.end - other.start > one.end - one.start ? other : one;
}

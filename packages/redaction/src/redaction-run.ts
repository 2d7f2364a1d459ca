import { type ActedEntity, replacementFor, shownByPartial, type TextEdit } from "./apply-actions";
import { detect, mayHold } from "./detect";
import { withKnownNames } from "./document-pass";
import { DocumentNames } from "./document-pass-names";
import { brackets, foldPlaceholder, pseudonymPattern, tagLength } from "./placeholders";
import type { CompiledPolicy } from "./policy/compile";
import { planWithUncovered, type Searcher, type TextPlan } from "./search-again";
import { SpanWalk, spansOf } from "./span-walks";
import { joins } from "./stream/surrogate-finder";
import { Tally } from "./tally";
import type { Entity, KeyedDigest, Span, SpanMemo } from "./types";
import { RequestVault } from "./vault";

const nothing: TextPlan = { entities: [], edits: [] };

/** The type of a pseudonym that stands for text which only looked like one. Never counted as an entity. */
const literalType = "LITERAL";

export interface RunOptions {
  /** See `RedactTextOptions`. */
  readonly escapeLookalikes?: boolean | undefined;
  /** Asked for each text before it is searched, and told what was found; of the run's policy. */
  readonly memo?: SpanMemo | undefined;
  /** The text of the whole request, which no surrogate may stand in; JSON when a body is redacted. */
  readonly ownText?: (() => string) | undefined;
  readonly isJson?: boolean | undefined;
  /**
   * For a request whose texts may be planned twice: the first time with `"keep"`, and when names came late, again with the
   * first run here. The texts must come in the same order.
   */
  readonly names?: "keep" | RedactionRun | undefined;
}

/** A text that was planned, what was found in it, and how many names were known by then. */
interface PlannedText {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly nameCount: number;
}

/** The redaction of one request, text by text: they share the vault and the counts. */
export class RedactionRun implements Searcher {
  readonly policy: CompiledPolicy;
  readonly vault: RequestVault;
  readonly tally = new Tally();
  readonly #options: RunOptions;
  readonly #names: DocumentNames;
  /** How many code points of a value `partial` leaves behind `***`; -1 when nothing is masked in this way. */
  readonly #maskRest: number;
  readonly #planned: PlannedText[] = [];
  /** The finds of the run before, to be taken in their order. */
  readonly #earlier: readonly PlannedText[];
  #earlierNext = 0;

  constructor(policy: CompiledPolicy, digest: KeyedDigest, options: RunOptions = {}) {
    this.policy = policy;
    this.vault = new RequestVault(policy.document.placeholder_format, digest, {
      languages: policy.document.languages,
      ownText: options.ownText ?? (() => ""),
      isJson: options.isJson ?? false,
    });
    this.#options = options;
    this.#maskRest = policy.usesAction("partial") ? shownByPartial : policy.usesAction("mask") ? 0 : -1;
    const before = options.names instanceof RedactionRun ? options.names : undefined;
    this.#names = before === undefined ? new DocumentNames() : before.#names;
    this.#earlier = before === undefined ? [] : before.#planned;
  }

  /** What is to be changed in this text. Adds to the vault and to the counts. */
  plan(text: string): TextPlan {
    const escapes =
      this.#options.escapeLookalikes === true && text.includes(brackets[this.vault.format].open);
    const found = this.findWithNames(text);
    if (found.length === 0 && !escapes) return nothing;
    const { entities, edits } = planWithUncovered(text, found, this);
    for (const entity of entities) this.tally.add(entity.type, entity.action);
    return { entities, edits: escapes ? this.#escapeLookalikes(text, edits) : edits };
  }

  /** Entities of the text, without those that are replacements of ours from an earlier time. For `blanked` see `detect`. */
  find(text: string, blanked?: string): ActedEntity[] {
    return this.#acted(text, this.#entitiesOf(text, blanked));
  }

  /**
   * False when nothing would be found in a text, and nothing escaped, by the signs of it. Names that texts before gave
   * away need no look: a policy that finds names looks at every text.
   */
  mayHold(signs: number): boolean {
    return mayHold(signs, this.policy);
  }

  /** The same and the names that texts before gave away; gives away the names of this one. */
  findWithNames(text: string): ActedEntity[] {
    return this.#acted(text, this.#withNames(text));
  }

  /**
   * True when a text that was planned holds a name that was found in a later one. Only a run that keeps its texts knows.
   * Linear in those texts, and free when no name was found.
   */
  hasMissedNames(): boolean {
    return this.#planned.some(
      ({ text, entities, nameCount }) =>
        nameCount < this.#names.size &&
        withKnownNames(text, entities, this.#names, this.policy).length > entities.length,
    );
  }

  /** What takes the place of a value that the caller found by `find`; undefined when it stays. Counts it. */
  replace({ type, action }: ActedEntity, value: string): string | undefined {
    this.tally.add(type, action);
    return replacementFor(action, type, value, this.vault);
  }

  /** The edits that act on these entities. Adds to the vault. */
  editsOf(text: string, entities: readonly ActedEntity[]): TextEdit[] {
    const edits: TextEdit[] = [];
    for (const { start, end, type, action } of entities) {
      const value = text.slice(start, end);
      const replacement = replacementFor(action, type, value, this.vault);
      if (replacement === undefined) continue;
      const isLost = action === "surrogate" && isJoined(text, { start, end, replacement });
      edits.push({ start, end, replacement: isLost ? this.vault.pseudonymFor(type, value) : replacement });
    }
    return edits;
  }

  /** What is in the text by itself, and the names of the texts before. */
  #withNames(text: string): readonly Entity[] {
    const before = this.#earlier[this.#earlierNext++];
    const entities = before?.text === text ? before.entities : this.#entitiesOf(text);
    const known = this.#names.size;
    this.#names.learn(text, entities);
    if (this.#options.names === "keep") this.#planned.push({ text, entities, nameCount: this.#names.size });
    return known === 0 ? entities : withKnownNames(text, entities, this.#names, this.policy);
  }

  #entitiesOf(text: string, blanked?: string): readonly Entity[] {
    const known = this.#options.memo?.get(text);
    if (known !== undefined) return known;
    const entities = detect(text, this.policy, blanked);
    this.#options.memo?.set(text, entities);
    return entities;
  }

  #acted(text: string, entities: readonly Entity[]): ActedEntity[] {
    const acted: ActedEntity[] = [];
    for (const { type, start, end, score, explanation } of entities) {
      // Written out: copying an object by its members takes as long as finding it.
      const entity = { type, start, end, score, explanation, action: this.policy.actionOf(type) };
      if (!isMask(text, entity, this.#maskRest)) acted.push(entity);
    }
    return acted;
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

/** A surrogate within a word could not be told from the word in an answer. */
function isJoined(text: string, { start, end, replacement }: TextEdit): boolean {
  const joinsBefore = start > 0 && joins(text.charCodeAt(start - 1), replacement.charCodeAt(0));
  return (
    joinsBefore ||
    (end < text.length && joins(replacement.charCodeAt(replacement.length - 1), text.charCodeAt(end)))
  );
}

const mask = "***";

/** `detect` knows placeholders and hashes; what masking leaves it takes for the value of `password: ***`, or for a number. */
function isMask(text: string, { start, end }: Span, rest: number): boolean {
  const lengthMax = mask.length + 2 * rest;
  if (rest < 0 || end - start > lengthMax) return false;
  const earliest = Math.max(0, start - lengthMax);
  const at = text.slice(earliest, start + mask.length).lastIndexOf(mask);
  if (at === -1) return false;
  const shown = earliest + at + mask.length;
  return end <= shown || Array.from(text.slice(shown, end)).length <= rest;
}

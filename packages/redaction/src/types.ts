/**
 * The words of the engine. Read this first.
 *
 * A recognizer finds entities of one type in a text; `detect` runs all recognizers and resolves
 * overlaps; a policy says which action is done to each entity; a pseudonym can be restored through
 * the vault of the request.
 */

/** `[start, end)` in UTF-16 code units of the text that was searched. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What kind of value was found: `EMAIL`, `PHONE`, `CARD`, or a tenant's own type such as `PROJECT`.
 * Matches `/^[A-Z][A-Z_]{0,30}[A-Z]$/`, so that it can stand in a placeholder.
 */
export type EntityType = string;

/** Where the evidence came from, strongest first. Decides between overlapping entities. */
export type EvidenceKind = "validated" | "term" | "keyword" | "tagger" | "pattern";

/** Why an entity was found. Data for screens and tests; it never holds the text itself. */
export interface Explanation {
  readonly recognizer: string;
  readonly evidence: EvidenceKind;
  /** The check that passed, e.g. `luhn`, `mod-97`. */
  readonly checksum?: string;
  /** A supporting word of our own lists ("ssn", "phone"), never the caller's text. */
  readonly cue?: string;
}

export interface Entity extends Span {
  readonly type: EntityType;
  /** 0 to 1; compared with the policy's threshold. */
  readonly score: number;
  readonly explanation: Explanation;
}

/**
 * What a cheap look at the text found, so that recognizers which cannot match do not run. It may say more than
 * the text holds, never less.
 */
export interface TextTraits {
  readonly hasAt: boolean;
  readonly hasDigit: boolean;
  readonly hasScheme: boolean;
  readonly hasColon: boolean;
  readonly hasAngle: boolean;
  readonly hasEquals: boolean;
  /** Three dashes in a row, as headers of keys have them. */
  readonly hasDashes: boolean;
  /** The longest run of characters in `[A-Za-z0-9_\-+/=.~]`; 15 when it is shorter than that. */
  readonly longestOpaqueRun: number;
  readonly isAscii: boolean;
  /** Where runs of ASCII digits begin and end, alternately, in UTF-16 code units; exact. */
  readonly digitRuns: readonly number[];
  /** Where runs of at least 15 characters of `[A-Za-z0-9_\\-+/=.~]` begin and end, alternately; exact. */
  readonly opaqueRuns: readonly number[];
  /** Bits of `sign` (`first-pass/signs.ts`), for the readings of disguised values. */
  readonly signs: number;
}

/** Finds entities of one family. Pure; linear in the text; throws only on a bug, and then the request is refused. */
export interface Recognizer {
  /** Kebab-case, stable: shown in explanations and docs. */
  readonly id: string;
  /** Every type this recognizer can report. */
  readonly types: readonly EntityType[];
  /** False when nothing in the text can match. */
  canMatch(traits: TextTraits): boolean;
  /** Entities in order of start; may overlap each other. `traits` are of this text, for those that begin at what is rare. */
  find(text: string, traits?: TextTraits): Entity[];
}

export const actions = [
  "keep",
  "mask",
  "placeholder",
  "hash",
  "drop",
  "partial",
  "pseudonym",
  "surrogate",
  "block",
] as const;
export type Action = (typeof actions)[number];

/**
 * A keyed digest: HMAC-SHA-256 under a key of the tenant, handed in so that the engine needs no
 * crypto of its own. Deterministic; at least 8 bytes.
 */
export type KeyedDigest = (message: string) => Uint8Array;

/**
 * What was found in texts before: chat history repeats from request to request, and so do instructions and tool
 * definitions. One memo serves one compiled policy, since the entities are what that policy reports; entities hold
 * no text, and an implementation keeps a keyed digest of the text rather than the text.
 */
export interface SpanMemo {
  /** What `set` was given for this very text, in the same order; undefined when it is not known. */
  get(text: string): readonly Entity[] | undefined;
  /**
   * Called with whole texts and with what stands around a replacement, also when nothing was found. The entities
   * must not change afterwards.
   */
  set(text: string, entities: readonly Entity[]): void;
}

/** How placeholders are written: `<EMAIL_k7f3q2ab>` or `[[EMAIL_k7f3q2ab]]`. */
export type PlaceholderFormat = "angle" | "double-bracket";

/**
 * One step of the search for surrogates in an answer. `next` is by UTF-16 code unit; `value` is set where a surrogate
 * ends, and is what it stands for.
 */
export interface SurrogateNode {
  readonly next: ReadonlyMap<number, SurrogateNode>;
  readonly value?: string;
}

/** Placeholder to value, for one request, in memory only. */
export interface Vault {
  readonly format: PlaceholderFormat;
  /** How many placeholders and surrogates can be restored; at 0 there is nothing to look for in an answer. */
  readonly size: number;
  /** Set when there are surrogates: they look like any text, so every text of an answer has to be searched. */
  readonly surrogates?: SurrogateNode | undefined;
  /** The texts in `surrogates`. */
  readonly surrogateTexts?: readonly string[];
  /** True when a value has a quote, a backslash or a control character, which JSON writes as an escape. */
  readonly hasEscapes: boolean;
  /** The value that this exact placeholder stands for in this request, if any. */
  reveal(placeholder: string): string | undefined;
  /**
   * The value of a placeholder that the model wrote with other case, spacing or markdown, when
   * exactly one fits. `folded` is what stood between the brackets, letters and digits only, in upper case.
   */
  repair(folded: string): string | undefined;
  /** True when `folded` is the beginning of something that `repair` could be asked about. */
  canBegin(folded: string): boolean;
}

/** How every string of a body was treated. */
export interface Coverage {
  /** Strings that were searched, known places and unknown ones together. */
  scanned: number;
  /** Ids, enums, model names: not a place for a person's text. */
  structural: number;
  /** Images, files, audio, encrypted reasoning. */
  opaque: number;
  /** The part of `scanned` that no shape describes. */
  unknown: number;
}

export interface EntityCounts {
  total: number;
  byType: Record<EntityType, number>;
  byAction: Partial<Record<Action, number>>;
}

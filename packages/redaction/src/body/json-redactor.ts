import { applyEdits, type TextEdit } from "../apply-actions";
import type { RedactionRun } from "../redaction-run";
import { SpanWalk } from "../span-walks";
import type { Coverage, Span } from "../types";
import { mayHoldDigitWords } from "../views/spellings/digit-words";
import { textOfEncoded, withEncodedText } from "./base64-text";
import { createConcealer } from "./conceal-values";
import type { JsonReader, OpaquePart } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { readNestedJson } from "./nested-json";
import { OwnNames } from "./own-names";
import type { OpaqueKind } from "./shape";
import { jsonEscape, type Splice, spliceBytes, spliceLeaf } from "./splice";
import { TextParts } from "./text-parts";

/** JSON in a string in JSON in a string: deeper than this it is searched as text. */
const nestingMax = 4;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Leaves that are more or less than the characters of their string, or go on in the next one. */
const notByBytes = leafFlag.number | leafFlag.continues | leafFlag.encoded;

const opaqueName: Record<OpaqueKind, string> = { images: "image", files: "file", audio: "audio" };

/** Redacts the leaves of a body, and of the JSON inside its strings. One for each request. */
export class JsonRedactor {
  readonly coverage: Coverage = { scanned: 0, structural: 0, opaque: 0, unknown: 0 };
  readonly blockedOpaque = new Set<OpaqueKind>();
  readonly #run: RedactionRun;
  /** Signs of strings that hold nothing, as many strings in a row have the same. */
  #emptySigns = -1;
  #nesting = 0;
  /** What is searched stands within a text whose place is known. */
  #isKnown = false;

  constructor(run: RedactionRun) {
    this.#run = run;
  }

  /** `gone`: sorted spans of the bytes that will not be sent. */
  splicesOf(reader: JsonReader, gone: readonly Span[] = []): Splice[] {
    this.coverage.structural += reader.structuralCount;
    this.coverage.opaque += reader.opaqueCount;
    const splices = this.#stripOpaque(reader.opaqueParts, gone);
    const isWhole = gone.length === 0 && splices.length === 0;
    const skipped = new SpanWalk(isWhole ? [] : [...gone, ...splices].sort(byStart));
    const slices = reader.slices();
    const names = new OwnNames(reader);
    const parts = new TextParts(reader, this.#run);
    const signed: number[] = [];

    for (let leaf = 0; leaf < reader.leaves.count; leaf++) {
      if (!isWhole && skipped.contains({ start: reader.leaves.start(leaf), end: reader.leaves.end(leaf) }))
        continue;
      const flags = reader.leaves.flags(leaf);
      if ((flags & leafFlag.skipped) !== 0) continue;
      if ((flags & leafFlag.signed) !== 0) {
        signed.push(leaf);
        continue;
      }
      if (this.#holdsNothing(reader, leaf)) {
        this.#countLeaf(flags);
        continue;
      }
      const text = leafText(reader, slices, leaf);
      if ((flags & leafFlag.encoded) !== 0) {
        this.#countLeaf(flags);
        splices.push(...this.#redactEncoded(reader, leaf, text));
        continue;
      }
      const nested = (flags & (leafFlag.key | leafFlag.number)) === 0 && this.#redactNested(text, flags);
      if (typeof nested === "string") splices.push(wholeLeaf(reader, leaf, jsonEscape(nested)));
      if (nested !== false) continue;

      this.#countLeaf(flags);
      if (parts.take(leaf, text)) continue;
      const { edits } = this.#run.plan(text);
      if (edits.length > 0) splices.push(...leafSplices(reader, leaf, text, edits, names));
    }
    splices.push(...parts.splices(), ...this.#concealSigned(reader, signed));
    return splices;
  }

  /** True for a string that no recognizer would look at, by what the reader passed in it. It is not even decoded. */
  #holdsNothing(reader: JsonReader, leaf: number): boolean {
    const { leaves } = reader;
    if ((leaves.flags(leaf) & notByBytes) !== 0) return false;
    const signs = leaves.signs(leaf);
    if (signs !== this.#emptySigns) {
      if (this.#run.mayHold(signs)) return false;
      this.#emptySigns = signs;
    }
    return !mayHoldDigitWords(reader.bytes, leaves.start(leaf), leaves.end(leaf));
  }

  /** A document that was encoded is text like every other once it is decoded. */
  #redactEncoded(reader: JsonReader, leaf: number, encoded: string): Splice[] {
    const text = textOfEncoded(encoded);
    if (text === undefined) throw new Error("A document that was read as text is none.");
    const nested = this.#redactNested(text, reader.leaves.flags(leaf));
    if (nested === true) return [];
    const redacted = nested === false ? applyEdits(text, this.#run.plan(text).edits) : nested;
    if (redacted === text) return [];
    return [wholeLeaf(reader, leaf, jsonEscape(withEncodedText(encoded, redacted)))];
  }

  /** Call when all other leaves are done: what is put in is what the vault holds by then. */
  #concealSigned(reader: JsonReader, leaves: readonly number[]): Splice[] {
    if (leaves.length === 0) return [];
    this.coverage.opaque += leaves.length;
    const conceal = createConcealer(this.#run.vault.entries());
    const slices = reader.slices();
    return leaves.flatMap((leaf) => spliceLeaf(reader, leaf, conceal(leafText(reader, slices, leaf))));
  }

  /**
   * For a text that is JSON as a whole, such as the arguments or the result of a tool: the text
   * redacted, or true when nothing in it changes. False for every other text.
   */
  #redactNested(text: string, flags: number): string | boolean {
    if (this.#nesting === nestingMax) return false;
    const reader = readNestedJson(text);
    if (reader === undefined) return false;
    const wasKnown = this.#isKnown;
    this.#isKnown = wasKnown || (flags & leafFlag.unknown) === 0;
    this.#nesting++;
    const splices = this.splicesOf(reader);
    this.#nesting--;
    this.#isKnown = wasKnown;
    return splices.length === 0 || decoder.decode(spliceBytes(reader.bytes, splices));
  }

  #countLeaf(flags: number): void {
    this.coverage.scanned++;
    if ((flags & leafFlag.unknown) !== 0 && !this.#isKnown) this.coverage.unknown++;
  }

  #stripOpaque(parts: readonly OpaquePart[], gone: readonly Span[]): Splice[] {
    const splices: Splice[] = [];
    if (parts.length === 0) return splices;
    const alreadyGone = new SpanWalk(gone);
    let strippedEnd = 0;
    for (const part of [...parts].sort(byStart)) {
      const handling = this.#run.policy.document.opaque[part.kind];
      if (handling === "allow" || alreadyGone.contains(part)) continue;
      if (handling === "block") this.blockedOpaque.add(part.kind);
      if (part.end <= strippedEnd) continue;
      strippedEnd = part.end;
      splices.push({ start: part.start, end: part.end, replacement: strippedText(part) });
    }
    return splices;
  }
}

function strippedText({ kind, isString, textPart = { type: "text" } }: OpaquePart): string {
  const text = `[${opaqueName[kind]} removed by policy]`;
  return JSON.stringify(isString ? text : { ...textPart, text });
}

function wholeLeaf(reader: JsonReader, leaf: number, replacement: string): Splice {
  return { start: reader.leaves.start(leaf), end: reader.leaves.end(leaf), replacement };
}

function leafSplices(
  reader: JsonReader,
  leaf: number,
  text: string,
  edits: readonly TextEdit[],
  names: OwnNames,
): Splice[] {
  const flags = reader.leaves.flags(leaf);
  if ((flags & leafFlag.number) !== 0)
    return [wholeLeaf(reader, leaf, JSON.stringify(applyEdits(text, edits)))];
  if ((flags & leafFlag.key) === 0) return spliceLeaf(reader, leaf, edits);
  return [wholeLeaf(reader, leaf, jsonEscape(names.rename(leaf, applyEdits(text, edits))))];
}

function byStart(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

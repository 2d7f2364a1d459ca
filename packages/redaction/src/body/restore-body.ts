import { applyEdits, type TextEdit } from "../apply-actions";
import { AnswerReader } from "../stream/answer-reader";
import { valueAs } from "../stream/restorer";
import type { Vault } from "../types";
import { readJsonBody } from "./json-body";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { memberSplices } from "./member-changes";
import { readNestedJson } from "./nested-json";
import { OwnNames } from "./own-names";
import type { BodyShape } from "./shape";
import { jsonEscape, type Splice, spliceBytes, spliceLeaf } from "./splice";

/** JSON in a string in JSON in a string: as deep as it is redacted. */
const nestingMax = 4;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export interface RestoreOptions {
  readonly restoreToolArguments: boolean;
  /** A member that the answer gets as its last one; one of that name is replaced. */
  readonly append?: { readonly name: string; readonly value: unknown };
}

export interface RestoredBody {
  /** The very same array as was given when nothing changes. */
  readonly bytes: Uint8Array;
  readonly restored: number;
  /** Written like a pseudonym, standing for nothing in this request, and left as it is. */
  readonly unknown: number;
}

/** Puts values back into an answer that came as a whole. Throws `BodyError` when it is not a sound JSON object. */
export function restoreBody(
  bytes: Uint8Array,
  shape: BodyShape,
  vault: Vault,
  { restoreToolArguments, append }: RestoreOptions,
): RestoredBody {
  const { reader } = readJsonBody(bytes, shape);
  const restorer = new BodyRestorer(vault, restoreToolArguments);
  const splices = restorer.splicesOf(reader);
  if (append !== undefined) {
    const { name, value } = append;
    splices.push(...memberSplices(reader, { remove: [name], set: { [name]: value } }).splices);
  }
  return { bytes: spliceBytes(bytes, splices), restored: restorer.restored, unknown: restorer.unknown };
}

/** Restores the leaves of an answer, and of the JSON inside its strings. One for each answer. */
class BodyRestorer {
  readonly #text: AnswerReader;
  readonly #json: AnswerReader;
  readonly #restoresToolInput: boolean;
  #nesting = 0;
  restored = 0;
  unknown = 0;

  constructor(vault: Vault, restoresToolInput: boolean) {
    this.#text = new AnswerReader(vault, "none");
    this.#json = new AnswerReader(vault, "json");
    this.#restoresToolInput = restoresToolInput;
  }

  splicesOf(reader: JsonReader): Splice[] {
    const { leaves } = reader;
    const slices = reader.slices();
    const names = new OwnNames(reader);
    const splices: Splice[] = [];
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      const flags = leaves.flags(leaf);
      if ((flags & (leafFlag.number | leafFlag.skipped)) !== 0) continue;
      if ((flags & leafFlag.toolInput) !== 0 && !this.#restoresToolInput) continue;
      const text = leafText(reader, slices, leaf);
      if (!this.#json.canBeginIn(text)) continue;
      if ((flags & leafFlag.key) !== 0) splices.push(...this.#restoreName(reader, leaf, text, names));
      else splices.push(...this.#restoreText(reader, leaf, text));
    }
    return splices;
  }

  /** Whatever a value is made of, JSON inside a string stays JSON. */
  #restoreText(reader: JsonReader, leaf: number, text: string): Splice[] {
    const nested = this.#nesting < nestingMax ? readNestedJson(text) : undefined;
    if (nested === undefined) {
      const isJson = (reader.leaves.flags(leaf) & leafFlag.json) !== 0;
      return spliceLeaf(reader, leaf, this.#editsOf(text, isJson));
    }
    this.#nesting++;
    const splices = this.splicesOf(nested);
    this.#nesting--;
    if (splices.length === 0) return [];
    return [wholeLeaf(reader, leaf, decoder.decode(spliceBytes(nested.bytes, splices)))];
  }

  /** A tool may be given an object whose names are values. */
  #restoreName(reader: JsonReader, leaf: number, text: string, names: OwnNames): Splice[] {
    const edits = this.#editsOf(text, false);
    return edits.length === 0 ? [] : [wholeLeaf(reader, leaf, names.rename(leaf, applyEdits(text, edits)))];
  }

  #editsOf(text: string, isJson: boolean): TextEdit[] {
    const reader = isJson ? this.#json : this.#text;
    const edits: TextEdit[] = [];
    for (const finding of reader.findings(text, true, 0)) {
      if (finding.kind === "value") {
        const replacement = valueAs(isJson ? "json" : "none", finding.value);
        edits.push({ start: finding.start, end: finding.end, replacement });
        this.restored++;
      } else this.unknown++;
    }
    return edits;
  }
}

function wholeLeaf(reader: JsonReader, leaf: number, text: string): Splice {
  return { start: reader.leaves.start(leaf), end: reader.leaves.end(leaf), replacement: jsonEscape(text) };
}

import { applyEdits, type TextEdit } from "../apply-actions";
import { AnswerReader } from "../stream/answer-reader";
import { valueAs } from "../stream/restorer";
import type { Vault } from "../types";
import { readJsonBody } from "./json-body";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { memberSplices } from "./member-changes";
import { OwnNames } from "./own-names";
import type { BodyShape } from "./shape";
import { jsonEscape, type Splice, spliceBytes, spliceLeaf } from "./splice";

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
  const slices = reader.slices();
  const restorer = new LeafRestorer(vault);
  const splices: Splice[] = [];
  const names = new OwnNames(reader);
  for (let leaf = 0; leaf < reader.leaves.count; leaf++) {
    const flags = reader.leaves.flags(leaf);
    if ((flags & (leafFlag.number | leafFlag.skipped)) !== 0) continue;
    if ((flags & leafFlag.toolInput) !== 0 && !restoreToolArguments) continue;
    const text = leafText(reader, slices, leaf);
    const edits = restorer.editsOf(text, (flags & leafFlag.json) !== 0);
    if (edits.length > 0) splices.push(...restoredLeaf(reader, leaf, text, edits, names));
  }
  if (append !== undefined) {
    const { name, value } = append;
    splices.push(...memberSplices(reader, { remove: [name], set: { [name]: value } }).splices);
  }
  return { bytes: spliceBytes(bytes, splices), restored: restorer.restored, unknown: restorer.unknown };
}

/** Names are restored as well: a tool may be given an object whose names are values. */
function restoredLeaf(
  reader: JsonReader,
  leaf: number,
  text: string,
  edits: readonly TextEdit[],
  names: OwnNames,
): Splice[] {
  if ((reader.leaves.flags(leaf) & leafFlag.key) === 0) return spliceLeaf(reader, leaf, edits);
  const replacement = jsonEscape(names.rename(leaf, applyEdits(text, edits)));
  return [{ start: reader.leaves.start(leaf), end: reader.leaves.end(leaf), replacement }];
}

class LeafRestorer {
  readonly #text: AnswerReader;
  readonly #json: AnswerReader;
  restored = 0;
  unknown = 0;

  constructor(vault: Vault) {
    this.#text = new AnswerReader(vault, "none");
    this.#json = new AnswerReader(vault, "json");
  }

  editsOf(text: string, isJson: boolean): TextEdit[] {
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

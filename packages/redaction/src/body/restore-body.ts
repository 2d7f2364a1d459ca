import type { TextEdit } from "../apply-actions";
import { PlaceholderFinder } from "../stream/placeholder-finder";
import { valueAs } from "../stream/restorer";
import type { Vault } from "../types";
import { readJsonBody } from "./json-body";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { memberSplices } from "./member-changes";
import type { BodyShape } from "./shape";
import { type Splice, spliceBytes, spliceLeaf } from "./splice";

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
  for (let leaf = 0; leaf < reader.leaves.count; leaf++) {
    const flags = reader.leaves.flags(leaf);
    if ((flags & (leafFlag.key | leafFlag.number)) !== 0) continue;
    if ((flags & leafFlag.toolInput) !== 0 && !restoreToolArguments) continue;
    const edits = restorer.editsOf(leafText(reader, slices, leaf), (flags & leafFlag.json) !== 0);
    if (edits.length > 0) splices.push(...spliceLeaf(reader, leaf, edits));
  }
  if (append !== undefined) {
    const { name, value } = append;
    splices.push(...memberSplices(reader, { remove: [name], set: { [name]: value } }).splices);
  }
  return { bytes: spliceBytes(bytes, splices), restored: restorer.restored, unknown: restorer.unknown };
}

class LeafRestorer {
  readonly #text: PlaceholderFinder;
  readonly #json: PlaceholderFinder;
  restored = 0;
  unknown = 0;

  constructor(vault: Vault) {
    this.#text = new PlaceholderFinder(vault, "none");
    this.#json = new PlaceholderFinder(vault, "json");
  }

  editsOf(text: string, isJson: boolean): TextEdit[] {
    const finder = isJson ? this.#json : this.#text;
    const edits: TextEdit[] = [];
    let finding = finder.next(text, 0, true);
    while (finding !== undefined && finding.kind !== "unfinished") {
      const { start, end } = finding;
      if (finding.kind === "value") {
        edits.push({ start, end, replacement: valueAs(isJson ? "json" : "none", finding.value) });
        this.restored++;
      } else this.unknown++;
      finding = finder.next(text, end, true);
    }
    return edits;
  }
}

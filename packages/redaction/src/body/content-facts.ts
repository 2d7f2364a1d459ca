import { base64Characters, textOfBase64 } from "./base64-text";
import { byte, isBase64 } from "./bytes";
import { type LeafTable, leafFlag } from "./leaf-table";
import { kindOfMediaType, kindOfPartType } from "./media-type";
import type { ContentRule, OpaqueKind } from "./shape";

const decoder = new TextDecoder();
/** Types and media types are shorter; what is longer is none. */
const wordBytesMax = 128;

export type Settled =
  /** All that the object carries is text that is searched. */
  | "text"
  /** Encoded bytes that stand in the object. */
  | "bytes"
  /** Nothing that this object could say. */
  | "nothing";

/** What the members of one object say, while it is read. Members may come in any order, so all is settled at its end. */
export class ContentFacts {
  readonly #rule: ContentRule;
  readonly #bytes: Uint8Array;
  #type = "";
  #mediaType = "";
  #isSigned = false;
  #dataLeaf = -1;
  #signedLeaf = -1;

  constructor(rule: ContentRule, bytes: Uint8Array) {
    this.#rule = rule;
    this.#bytes = bytes;
  }

  /** A member and the bytes of its value; `leaf`: the number of leaves before it. */
  note(name: string, start: number, end: number, leaf: number): void {
    if (this.#bytes[start] !== byte.quote) return;
    const { mediaTypes, data, signed } = this.#rule;
    if (name === "type") this.#type = this.#word(start, end);
    else if (name === data) this.#dataLeaf = leaf;
    else if (name === signed?.text) this.#signedLeaf = leaf;
    else if (name === signed?.signature)
      this.#isSigned = end - start > 2 && isBase64(this.#bytes, start + 1, end - 1);
    else if (mediaTypes?.includes(name) === true) this.#mediaType = this.#word(start, end);
  }

  /** What content is that came without a media type: by the object's `type`. */
  get kindByType(): OpaqueKind {
    return kindOfPartType(this.#type);
  }

  /** Of a message that names no role itself. */
  get role(): string {
    return this.#rule.roles?.find(([suffix]) => this.#type.endsWith(suffix))?.[1] ?? "";
  }

  /** The object names a file that is kept elsewhere. */
  get isFile(): boolean {
    return this.#rule.fileTypes?.includes(this.#type) === true;
  }

  /** What the media type says; undefined without one. */
  get kind(): OpaqueKind | undefined {
    if (this.#mediaType === "") return undefined;
    const kind = kindOfMediaType(this.#mediaType);
    return kind === "text" ? "files" : kind;
  }

  /** Call once, when the object is read: sets the flags of its leaves. */
  settle(leaves: LeafTable): Settled {
    if (this.#signedLeaf !== -1 && this.#isSigned && this.#type === this.#rule.signed?.text) {
      leaves.setFlags(this.#signedLeaf, leaves.flags(this.#signedLeaf) | leafFlag.signed);
    }
    if (this.#rule.textTypes?.includes(this.#type) === true) {
      if (this.#dataLeaf !== -1) this.#setKnown(leaves, this.#dataLeaf, 0);
      return "text";
    }
    if (this.#dataLeaf === -1) return "nothing";
    return this.#settleData(leaves, this.#dataLeaf);
  }

  #settleData(leaves: LeafTable, leaf: number): Settled {
    const start = leaves.start(leaf);
    const end = leaves.end(leaf);
    if (!isBase64(this.#bytes, start, end)) return "nothing";
    const isText = this.#mediaType !== "" && kindOfMediaType(this.#mediaType) === "text";
    if (isText && textOfBase64(base64Characters(this.#bytes, start, end)) !== undefined) {
      this.#setKnown(leaves, leaf, leafFlag.encoded);
      return "text";
    }
    this.#setKnown(leaves, leaf, leafFlag.skipped);
    return "bytes";
  }

  #setKnown(leaves: LeafTable, leaf: number, more: number): void {
    leaves.setFlags(leaf, (leaves.flags(leaf) & ~leafFlag.unknown) | more);
  }

  #word(start: number, end: number): string {
    if (end - start > wordBytesMax) return "";
    return decoder.decode(this.#bytes.subarray(start + 1, end - 1)).replaceAll("\\/", "/");
  }
}

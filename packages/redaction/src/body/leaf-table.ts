import { everySign } from "../first-pass/signs";

/**
 * The strings and long numbers of a body that have to be searched, in order, as spans of its bytes:
 * five integers each, because an object for each would cost more than reading the body.
 */

export const leafFlag = {
  /** Holds JSON, to be searched leaf by leaf. */
  json: 1,
  /** No shape describes it. */
  unknown: 2,
  /** The name of a member. */
  key: 4,
  /** A number: the span is all of it. Otherwise the span is what stands between the quotes. */
  number: 8,
  hasEscape: 16,
  hasNonAscii: 32,
  /** Goes on in the next leaf with this flag and the same owner. */
  continues: 64,
  toolInput: 128,
  /** Text in base64, with or without the head of a `data:` URL before it. */
  encoded: 256,
  /** Signed by its provider. */
  signed: 512,
  /** Turned out to be no text. */
  skipped: 1024,
} as const;

const stride = 5;

export class LeafTable {
  /** A plain array: memory outside of the heap costs more than reading a small body. */
  readonly #columns: number[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * `owner` is the byte offset of the object of a key, or else of the innermost array; `signs` are bits of `sign`
   * (`first-pass/signs.ts`) for what the decoded text may hold.
   */
  add(start: number, end: number, flags: number, owner: number, signs: number = everySign): void {
    this.#columns.push(start, end, flags, owner, signs);
    this.#count++;
  }

  start(leaf: number): number {
    return this.#columns[leaf * stride] as number;
  }

  end(leaf: number): number {
    return this.#columns[leaf * stride + 1] as number;
  }

  flags(leaf: number): number {
    return this.#columns[leaf * stride + 2] as number;
  }

  setFlags(leaf: number, flags: number): void {
    this.#columns[leaf * stride + 2] = flags;
  }

  owner(leaf: number): number {
    return this.#columns[leaf * stride + 3] as number;
  }

  signs(leaf: number): number {
    return this.#columns[leaf * stride + 4] as number;
  }
}

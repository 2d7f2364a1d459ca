import type { TextEdit } from "../apply-actions";
import { byte, escapeLength, sequenceLength } from "./bytes";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";

/** Bytes `[start, end)` of a body and what takes their place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const encoder = new TextEncoder();

/** The body with these splices, which are disjoint; the very same bytes when there is none. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes;
  const sorted = isSorted(splices)
    ? splices
    : [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
  // Parts of a `Buffer` are buffers, which cost several times as much to make.
  const source = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const result = new Uint8Array(sorted.reduce(sizeAfter, bytes.length));
  let read = 0;
  let written = 0;
  for (const { start, end, replacement } of sorted) {
    result.set(source.subarray(read, start), written);
    written += start - read;
    written = writeText(replacement, result, written);
    read = end;
  }
  result.set(source.subarray(read), written);
  return result.subarray(0, written + bytes.length - read);
}

function isSorted(splices: readonly Splice[]): boolean {
  for (let at = 1; at < splices.length; at++) {
    if ((splices[at] as Splice).start <= (splices[at - 1] as Splice).start) return false;
  }
  return true;
}

/** Returns where the text ends. Placeholders are short and ASCII, where a call of the encoder costs more than its work. */
function writeText(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) return at + encoder.encodeInto(text, bytes.subarray(at)).written;
    bytes[at + index] = code;
  }
  return at + text.length;
}

/** A UTF-16 code unit takes three bytes at most. */
function sizeAfter(size: number, { start, end, replacement }: Splice): number {
  return size - (end - start) + replacement.length * 3;
}

/** What stands between the quotes of a JSON string. */
export function jsonEscape(text: string): string {
  return mustEscape.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

/** What JSON escapes, and all beyond ASCII, where half of a character may be. */
const mustEscape = /[^ !#-[\]-~]/;

/** Edits of the decoded text of a leaf, as splices of the body's bytes. A number becomes a string. */
export function spliceLeaf(reader: JsonReader, leaf: number, edits: readonly TextEdit[]): Splice[] {
  const start = reader.leaves.start(leaf);
  const flags = reader.leaves.flags(leaf);
  if ((flags & (leafFlag.hasEscape | leafFlag.hasNonAscii)) === 0) {
    return edits.map((edit) => ({
      start: start + edit.start,
      end: start + edit.end,
      replacement: jsonEscape(edit.replacement),
    }));
  }
  const walk = new UnitWalk(reader.bytes, start);
  return edits.map((edit) => ({
    start: walk.startOf(edit.start),
    end: walk.endOf(edit.end),
    replacement: jsonEscape(edit.replacement),
  }));
}

/** From UTF-16 code units of a decoded string to bytes of the string as it is written. Ask in ascending order. */
class UnitWalk {
  readonly #bytes: Uint8Array;
  #at: number;
  #unit = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  startOf(unit: number): number {
    while (this.#unit < unit && this.#unit + this.#unitsHere() <= unit) this.#pass();
    return this.#at;
  }

  /** A character that the unit cuts in two is taken as a whole. */
  endOf(unit: number): number {
    while (this.#unit < unit) this.#pass();
    return this.#at;
  }

  #unitsHere(): number {
    return (this.#bytes[this.#at] as number) >= 0xf0 ? 2 : 1;
  }

  #pass(): void {
    const code = this.#bytes[this.#at] as number;
    this.#unit += this.#unitsHere();
    if (code === byte.backslash) this.#at += escapeLength(this.#bytes, this.#at);
    else this.#at += code < 0x80 ? 1 : sequenceLength(this.#bytes, this.#at);
  }
}

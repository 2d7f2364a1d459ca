import { instantiate } from "../webassembly/instantiate";
import { address, kernelModule, paddingBytes } from "./kernel";
import { plainSigns } from "./plain-signs";
import type { Signs } from "./signs";

/**
 * The first look at every text: one call for all that a recognizer, or another reading of the text, asks before it
 * reads a character. One memory serves the whole process; its bytes are valid until the next call.
 */

const pageBytes = 65_536;
const bytesMin = 32_768;
/** Of longer texts the plain pass takes no more time than what follows. */
const bytesMax = 1_048_576;
/** Bytes a character, at most, of texts in Latin letters: few have an accent. */
const bytesOfLatin = 1.125;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** See `kernel.ts`. */
  scan(start: number, end: number, opaqueOut: number, digitsOut: number): number;
  skip(start: number, end: number, _unused: number, _too: number): number;
}

const encoder = new TextEncoder();
const none: readonly number[] = [];

export class FirstPass {
  readonly #kernel: KernelExports;
  #capacity = 0;
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  #input = new Uint8Array(0);
  #opaqueOut = 0;
  #digitsOut = 0;
  #loadedFor: unknown;

  constructor(kernel: KernelExports) {
    this.#kernel = kernel;
    this.#reserve(bytesMin);
  }

  /** Undefined when the text is too long. */
  signsOf(text: string): Signs | undefined {
    if (text.length > bytesMax) return undefined;
    this.#loadedFor = undefined;
    if (text.length > this.#capacity) this.#reserve(text.length);
    let { read, written } = encoder.encodeInto(text, this.#input);
    if (read < text.length) {
      const mostly = Math.ceil(text.length * bytesOfLatin);
      this.#reserve(text.length * 3 <= bytesMax ? text.length * 3 : mostly);
      ({ read, written } = encoder.encodeInto(text, this.#input));
      if (read < text.length) return undefined;
    }
    const mask = this.#kernel.scan(address.input, address.input + written, this.#opaqueOut, this.#digitsOut);
    const digitRuns = this.#read(this.#digitsOut, address.digitsEnd);
    const opaqueRuns = this.#read(this.#opaqueOut, address.opaqueEnd);
    if (written === read) return { mask, digitRuns, opaqueRuns };
    return { mask, digitRuns: this.#inUnits(digitRuns), opaqueRuns: this.#inUnits(opaqueRuns) };
  }

  /** How many bytes `load` takes at most. */
  get windowBytes(): number {
    return bytesMin;
  }

  /** Whose bytes are in the memory; undefined when a text is. */
  get loadedFor(): unknown {
    return this.#loadedFor;
  }

  /** Takes bytes for `skip`, and gives where they are. */
  load(bytes: Uint8Array, owner: unknown): number {
    this.#bytes.set(bytes, address.input);
    this.#loadedFor = owner;
    return address.input;
  }

  /** Where the next byte of a JSON string needs a look, or `end`. Positions are of the memory. */
  skip(start: number, end: number): number {
    return this.#kernel.skip(start, end, 0, 0);
  }

  /** The mask of what `skip` passed since the last call. */
  takeMask(): number {
    const mask = this.#words[address.mask / 4] as number;
    this.#words[address.mask / 4] = 0;
    return mask;
  }

  #read(start: number, endAddress: number): readonly number[] {
    const end = this.#words[endAddress / 4] as number;
    if (end === start) return none;
    const first = start / 4;
    // Of its whole length at once: one that grows is copied again and again.
    const values = new Array<number>(end / 4 - first);
    for (let at = 0; at < values.length; at++) values[at] = this.#words[first + at] as number;
    return values;
  }

  /** From bytes of UTF-8 to UTF-16 code units; `positions` ascend. Four bytes of ASCII are passed at once. */
  #inUnits(positions: readonly number[]): readonly number[] {
    if (positions.length === 0) return positions;
    const input = this.#input;
    const words = this.#words;
    const firstWord = address.input / 4;
    const units = new Array<number>(positions.length);
    let at = 0;
    let unit = 0;
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] as number;
      while (at < position) {
        if ((at & 3) === 0 && at + 4 <= position && isAsciiWord(words[firstWord + at / 4] as number)) {
          at += 4;
          unit += 4;
          continue;
        }
        const byte = input[at++] as number;
        if ((byte & 0xc0) !== 0x80) unit += byte >= 0xf0 ? 2 : 1;
      }
      units[index] = unit;
    }
    return units;
  }

  /** Input, then both tables at their longest: every other byte a digit, runs without a gap between. */
  #reserve(bytes: number): void {
    this.#capacity = Math.ceil(bytes / 16) * 16;
    this.#opaqueOut = address.input + this.#capacity + paddingBytes;
    this.#digitsOut = this.#opaqueOut + this.#capacity / 2 + 16;
    const { memory } = this.#kernel;
    const missing = this.#digitsOut + this.#capacity * 4 + 64 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
    this.#input = this.#bytes.subarray(address.input, address.input + this.#capacity);
  }
}

function isAsciiWord(fourBytes: number): boolean {
  return (fourBytes & 0x80808080) === 0;
}

function createFirstPass(): FirstPass | undefined {
  const kernel = instantiate<KernelExports>(kernelModule(1));
  return kernel === undefined ? undefined : new FirstPass(kernel);
}

/** Of this process or worker; undefined where only the plain pass runs. */
export const firstPass: FirstPass | undefined = createFirstPass();

export function signsOf(text: string): Signs {
  return firstPass?.signsOf(text) ?? plainSigns(text);
}

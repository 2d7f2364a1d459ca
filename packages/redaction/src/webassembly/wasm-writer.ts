/**
 * Writes a WebAssembly module byte by byte (the binary format of the specification, chapter 5): as much of it as
 * the engine's kernels need. Code is nested arrays of bytes, so that a function reads like the text format.
 */
export type Code = readonly (number | Code)[];

export const valueType = { i32: 0x7f, v128: 0x7b } as const;
type ValueType = (typeof valueType)[keyof typeof valueType];

export interface WasmFunction {
  readonly name: string;
  /** Each an i32; the result is one too. Locals are counted on from the parameters. */
  readonly parameters: number;
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** A module with these functions and a memory, all exported; the memory as `memory`. */
export function writeModule(functions: readonly WasmFunction[], pages: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    flat([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(
        1,
        functions.map(({ parameters }) => [
          0x60,
          vector(Array(parameters).fill([valueType.i32])),
          1,
          valueType.i32,
        ]),
      ),
      section(
        3,
        functions.map((_, index) => unsigned(index)),
      ),
      section(5, [[0x00, unsigned(pages)]]),
      section(7, [
        [name("memory"), 0x02, 0],
        ...functions.map((each, index) => [name(each.name), 0x00, unsigned(index)]),
      ]),
      section(
        10,
        functions.map(({ locals, body }) => sized([vector(locals.map((type) => [1, type])), body, 0x0b])),
      ),
    ]),
  );
}

function section(id: number, entries: readonly Code[]): Code {
  return [id, sized(vector(entries))];
}

function vector(entries: readonly Code[]): Code {
  return [unsigned(entries.length), ...entries];
}

function sized(code: Code): Code {
  const bytes = flat(code);
  return [unsigned(bytes.length), bytes];
}

function name(text: string): Code {
  return vector(Array.from(text, (char) => [char.charCodeAt(0)]));
}

function flat(code: Code): number[] {
  return code.flatMap((part) => (typeof part === "number" ? part : flat(part)));
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, signed(value >> 7)];
}

const empty = 0x40;
const memory = (opcode: number, offset: number): Code => [opcode, 0, unsigned(offset)];
const vectorOp = (opcode: number): Code => [0xfd, unsigned(opcode)];

/** Instructions by the names of the text format. */
export const op = {
  get: (local: number): Code => [0x20, unsigned(local)],
  set: (local: number): Code => [0x21, unsigned(local)],
  tee: (local: number): Code => [0x22, unsigned(local)],
  const: (value: number): Code => [0x41, signed(value)],
  /** `br_if 0` in it goes on with the next round. */
  loop: (...body: Code[]): Code => [0x03, empty, ...body, 0x0b],
  if: (...body: Code[]): Code => [0x04, empty, ...body, 0x0b],
  continueIf: [0x0d, 0] as Code,
  return: [0x0f] as Code,
  load: (offset: number): Code => memory(0x28, offset),
  store: (offset: number): Code => memory(0x36, offset),
  ltU: [0x49] as Code,
  gtU: [0x4b] as Code,
  leU: [0x4d] as Code,
  geU: [0x4f] as Code,
  clz: [0x67] as Code,
  ctz: [0x68] as Code,
  add: [0x6a] as Code,
  sub: [0x6b] as Code,
  mul: [0x6c] as Code,
  and: [0x71] as Code,
  or: [0x72] as Code,
  xor: [0x73] as Code,
  shl: [0x74] as Code,
  shrU: [0x76] as Code,
  v128: {
    load: (offset: number): Code => [...vectorOp(0x00), 0, unsigned(offset)],
    /** Eight signed bytes as eight integers of sixteen bits. */
    load8x8S: (offset: number): Code => [...vectorOp(0x01), 0, unsigned(offset)],
    store: [...vectorOp(0x0b), 0, 0] as Code,
    const: (bytes: readonly number[]): Code => [...vectorOp(0x0c), ...bytes],
    all: (byte: number): Code => [...vectorOp(0x0c), ...Array<number>(16).fill(byte)],
    and: vectorOp(0x4e),
    or: vectorOp(0x50),
    anyTrue: vectorOp(0x53),
    i32Lane: (lane: number): Code => [...vectorOp(0x1b), lane],
  },
  i8x16: {
    swizzle: vectorOp(0x0e),
    splat: vectorOp(0x0f),
    eq: vectorOp(0x23),
    ltU: vectorOp(0x26),
    bitmask: vectorOp(0x64),
  },
  i16x8: { shrU: vectorOp(0x8d), add: vectorOp(0x8e) },
} as const;

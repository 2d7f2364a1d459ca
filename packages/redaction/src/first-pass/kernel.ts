import { type Code, op, valueType, type WasmFunction, writeModule } from "../webassembly/wasm-writer";
import { characterClasses, opaqueCharsMin, opaqueClasses, sign } from "./signs";

/**
 * The first pass as WebAssembly, sixteen characters at a time: which classes of characters there are, and where
 * digits and long opaque runs stand. A class is looked up by the two halves of a byte, each in a table of sixteen
 * (Mula and Lemire, "Faster Base64 Encoding and Decoding Using AVX2 Instructions", section 3.2).
 */

/** Addresses of what is handed over beside the result. */
export const address = { digitsEnd: 0, opaqueEnd: 4, mask: 8, input: 64 } as const;
/** So many bytes behind the input are read and may be written. */
export const paddingBytes = 32;

const { v128, i8x16, i16x8 } = op;
const block = 16;

/** Locals that both functions have behind their parameters; four parameters at most. */
const local = {
  at: 4,
  value: 5,
  low: 6,
  high: 7,
  first: 8,
  second: 9,
  dots: 10,
  breaks: 11,
  run: 12,
  flags: 13,
  bits: 14,
  carry: 15,
  next: 16,
  seenFirst: 17,
  seenSecond: 18,
  seenDots: 19,
} as const;
const { i32, v128: vec } = valueType;
const types = [i32, vec, vec, vec, vec, vec, vec, i32, i32, i32, i32, i32, i32, vec, vec, vec] as const;

interface CharacterClass {
  readonly bit: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The bits of the class of each byte, from the tables of its halves. `shift` picks a byte of the mask. */
function lookUp(classes: readonly CharacterClass[], shift: number): Code {
  const bitsOf = (matches: (each: CharacterClass) => boolean) =>
    classes.filter(matches).reduce((bits, { bit }) => bits | ((bit >>> shift) & 0xff), 0);
  const columns = Array.from({ length: 16 }, (_, half) => bitsOf(({ columns }) => columns.includes(half)));
  const rows = Array.from({ length: 16 }, (_, half) => bitsOf(({ rows }) => rows.includes(half)));
  return [
    ...[v128.const(columns), op.get(local.low), i8x16.swizzle],
    ...[v128.const(rows), op.get(local.high), i8x16.swizzle],
    v128.and,
  ];
}

/** Whether `letter`, small or capital, stands `offset` characters on. */
function letterAt(offset: number, letter: string): Code {
  return [
    op.get(local.at),
    v128.load(offset),
    v128.all(0x20),
    v128.or,
    v128.all(letter.charCodeAt(0)),
    i8x16.eq,
  ];
}

/** Reads a block and classifies it; `breaks` has a bit for each character that is not opaque. */
const classify: Code = [
  ...[op.get(local.at), v128.load(0), op.tee(local.value), v128.all(0x0f), v128.and, op.set(local.low)],
  // By lanes of sixteen bits, since machines have no shift of bytes.
  ...[op.get(local.value), op.const(4), i16x8.shrU, v128.all(0x0f), v128.and, op.set(local.high)],
  ...[lookUp(characterClasses, 0), op.set(local.first), lookUp(characterClasses, 8), op.set(local.second)],
  ...[lookUp(opaqueClasses, 0), v128.all(0), i8x16.eq, i8x16.bitmask, op.set(local.breaks)],
  ...[letterAt(0, "d"), letterAt(1, "o"), v128.and, letterAt(2, "t"), v128.and, op.set(local.dots)],
];

const accumulate: Code = [
  ...[op.get(local.seenFirst), op.get(local.first), v128.or, op.set(local.seenFirst)],
  ...[op.get(local.seenSecond), op.get(local.second), v128.or, op.set(local.seenSecond)],
  ...[op.get(local.seenDots), op.get(local.dots), v128.or, op.set(local.seenDots)],
  // Two dashes on end, when dashes are there at all.
  ...[op.get(local.second), i8x16.bitmask, op.tee(local.bits)],
  ...[op.get(local.bits), op.const(1), op.shrU, op.and],
  op.if(op.get(local.flags), op.const(sign.dashes), op.or, op.set(local.flags)),
];

/** At the first character of the block that is not opaque the run ends; behind the last one the next begins. */
function endRun(...whenLong: Code[]): Code {
  return [
    op.get(local.breaks),
    op.if(
      ...[op.get(local.at), op.get(local.breaks), op.ctz, op.add, op.tee(local.next)],
      ...[op.get(local.run), op.sub, op.const(opaqueCharsMin), op.geU],
      op.if(op.get(local.flags), op.const(sign.opaqueRun), op.or, op.set(local.flags), ...whenLong),
      ...[op.get(local.at), op.const(32), op.add, op.get(local.breaks), op.clz, op.sub, op.set(local.run)],
    ),
  ];
}

/** The bits of all sixteen lanes together. */
function merged(vector: number): Code {
  const lanes = [0, 1, 2, 3].flatMap((lane): Code[] => [
    op.get(vector),
    v128.i32Lane(lane),
    ...(lane > 0 ? [op.or] : []),
  ]);
  const halve = (by: number): Code => [op.tee(local.bits), op.get(local.bits), op.const(by), op.shrU, op.or];
  return [...lanes, halve(16), halve(8), op.const(0xff), op.and];
}

const mask: Code = [
  ...[
    merged(local.seenFirst),
    merged(local.seenSecond),
    op.const(8),
    op.shl,
    op.or,
    op.get(local.flags),
    op.or,
  ],
  ...[op.get(local.seenDots), v128.anyTrue, op.const(Math.log2(sign.dotWord)), op.shl, op.or],
];

const go: Code = [op.get(local.at), op.const(block), op.add, op.set(local.at)];

/** `scan(start, end, opaqueOut, digitsOut)`: the mask; positions, from `start` on, go to the two tables. */
const scanParameter = { start: 0, end: 1, opaqueOut: 2, digitsOut: 3 } as const;

function store(out: number, position: Code): Code {
  return [
    ...[op.get(out), position, op.get(scanParameter.start), op.sub, op.store(0)],
    ...[op.get(out), op.const(4), op.add, op.set(out)],
  ];
}

/** Where digits begin or end: bits that differ from the one before. */
const storeDigits: Code = [
  ...[op.get(local.first), i8x16.bitmask, op.tee(local.bits)],
  ...[op.get(local.bits), op.const(1), op.shl, op.get(local.carry), op.or, op.xor],
  ...[op.const(0xffff), op.and, op.set(local.next)],
  ...[op.get(local.bits), op.const(15), op.shrU, op.set(local.carry)],
  op.get(local.next),
  op.if(
    op.loop(
      store(scanParameter.digitsOut, [op.get(local.at), op.get(local.next), op.ctz, op.add]),
      ...[op.get(local.next), op.get(local.next), op.const(1), op.sub, op.and, op.tee(local.next)],
      op.continueIf,
    ),
  ),
];

const scan: WasmFunction = {
  name: "scan",
  parameters: 4,
  locals: types,
  body: [
    // Spaces behind the text end whatever goes on to its end.
    ...[op.get(scanParameter.end), v128.all(0x20), v128.store],
    ...[op.get(scanParameter.start), op.tee(local.at), op.set(local.run)],
    op.loop(
      ...[classify, accumulate, storeDigits],
      endRun(
        store(scanParameter.opaqueOut, op.get(local.run)),
        store(scanParameter.opaqueOut, op.get(local.next)),
      ),
      ...[go, op.get(local.at), op.get(scanParameter.end), op.leU, op.continueIf],
    ),
    ...[op.const(0), op.get(scanParameter.digitsOut), op.store(address.digitsEnd)],
    ...[op.const(0), op.get(scanParameter.opaqueOut), op.store(address.opaqueEnd)],
    mask,
  ],
};

/**
 * `skip(start, end)`: where the next byte of a JSON string is that needs a look (a quote, a backslash, a control
 * character, one beyond ASCII), or `end`. Adds what it passed to the mask in memory.
 */
const skipParameter = { start: 0, end: 1 } as const;
const addMask: Code = [op.const(0), op.const(0), op.load(address.mask), mask, op.or, op.store(address.mask)];
const lanes = Array.from({ length: block }, (_, at) => at);

const skip: WasmFunction = {
  name: "skip",
  parameters: 4,
  locals: types,
  body: [
    ...[op.get(skipParameter.start), op.tee(local.at), op.set(local.run)],
    op.loop(
      classify,
      ...[
        op.get(local.value),
        v128.all(0x22),
        i8x16.eq,
        op.get(local.value),
        v128.all(0x5c),
        i8x16.eq,
        v128.or,
      ],
      ...[
        op.get(local.value),
        v128.all(0x20),
        i8x16.ltU,
        v128.or,
        op.get(local.value),
        v128.or,
        i8x16.bitmask,
      ],
      op.tee(local.carry),
      op.if(
        ...[v128.const(lanes), op.get(local.carry), op.ctz, i8x16.splat, i8x16.ltU, op.set(local.value)],
        ...[op.get(local.first), op.get(local.value), v128.and, op.set(local.first)],
        ...[op.get(local.second), op.get(local.value), v128.and, op.set(local.second)],
        ...[accumulate, endRun(), op.get(local.at), op.get(local.carry), op.ctz, op.add, op.tee(local.next)],
        ...[op.get(skipParameter.end), op.ltU],
        op.if(addMask, op.get(local.next), op.return),
        ...[addMask, op.get(skipParameter.end), op.return],
      ),
      ...[accumulate, endRun(), go],
      ...[op.get(local.at), op.get(skipParameter.end), op.ltU, op.continueIf],
    ),
    // The string goes on in the next window, and so may a run.
    ...[op.get(local.flags), op.const(sign.opaqueRun), op.or, op.set(local.flags)],
    ...[addMask, op.get(skipParameter.end)],
  ],
};

/** The module; about a kilobyte. */
export function kernelModule(pages: number): Uint8Array<ArrayBuffer> {
  return writeModule([scan, skip], pages);
}

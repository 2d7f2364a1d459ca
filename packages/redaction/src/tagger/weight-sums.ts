import { instantiate } from "../webassembly/instantiate";
import { type Code, op, valueType, type WasmFunction, writeModule } from "../webassembly/wasm-writer";
import { type FeatureGroup, featureCount, slotOf } from "./features";
import { labelStride } from "./labels";

/**
 * Adds up the weights of a group of features, for all labels together: as WebAssembly, where a vector of eight integers
 * of sixteen bits holds the labels, and with plain loops where there is none. A token has fewer features than such an
 * integer holds sums of bytes.
 */
export interface WeightSums {
  /** Where the caller writes the values of a group. */
  readonly values: Int32Array;
  /** Writes the sums into four integers of `out` from `at` on: two labels in each, see `lowerOf`. */
  add(group: FeatureGroup, form: number, out: Int32Array, at: number): void;
}

/** @param weights `labelStride` bytes for each of the `2 ** tableBits` slots */
export function createWeightSums(weights: Int8Array, tableBits: number): WeightSums {
  return vectorSums(weights, tableBits) ?? plainSums(weights, tableBits);
}

const pageBytes = 65_536;
/** Addresses. */
const sumsAt = 0;
const valuesAt = 64;
const weightsAt = 1024;

interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Addresses where the values begin that count with the form as well, where those end that count without, and all. */
  sum(formedFrom: number, plainTo: number, to: number, form: number): number;
}

function vectorSums(weights: Int8Array, tableBits: number): WeightSums | undefined {
  const pages = Math.ceil((weightsAt + weights.length) / pageBytes);
  const kernel = instantiate<Kernel>(writeModule([sumOf(tableBits)], pages));
  if (kernel === undefined) return undefined;
  const { buffer } = kernel.memory;
  new Int8Array(buffer, weightsAt, weights.length).set(weights);
  const sums = new Int16Array(buffer, sumsAt, labelStride);
  return {
    values: new Int32Array(buffer, valuesAt, featureCount),
    add({ plain, both, formed }, form, out, at) {
      const plainTo = valuesAt + 4 * (plain + both);
      kernel.sum(valuesAt + 4 * plain, plainTo, plainTo + 4 * formed, form * labelStride);
      out[at] = pairOf(sums[0] as number, sums[1] as number);
      out[at + 1] = pairOf(sums[2] as number, sums[3] as number);
      out[at + 2] = pairOf(sums[4] as number, sums[5] as number);
      out[at + 3] = pairOf(sums[6] as number, sums[7] as number);
    },
  };
}

const parameter = { formedFrom: 0, plainTo: 1, to: 2, form: 3 } as const;
const local = { at: 4, hash: 5, sums: 6 } as const;

/** The same as `slotOf`, of the value at `at`. */
function slot(tableBits: number): Code {
  const mixed = (shift: number): Code => [
    ...[op.tee(local.hash), op.get(local.hash), op.const(shift), op.shrU, op.xor],
  ];
  return [
    ...[op.get(local.at), op.load(0), op.const(0x85ebca6b | 0), op.mul, ...mixed(15)],
    ...[op.const(0xc2b2ae35 | 0), op.mul, ...mixed(13), op.const(2 ** tableBits - 1), op.and],
    ...[op.const(Math.log2(labelStride)), op.shl],
  ];
}

/** Adds the weights of the values up to the address in `end`; `change` makes the address out of that of the slot. */
function addUpTo(end: number, tableBits: number, change: Code): Code {
  return [
    ...[op.get(local.at), op.get(end), op.ltU],
    op.if(
      op.loop(
        ...[slot(tableBits), change, op.v128.load8x8S(weightsAt), op.get(local.sums), op.i16x8.add],
        op.set(local.sums),
        ...[op.get(local.at), op.const(4), op.add, op.tee(local.at), op.get(end), op.ltU, op.continueIf],
      ),
    ),
  ];
}

function sumOf(tableBits: number): WasmFunction {
  return {
    name: "sum",
    parameters: 4,
    locals: [valueType.i32, valueType.i32, valueType.v128],
    body: [
      ...[op.const(valuesAt), op.set(local.at)],
      addUpTo(parameter.plainTo, tableBits, []),
      ...[op.get(parameter.formedFrom), op.set(local.at)],
      addUpTo(parameter.to, tableBits, [op.get(parameter.form), op.xor]),
      ...[op.const(sumsAt), op.get(local.sums), op.v128.store],
      op.const(0),
    ],
  };
}

/** Two sums in one integer, so that two are added at once; `lowerOf` and `upperOf` take them apart. */
function pairOf(lower: number, upper: number): number {
  return lower + (upper << 16);
}

export function lowerOf(pair: number): number {
  return (pair << 16) >> 16;
}

/** The lower one may be negative, which took one from the upper one. */
export function upperOf(pair: number): number {
  return (pair - lowerOf(pair)) >> 16;
}

/** Where there is no WebAssembly. */
export function plainSums(weights: Int8Array, tableBits: number): WeightSums {
  const mask = 2 ** tableBits - 1;
  const values = new Int32Array(featureCount);
  const sums = new Int16Array(labelStride);
  const addSlot = (slot: number) => {
    for (let label = 0; label < labelStride; label++) {
      sums[label] = (sums[label] as number) + (weights[slot * labelStride + label] as number);
    }
  };
  return {
    values,
    add({ plain, both, formed }, form, out, at) {
      sums.fill(0);
      for (let index = 0; index < plain + both + formed; index++) {
        const slot = slotOf(values[index] as number, mask);
        if (index < plain + both) addSlot(slot);
        if (index >= plain) addSlot(slot ^ form);
      }
      for (let pair = 0; pair < 4; pair++) {
        out[at + pair] = pairOf(sums[2 * pair] as number, sums[2 * pair + 1] as number);
      }
    },
  };
}

import { labelCount, labelStride } from "./labels";
import type { LexiconArrays } from "./lexicon";

/** The weights as the trainer writes them and the tagger reads them. */
export interface NameModel {
  /** The table has `2 ** tableBits` slots of `labelStride` weights. */
  readonly tableBits: number;
  /** A stored weight of 1 stands for `1 / scale`. */
  readonly scale: number;
  /** From label (row) to label, in natural units. */
  readonly transitions: Float32Array;
  readonly weights: Int8Array;
  readonly lexicon: LexiconArrays;
}

const magic = 0x314e4756; // "VGN1", little endian
const headerBytes = 16;
const bucketCount = 65_536;
const phraseStartBytes = 8192;
const coarseBytes = 1024;

/** The bytes of a model, little endian, sections one after another without padding. */
export function writeModel(model: NameModel): Uint8Array {
  const header = new DataView(new ArrayBuffer(headerBytes));
  header.setUint32(0, magic, true);
  header.setUint32(4, model.tableBits, true);
  header.setFloat32(8, model.scale, true);
  header.setUint32(12, model.lexicon.bits.length, true);
  const { bucketSizes, phraseStarts, coarse, tails, clusters, bits } = model.lexicon;
  const sections = [model.transitions, bucketSizes, phraseStarts, coarse, tails, clusters, bits];
  const parts = [header, ...sections, withoutPadding(model.weights)];
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** @throws RangeError when these are not the bytes of a model of this version */
export function readModel(bytes: Uint8Array): NameModel {
  if (bytes.byteLength < headerBytes) throw new RangeError("The name tagger's weights are cut short.");
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  if (header.getUint32(0, true) !== magic) throw new RangeError("These are not weights of the name tagger.");
  const tableBits = header.getUint32(4, true);
  const entries = header.getUint32(12, true);
  let at = headerBytes;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.byteLength) throw new RangeError("The name tagger's weights are cut short.");
    const section = new Uint8Array(length);
    section.set(bytes.subarray(at, at + length));
    at += length;
    return section.buffer;
  };
  const model: NameModel = {
    tableBits,
    scale: header.getFloat32(8, true),
    transitions: new Float32Array(take(4 * labelCount * labelCount)),
    lexicon: {
      bucketSizes: new Uint8Array(take(bucketCount)),
      phraseStarts: new Uint8Array(take(phraseStartBytes)),
      coarse: new Uint8Array(take(coarseBytes)),
      tails: new Uint16Array(take(2 * entries)),
      clusters: new Uint16Array(take(2 * entries)),
      bits: new Uint8Array(take(entries)),
    },
    weights: withPadding(new Int8Array(take(labelCount * 2 ** tableBits))),
  };
  if (at !== bytes.byteLength)
    throw new RangeError("The name tagger's weights have bytes that no section owns.");
  return model;
}

/** In the file the weights lie label by label, which packs better, and without the padding of each row. */
function withoutPadding(weights: Int8Array): Int8Array {
  const rows = weights.length / labelStride;
  const packed = new Int8Array(rows * labelCount);
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labelCount; label++) {
      packed[label * rows + row] = weights[row * labelStride + label] as number;
    }
  }
  return packed;
}

function withPadding(packed: Int8Array): Int8Array {
  const rows = packed.length / labelCount;
  const weights = new Int8Array(rows * labelStride);
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labelCount; label++) {
      weights[row * labelStride + label] = packed[label * rows + row] as number;
    }
  }
  return weights;
}

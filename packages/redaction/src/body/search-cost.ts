import type { JsonBody } from "./json-body";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { readNestedJson } from "./nested-json";

/**
 * What a text costs whose entities are known, as a share of searching it: its values are still replaced, and
 * what stands around them is looked at. `scripts/bench/conversation.ts` measures 1/14 to 1/10.
 */
const knownShare = 0.1;

const nestingMax = 4;

/**
 * What redacting a body costs, in bytes that have to be searched; images are left out. Stops counting soon after
 * `costMax`, so that asking never costs more than a small part of that.
 *
 * @param isKnown whether the entities of a text are known, which makes it cost a tenth
 */
export function searchCost(
  { reader }: JsonBody,
  isKnown: (text: string) => boolean,
  costMax: number,
): number {
  const bytes = searchedBytes(reader);
  const isClear = bytes <= costMax || bytes * knownShare > costMax;
  return isClear ? bytes : costOf(reader, isKnown, costMax, 0);
}

function costOf(
  reader: JsonReader,
  isKnown: (text: string) => boolean,
  costMax: number,
  nesting: number,
): number {
  const { leaves } = reader;
  const slices = reader.slices();
  let cost = 0;
  for (let leaf = 0; leaf < leaves.count && cost <= costMax; leaf++) {
    const flags = leaves.flags(leaf);
    if ((flags & leafFlag.skipped) !== 0) continue;
    const length = leaves.end(leaf) - leaves.start(leaf);
    const text = (flags & notByText) === 0 ? leafText(reader, slices, leaf) : undefined;
    if (text === undefined) cost += length;
    else if (isKnown(text)) cost += length * knownShare;
    else {
      const nested = nesting < nestingMax && (flags & leafFlag.key) === 0 ? readNestedJson(text) : undefined;
      cost += nested ? costOf(nested, isKnown, costMax - cost, nesting + 1) : length;
    }
  }
  return cost;
}

/** Numbers are short, and what is encoded is known by its decoded text. */
const notByText = leafFlag.number | leafFlag.encoded | leafFlag.signed;

function searchedBytes({ leaves }: JsonReader): number {
  let total = 0;
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    if ((leaves.flags(leaf) & leafFlag.skipped) === 0) total += leaves.end(leaf) - leaves.start(leaf);
  }
  return total;
}

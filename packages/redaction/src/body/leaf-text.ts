import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import type { TextSlices } from "./text-slices";

/** The decoded text of a leaf; of a number, its digits. Ask in ascending order. */
export function leafText(reader: JsonReader, slices: TextSlices, leaf: number): string {
  const start = reader.leaves.start(leaf);
  const end = reader.leaves.end(leaf);
  if ((reader.leaves.flags(leaf) & leafFlag.hasEscape) === 0) return slices.slice(start, end);
  return JSON.parse(slices.slice(start - 1, end + 1)) as string;
}

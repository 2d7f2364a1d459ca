import type { JsonBody } from "./json-body";
import { leafFlag } from "./leaf-table";

/** How many bytes of the body redacting it has to search: what the time it takes depends on, images left out. */
export function searchedBytes({ reader: { leaves } }: JsonBody): number {
  let total = 0;
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    if ((leaves.flags(leaf) & leafFlag.skipped) === 0) total += leaves.end(leaf) - leaves.start(leaf);
  }
  return total;
}

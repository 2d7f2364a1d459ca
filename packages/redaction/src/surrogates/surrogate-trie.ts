import type { SurrogateNode } from "../types";

interface Node extends SurrogateNode {
  readonly next: Map<number, Node>;
  value?: string;
}

/**
 * What surrogates stand for, ready to be searched for in an answer, by UTF-16 code unit. A later map overrules an
 * earlier one; what stands for nothing is left out.
 */
export function buildTrie(maps: readonly ReadonlyMap<string, string | undefined>[]): SurrogateNode {
  const root: Node = { next: new Map() };
  for (const [surrogate, value] of maps.flatMap((map) => [...map])) {
    if (value === undefined) continue;
    let node = root;
    for (let at = 0; at < surrogate.length; at++) {
      const code = surrogate.charCodeAt(at);
      let child = node.next.get(code);
      if (child === undefined) {
        child = { next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

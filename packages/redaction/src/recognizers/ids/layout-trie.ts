import type { IdRule } from "./id-rule";

/** A step in the ways numbers are grouped; the rules of the groupings that end here. */
export interface LayoutNode {
  readonly next: Map<number, LayoutNode>;
  readonly rules: IdRule[];
}

export type GroupClass = "d" | "a" | "x";

/** More characters than any group has. */
export const groupCharsMax = 64;
const classCodes: Readonly<Record<GroupClass, number>> = { d: 0, a: 1, x: 2 };

export function stepOf(group: GroupClass, chars: number): number {
  return classCodes[group] * (groupCharsMax + 1) + chars;
}

/** The groupings of all rules in one table, so that each number of a text is looked up once for all. */
export function layoutTrie(rules: readonly IdRule[]): LayoutNode {
  const root: LayoutNode = { next: new Map(), rules: [] };
  for (const rule of rules) {
    for (const layout of rule.layouts) {
      let node = root;
      for (const group of layout.split(" ")) node = childOf(node, group);
      node.rules.push(rule);
    }
  }
  return root;
}

function childOf(node: LayoutNode, group: string): LayoutNode {
  const [kind] = group;
  const chars = Number(group.slice(1));
  if ((kind !== "d" && kind !== "a" && kind !== "x") || !(chars > 0 && chars <= groupCharsMax)) {
    throw new Error(`"${group}" is no group of a layout; use d, a or x with a length.`);
  }
  const step = stepOf(kind, chars);
  const child = node.next.get(step) ?? { next: new Map(), rules: [] };
  node.next.set(step, child);
  return child;
}

import type { IdRule } from "./id-rule";

/** A step in the ways numbers are grouped; the rules of the groupings that end here. */
export interface LayoutNode {
  readonly next: Map<number, LayoutNode>;
  readonly rules: LaidOutRule[];
  /** Those of `rules` that need no cue. */
  readonly standalone: LaidOutRule[];
}

export interface LaidOutRule {
  readonly rule: IdRule;
  /** Bits of the separators that the rule does not take. */
  readonly refused: number;
}

/** How a group is written: digits only, letters only, or either. */
export const groupKind = { digits: 0, letters: 1, any: 2 } as const;
export type GroupKind = (typeof groupKind)[keyof typeof groupKind];

/** More characters than any group has. */
export const groupCharsMax = 64;
const kindOf: Readonly<Record<string, GroupKind>> = { d: 0, a: 1, x: 2 };

export function stepOf(kind: GroupKind, chars: number): number {
  return kind * (groupCharsMax + 1) + chars;
}

/** A bit for each character that may stand between groups; 0 for all others. */
export const separatorBits = new Uint8Array(128);
const separators = " -./:+";
for (const [at, char] of Array.from(separators).entries()) separatorBits[char.charCodeAt(0)] = 1 << at;

/** The groupings of all rules in one table, so that each number of a text is looked up once for all. */
export function layoutTrie(rules: readonly IdRule[]): LayoutNode {
  const root: LayoutNode = { next: new Map(), rules: [], standalone: [] };
  for (const rule of rules) {
    const refused = Array.from(separators, (char, at) =>
      (rule.separators ?? " -").includes(char) ? 0 : 1 << at,
    ).reduce((bits, bit) => bits | bit);
    for (const layout of rule.layouts) {
      let node = root;
      for (const group of layout.split(" ")) node = childOf(node, group);
      node.rules.push({ rule, refused });
      if (rule.alone !== undefined) node.standalone.push({ rule, refused });
    }
  }
  return root;
}

function childOf(node: LayoutNode, group: string): LayoutNode {
  const kind = kindOf[group.charAt(0)];
  const chars = Number(group.slice(1));
  if (kind === undefined || !(chars > 0 && chars <= groupCharsMax)) {
    throw new Error(`"${group}" is no group of a layout; use d, a or x with a length.`);
  }
  const step = stepOf(kind, chars);
  const child = node.next.get(step) ?? { next: new Map(), rules: [], standalone: [] };
  node.next.set(step, child);
  return child;
}

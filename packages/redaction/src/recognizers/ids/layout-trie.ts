import type { CueIndex } from "./cue-index";
import type { IdRule } from "./id-rule";
import { certaintyOf } from "./without-contained";

/** A step in the ways numbers are grouped; the rules of the groupings that end here. */
export interface LayoutNode {
  readonly id: number;
  /** By `stepOf`; undefined where no grouping goes on. */
  readonly next: (LayoutNode | undefined)[];
  readonly rules: LaidOutRule[];
  /** No grouping goes on from here. */
  isEnd: boolean;
}

/** All members in one order, so that whoever asks rule after rule finds them at one place. */
export type ShapedRule = { readonly [Member in keyof Required<IdRule>]: IdRule[Member] };

export interface LaidOutRule {
  readonly rule: ShapedRule;
  /** Bits of the separators that the rule does not take. */
  readonly refused: number;
  /** Numbers of the cue lists that say it is this kind of number. */
  readonly lists: readonly number[];
  /** No verdict of the rule has more. */
  readonly best: { readonly score: number; readonly certainty: number };
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
export function layoutTrie(rules: readonly IdRule[], cues: CueIndex): LayoutNode {
  let count = 0;
  const newNode = (): LayoutNode => ({ id: count++, next: [], rules: [], isEnd: true });
  const root = newNode();
  for (const rule of rules.map(shaped)) {
    const refused = Array.from(separators, (char, at) =>
      (rule.separators ?? " -").includes(char) ? 0 : 1 << at,
    ).reduce((bits, bit) => bits | bit);
    const lists = cues.numbersOf(rule.cues);
    const best = bestOf(rule);
    for (const layout of rule.layouts) {
      let node = root;
      for (const group of layout.split(" ")) node = childOf(node, group, newNode);
      node.rules.push({ rule, refused, lists, best });
    }
  }
  return root;
}

function bestOf({ check, beside, alone, besideUnchecked }: ShapedRule): LaidOutRule["best"] {
  const score = Math.max(beside ?? (check === undefined ? 0.8 : 0.95), alone ?? 0, besideUnchecked ?? 0);
  return {
    score,
    certainty: certaintyOf({ score, evidence: check === undefined ? "keyword" : "validated" }),
  };
}

function shaped(rule: IdRule): ShapedRule {
  return {
    id: rule.id,
    type: rule.type,
    layouts: rule.layouts,
    separators: rule.separators,
    form: rule.form,
    check: rule.check,
    isSlow: rule.isSlow,
    checksum: rule.checksum,
    isCaseSensitive: rule.isCaseSensitive,
    cues: rule.cues,
    beside: rule.beside,
    alone: rule.alone,
    besideUnchecked: rule.besideUnchecked,
    mayLookLikeDate: rule.mayLookLikeDate,
    reach: rule.reach,
  };
}

function childOf(node: LayoutNode, group: string, newNode: () => LayoutNode): LayoutNode {
  const kind = kindOf[group.charAt(0)];
  const chars = Number(group.slice(1));
  if (kind === undefined || !(chars > 0 && chars <= groupCharsMax)) {
    throw new Error(`"${group}" is no group of a layout; use d, a or x with a length.`);
  }
  const step = stepOf(kind, chars);
  const child = node.next[step] ?? newNode();
  node.next[step] = child;
  node.isEnd = false;
  return child;
}

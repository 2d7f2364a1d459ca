import { type GroupKind, groupKind, type LaidOutRule, type LayoutNode, stepOf } from "./layout-trie";

/**
 * Where a row of groups has got to in the ways numbers are grouped: all places of the trie that it leads to, as one,
 * so that each row is followed once whatever its groups may count as. Worked out when a row of that form is met.
 */
export class LayoutState {
  /** The groupings that end here. */
  readonly rules: readonly LaidOutRule[];
  /** Those of `rules` that need no cue. */
  readonly standalone: readonly LaidOutRule[];
  /** Bits of the separators that no rule of `rules` takes. */
  readonly refused: number;
  /** No grouping goes on from here. */
  readonly isEnd: boolean;
  readonly #nodes: readonly LayoutNode[];
  readonly #known: Map<string, LayoutState>;
  /** By kind and characters of the next group; `null` where no grouping goes on. */
  readonly #next: (LayoutState | null | undefined)[] = [];

  private constructor(nodes: readonly LayoutNode[], known: Map<string, LayoutState>) {
    this.rules = nodes.flatMap((node) => node.rules);
    this.standalone = this.rules.filter(({ rule }) => rule.alone !== undefined);
    this.refused = this.rules.reduce((bits, rule) => bits & rule.refused, -1);
    this.isEnd = nodes.every((node) => node.isEnd);
    this.#nodes = nodes;
    this.#known = known;
  }

  static startOf(root: LayoutNode): LayoutState {
    return new LayoutState([root], new Map());
  }

  after(kind: GroupKind, chars: number): LayoutState | undefined {
    const step = chars * 3 + kind;
    const next = this.#next[step];
    if (next !== undefined) return next ?? undefined;
    const state = this.#stateAfter(kind, chars);
    this.#next[step] = state ?? null;
    return state;
  }

  /** One for each set of places: few, since most groupings say nothing of letters or digits alone. */
  #stateAfter(kind: GroupKind, chars: number): LayoutState | undefined {
    const steps =
      kind === groupKind.any ? [stepOf(kind, chars)] : [stepOf(groupKind.any, chars), stepOf(kind, chars)];
    const nodes = this.#nodes.flatMap((node) => steps.flatMap((step) => node.next[step] ?? []));
    if (nodes.length === 0) return undefined;
    const key = nodes.map((node) => node.id).join(" ");
    const state = this.#known.get(key) ?? new LayoutState(nodes, this.#known);
    this.#known.set(key, state);
    return state;
  }
}

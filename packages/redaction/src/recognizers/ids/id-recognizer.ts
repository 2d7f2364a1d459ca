import { textTraits } from "../../text-traits";
import type { Entity, Recognizer } from "../../types";
import { entityOf } from "../entity-of";
import { isWordAt } from "../numbers/digit-chains";
import { RepeatedRuns, repeatingCharsMin } from "../repetition/repeated-runs";
import { TableColumns } from "../tables/table-columns";
import { type CueHits, KnownCueHits } from "./cue-hits";
import { CueIndex } from "./cue-index";
import { CueScan } from "./cue-scan";
import { GroupRow, noGroup, type RowKind } from "./group-row";
import type { IdFamily } from "./id-rule";
import { isPartOfMore, judgeId, ValueContext, type Verdict } from "./judge-id";
import { LayoutState } from "./layout-states";
import { type LaidOutRule, layoutTrie, type ShapedRule } from "./layout-trie";
import { certaintyOf, isStronger, type Strength, withoutContained } from "./without-contained";
import { KeptWords } from "./word-reader";

/**
 * All kinds of identity numbers in one search: every run with a digit is looked up in one table of
 * groupings, and only what fits a grouping is compared with cue words, a form and a check digit.
 */
export function idRecognizer(families: readonly IdFamily[]): Recognizer {
  const rules = families.flatMap((family) => family.rules);
  const cues = new CueIndex(Object.assign({}, ...families.map((family) => family.cues)));
  const start = LayoutState.startOf(layoutTrie(rules, cues));
  const hits = new KnownCueHits(rules);
  return {
    id: "ids",
    types: [...new Set(rules.map((rule) => rule.type))],
    canMatch: (traits) => traits.hasDigit,
    find(text, { digitRuns } = textTraits(text)) {
      return withoutContained(new IdSearch(text, start, cues, hits).run(digitRuns));
    },
  };
}

/** One search after the other reads words. */
const keptWords = new KeptWords();

class IdSearch {
  readonly #found: Entity[] = [];
  readonly #columns: TableColumns;
  #headerHits: Map<string, CueHits> | undefined;
  readonly #context: ValueContext;
  readonly #row: GroupRow;
  readonly #cues: CueScan;

  constructor(
    readonly text: string,
    readonly start: LayoutState,
    readonly index: CueIndex,
    readonly hits: KnownCueHits,
  ) {
    this.#columns = new TableColumns(text);
    this.#context = new ValueContext(text);
    this.#row = new GroupRow(text);
    this.#cues = new CueScan(text, index, keptWords, hits);
  }

  /** Begins at each group with a digit, and at letters just before one. */
  run(digitRuns: readonly number[]): Entity[] {
    const row = this.#row;
    const repeated = this.#repeatedRuns(digitRuns);
    let readTo = 0;
    for (let at = 0; at < digitRuns.length; at += 2) {
      if ((digitRuns[at] as number) < readTo) continue;
      if (repeated !== undefined) at = repeated.next(at);
      const position = digitRuns[at] as number;
      const group = row.groupAt(position);
      if (group === -1) continue;
      readTo = row.ends[group] as number;
      const first = row.firstOf(group);
      for (let from = group; from >= first; from--) this.#walk(from);
    }
    return this.#found;
  }

  #repeatedRuns(digitRuns: readonly number[]): RepeatedRuns | undefined {
    const mayBe = this.text.length >= repeatingCharsMin && this.#columns.isEmpty;
    return mayBe ? new RepeatedRuns(this.text, digitRuns, this.#found) : undefined;
  }

  /** Follows the groups from `first` on through the table of groupings. */
  #walk(first: number): void {
    const row = this.#row;
    const start = row.starts[first] as number;
    let state: LayoutState | undefined = this.start;
    /** Bits of the separators so far. */
    let seen = 0;
    for (let group = first; ; group++) {
      const kind = row.kinds[group] as RowKind;
      if (kind === noGroup) return;
      const end = row.ends[group] as number;
      state = state.after(kind, end - (row.starts[group] as number));
      if (state === undefined) return;
      if (state.rules.length > 0 && (state.refused & seen) === 0) this.#judge(start, end, state, seen);
      const joint = state.isEnd ? 0 : row.jointBehind(group);
      if (joint === 0) return;
      seen |= joint;
    }
  }

  /** In a row of CSV a comma joins no digits. */
  #isCell(start: number, end: number): boolean {
    return this.#columns.headerOfCell(start, end) !== undefined;
  }

  /** The cues of the header above; undefined when there is none. */
  #hitsOfColumn(start: number): CueHits | undefined {
    const header = this.#columns.headerAt(start);
    if (header === undefined) return undefined;
    this.#headerHits ??= new Map();
    let hits = this.#headerHits.get(header);
    if (hits === undefined) {
      hits = new CueScan(header, this.index, new KeptWords(), this.hits).around(header.length, header.length);
      this.#headerHits.set(header, hits);
    }
    return hits.isEmpty ? undefined : hits;
  }

  #judge(start: number, end: number, state: LayoutState, seen: number): void {
    if (isWordAt(this.text, end) || (isPartOfMore(this.text, start, end) && !this.#isCell(start, end)))
      return;
    const hits = this.#hitsOfColumn(start) ?? this.#cues.around(start, end);
    const candidates = hits.candidatesOf(state);
    if (candidates.length === 0) return;
    const context = this.#context;
    context.of(start, end, hits, seen !== 0);
    // Of what the same characters may be, only the likeliest is left in the end.
    let best: { readonly rule: ShapedRule; readonly verdict: Verdict } | undefined;
    for (const candidate of candidates) {
      const { rule } = candidate;
      if ((candidate.refused & seen) !== 0) continue;
      if (best !== undefined && !canBeStronger(candidate, best.verdict)) continue;
      const verdict = judgeId(candidate, context);
      if (verdict === undefined || (best !== undefined && !isStronger(verdict, best.verdict, end - start)))
        continue;
      best = { rule, verdict };
    }
    if (best === undefined) return;
    const { id, type } = best.rule;
    const { score, evidence, checksum, cue } = best.verdict;
    this.#found.push(entityOf(context, { recognizer: id, type, score, evidence, checksum, cue }));
  }
}

/** False when the best that can be said of a number by this rule is no better than what another one said. */
function canBeStronger({ best }: LaidOutRule, than: Strength): boolean {
  return best.score > than.score || best.certainty > certaintyOf(than);
}

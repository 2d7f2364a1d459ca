import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CompiledPolicy } from "../src/index";
import { comparisonOf } from "./comparison";
import type { EvalSet } from "./eval-set";
import { type LabelledText, lowerCased, readLabelledTexts, withWholeAddresses } from "./labelled-text";
import { countCharacters, countMaskedEntities } from "./masking";
import { type Comparison, type Figures, figuresOf, share, sumOf, tallyByType } from "./score";
import type { Speed } from "./speed";

/** What was found and missed in a set, before anything is timed. */
export interface SetFindings {
  readonly set: string;
  readonly texts: number;
  readonly characters: number;
  readonly all: Figures;
  readonly byType: Readonly<Record<string, Figures>>;
  /** Of the letters and digits that were found, the share that is marked. */
  readonly characterPrecision: number | null;
  /** For each 10,000 characters. */
  readonly falseAlarmRate: number;
  /** Entities with every mention masked, where a set groups mentions. */
  readonly entities?: { readonly direct: number | null; readonly quasi: number | null };
}

export interface SetResult extends SetFindings {
  readonly speed: Speed;
}

export interface SearchedText {
  readonly labelled: LabelledText;
  readonly comparison: Comparison;
}

/** The texts of a set with what was found; undefined when its file is not there. */
export function searchSet(set: EvalSet, folder: string, policy: CompiledPolicy): SearchedText[] | undefined {
  const path = join(folder, set.file);
  if (!existsSync(path)) return undefined;
  return readLabelledTexts(path).map((read) => {
    const whole = set.joinsAddresses === true ? withWholeAddresses(read) : read;
    const labelled = set.lowerCased === true ? lowerCased(whole) : whole;
    return { labelled, comparison: comparisonOf(labelled, set, policy) };
  });
}

export function evaluate(set: EvalSet, searched: readonly SearchedText[]): SetFindings {
  const comparisons = searched.map(({ comparison }) => comparison);
  const tallies = tallyByType(comparisons);
  const all = figuresOf(sumOf(tallies.values()));
  const characters = comparisons.reduce((sum, { text }) => sum + text.length, 0);
  return {
    set: set.id,
    texts: searched.length,
    characters,
    all,
    byType: Object.fromEntries(
      [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, tally]) => [type, figuresOf(tally)]),
    ),
    characterPrecision: characterPrecisionOf(comparisons),
    falseAlarmRate: characters === 0 ? 0 : (all.falseAlarms * 10_000) / characters,
    ...(set.hasEntities === true ? { entities: entitiesOf(searched) } : {}),
  };
}

function characterPrecisionOf(comparisons: readonly Comparison[]): number | null {
  let found = 0;
  let right = 0;
  for (const comparison of comparisons) {
    const counts = countCharacters(comparison.text, comparison.found, [
      ...comparison.marked,
      ...comparison.ignored,
    ]);
    found += counts.found;
    right += counts.right;
  }
  return share(right, found);
}

function entitiesOf(searched: readonly SearchedText[]): NonNullable<SetResult["entities"]> {
  const shareOf = (identifier: string) => {
    let entities = 0;
    let masked = 0;
    for (const { labelled, comparison } of searched) {
      const groups = countMaskedEntities(labelled.text, labelled.spans, identifier, comparison.covered);
      entities += groups.entities;
      masked += groups.masked;
    }
    return share(masked, entities);
  };
  return { direct: shareOf("DIRECT"), quasi: shareOf("QUASI") };
}

/**
 * Measures the tagger alone, and then the whole engine, on sets that the tagger is trained on, by
 * cross-validation: each fold of a set is searched with weights that were trained on the other folds only.
 *
 *   node --import tsx packages/redaction/training/cross-validate.ts --data DIR --clusters FILE --german FILE [--folds 3]
 *
 * A fold is a row of neighbouring texts, in the order of their ids, so that texts of one document stay
 * together but at the edges. About a minute a fold.
 */
import { parseArgs } from "node:util";
import { policyFor } from "../eval/comparison";
import { evaluate, type SearchedText, searchSet } from "../eval/evaluate";
import { evalSets } from "../eval/sets";
import { tableOf } from "../eval/table";
import { loadNames } from "../src/index";
import { type NameType, nameTypes } from "../src/tagger/labels";
import { createTagger, type Tagger } from "../src/tagger/tagger";
import { crossValidatedSets, halfOfNegatives, type MarkedText, readSet, trainingSets } from "./corpora";
import { figuresOf, matchNames, type NameMatches } from "./measure";
import { trainModel } from "./train-model";

const { values: args } = parseArgs({
  options: {
    data: { type: "string" },
    clusters: { type: "string" },
    german: { type: "string" },
    folds: { type: "string", default: "3" },
  },
});
if (args.data === undefined) throw new Error("Give --data.");
const folder = args.data;
const folds = Number(args.folds);
const say = (line: string) => process.stdout.write(`${line}\n`);
const policy = policyFor("all");
const sets = evalSets.filter(({ id }) => crossValidatedSets.includes(id));
const matches = new Map<string, NameMatches[]>();
const searched = new Map<string, SearchedText[]>(sets.map(({ id }) => [id, []]));

for (let fold = 0; fold < folds; fold++) {
  const marked = trainingSets.flatMap((name) => {
    const texts = readSet(folder, name);
    return crossValidatedSets.includes(name)
      ? texts.filter((_, at) => foldOf(at, texts.length) !== fold)
      : texts;
  });
  const weights = trainModel({ marked, plain: halfOfNegatives(folder, 0) }, args, () => undefined);
  loadNames(weights);
  const tagger = createTagger(weights);
  for (const name of crossValidatedSets) {
    const own = readSet(folder, name).filter((_, at, all) => foldOf(at, all.length) === fold);
    for (const type of nameTypes) addMatches(`${name} ${type}`, own, type, tagger);
  }
  for (const set of sets) {
    const all = searchSet(set, folder, policy) ?? [];
    searched.get(set.id)?.push(...all.filter((_, at) => foldOf(at, all.length) === fold));
  }
  say(`fold ${fold + 1} of ${folds}`);
}
for (const [name, found] of matches) say(`tagger alone: ${name.padEnd(28)} ${figuresOf(found)}`);
say(tableOf(sets.map((set) => evaluate(set, searched.get(set.id) ?? []))));

function addMatches(key: string, texts: readonly MarkedText[], type: NameType, tagger: Tagger): void {
  const found = texts.map((text) => matchNames(text, type, tagger));
  matches.set(key, [...(matches.get(key) ?? []), ...found]);
}

function foldOf(index: number, count: number): number {
  return Math.floor((index * folds) / count);
}

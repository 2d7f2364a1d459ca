/**
 * Measures the whole engine on sets that the tagger is trained on, by cross-validation: each fold of a
 * set is searched with weights that were trained on the other folds only.
 *
 *   node --import tsx packages/redaction/training/cross-validate.ts --data DIR --clusters FILE [--folds 3]
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
import { crossValidatedSets, halfOfNegatives, readSet, trainingSets } from "./corpora";
import { trainModel } from "./train-model";

const { values: args } = parseArgs({
  options: {
    data: { type: "string" },
    clusters: { type: "string" },
    folds: { type: "string", default: "3" },
  },
});
if (args.data === undefined) throw new Error("Give --data.");
const folder = args.data;
const folds = Number(args.folds);
const say = (line: string) => process.stdout.write(`${line}\n`);
const policy = policyFor("all");
const sets = evalSets.filter(({ id }) => crossValidatedSets.includes(id));
const searched = new Map<string, SearchedText[]>(sets.map(({ id }) => [id, []]));

for (let fold = 0; fold < folds; fold++) {
  const marked = trainingSets.flatMap((name) => {
    const texts = readSet(folder, name);
    return crossValidatedSets.includes(name)
      ? texts.filter((_, at) => foldOf(at, texts.length) !== fold)
      : texts;
  });
  loadNames(trainModel({ marked, plain: halfOfNegatives(folder, 0) }, args.clusters, () => undefined));
  for (const set of sets) {
    const all = searchSet(set, folder, policy) ?? [];
    searched.get(set.id)?.push(...all.filter((_, at) => foldOf(at, all.length) === fold));
  }
  say(`fold ${fold + 1} of ${folds}`);
}
say(tableOf(sets.map((set) => evaluate(set, searched.get(set.id) ?? [], policy))));

function foldOf(index: number, count: number): number {
  return Math.floor((index * folds) / count);
}

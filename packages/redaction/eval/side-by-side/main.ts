/**
 * `npm run eval:side-by-side -- --data DIR`: the engine beside the libraries of npm that one could take instead, on the same
 * sets with the same scoring in one run. They are installed for the run at pinned versions. Prints Markdown.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { detect, loadNames } from "../../src/index";
import { comparisonWith, policyFor } from "../comparison";
import type { EvalSet } from "../eval-set";
import { type LabelledText, lowerCased, readLabelledTexts } from "../labelled-text";
import { type Tally, tallyByType } from "../score";
import { evalSets } from "../sets";
import { installTools } from "./install";
import { toolPackages } from "./packages";
import { markdownOf, type SetTallies, type ToolSpeed } from "./report";
import { speedOf } from "./speed";
import type { Tool } from "./tool";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, set: { type: "string", multiple: true } },
});

/** Small enough for the slowest library, and between them every type that one of the libraries finds. */
const usualSets = [
  ...["chat-dev", "chat-test", "structured", "addresses", "benign"],
  ...["presidio-synth", "uner-ewt-dev", "ambientmeta"],
];

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
loadNames(gunzipSync(readFileSync(here("../../weights/name-tagger.bin.gz"))));

const { tools, missing, remove } = await installTools(toolPackages);
try {
  const sets = evalSets.filter(({ id }) => (options.set ?? usualSets).includes(id));
  const read = sets.flatMap((set) => {
    const texts = textsOf(set);
    return texts === undefined ? [] : [{ set, texts }];
  });
  const results: SetTallies[] = [];
  for (const { set, texts } of read) results.push(await tallied(set, texts));
  const speeds: ToolSpeed[] = [];
  const messages = read.flatMap(({ texts }) => texts);
  for (const tool of [engine("all"), ...tools]) {
    speeds.push({ tool: tool.name, speed: await speedOf(tool, messages) });
  }
  const versions = toolPackages.map(({ name, version }) => `${name} ${version}`);
  process.stdout.write(`${markdownOf({ results, speeds, tools, versions, missing })}\n`);
} finally {
  remove();
}

function textsOf(set: EvalSet): LabelledText[] | undefined {
  const folder = set.from === "own" ? here("../sets") : options.data;
  const file = path.join(folder ?? "", set.file);
  if (folder === undefined || !existsSync(file)) return undefined;
  const texts = readLabelledTexts(file);
  return set.lowerCased === true ? texts.map(lowerCased) : texts;
}

function engine(scope: EvalSet["scope"]): Tool {
  const policy = policyFor(scope);
  return { name: "Veilgate", types: [], find: (text) => detect(text, policy) };
}

async function tallied(set: EvalSet, texts: readonly LabelledText[]): Promise<SetTallies> {
  const byTool: Record<string, ReadonlyMap<string, Tally>> = {};
  for (const tool of [engine(set.scope), ...tools]) {
    const comparisons = [];
    for (const labelled of texts) {
      const found = await tool.find(labelled.text, labelled.lang);
      comparisons.push(comparisonWith(labelled, set, found));
    }
    byTool[tool.name] = tallyByType(comparisons);
  }
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  return { set: set.id, characters, counted: set, byTool };
}

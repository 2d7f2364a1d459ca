/**
 * `npm run eval`: how well the engine finds what people marked. Without `--data` the sets that travel
 * with the repository are run. Ends with 1 when a figure is below the floor recorded for it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { loadNames } from "../src/index";
import { policyFor } from "./comparison";
import type { EvalSet } from "./eval-set";
import { evaluate, type SetResult, searchSet } from "./evaluate";
import { explain } from "./explain";
import { brokenFloors, readFloors, recordFloors } from "./floors";
import { evalSets } from "./sets";
import { measureSpeeds } from "./speed";
import { tableOf } from "./table";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    set: { type: "string", multiple: true },
    explain: { type: "string" },
    json: { type: "string" },
    "without-names": { type: "boolean", default: false },
    "record-floors": { type: "boolean", default: false },
  },
});

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const floorsPath = here("./floors.json");
const policies = { personal: policyFor("personal"), all: policyFor("all") };

/** What cannot be meant, in one sentence; undefined when all is well. */
function mistake(): string | undefined {
  const { data, set: chosen = [] } = options;
  if (data !== undefined && !existsSync(data)) return `There is no folder "${data}".`;
  const unknown = chosen.find((id) => !evalSets.some((set) => set.id === id));
  if (unknown !== undefined) return unknownSet(unknown);
  const needsData = evalSets.find((set) => chosen.includes(set.id) && set.from === "data");
  return needsData !== undefined && data === undefined ? `"${needsData.id}" needs --data.` : undefined;
}

function unknownSet(id: string): string {
  return `There is no set "${id}". Sets: ${evalSets.map((set) => set.id).join(", ")}.`;
}

function folderOf(set: EvalSet): string | undefined {
  return set.from === "own" ? here("./sets") : options.data;
}

function search(set: EvalSet) {
  const folder = folderOf(set);
  return folder === undefined ? undefined : searchSet(set, folder, policies[set.scope]);
}

function explainSet(id: string): string {
  const set = evalSets.find((candidate) => candidate.id === id);
  if (set === undefined)
    return `There is no set "${id}". Sets: ${evalSets.map((each) => each.id).join(", ")}.`;
  if (!set.mayBeShown) return `"${id}" is held back: its figures are all there is to see.`;
  const searched = search(set);
  return searched === undefined ? `"${id}" needs --data with ${set.file}.` : explain(searched);
}

function run(): void {
  const chosen = evalSets.filter(({ id }) => options.set === undefined || options.set.includes(id));
  const searched = chosen.flatMap((set) => {
    const texts = search(set);
    return texts === undefined ? [] : [{ set, texts, findings: evaluate(set, texts) }];
  });
  const speeds = measureSpeeds(
    searched.map(({ set, texts }) => ({
      texts: texts.map(({ comparison }) => comparison.text),
      policy: policies[set.scope],
    })),
  );
  const results = searched.map(
    ({ findings }, at): SetResult => ({ ...findings, speed: speeds[at] as SetResult["speed"] }),
  );
  say(tableOf(results));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  if (options["record-floors"]) recordFloors(floorsPath, results);
  const broken = brokenFloors(results, readFloors(floorsPath));
  for (const sentence of broken) say(sentence);
  if (broken.length > 0) process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (!options["without-names"]) loadNames(gunzipSync(readFileSync(here("../weights/name-tagger.bin.gz"))));
const wrong = mistake();
if (wrong !== undefined) {
  say(wrong);
  process.exitCode = 2;
} else if (options.explain !== undefined) {
  say(explainSet(options.explain));
} else {
  run();
}

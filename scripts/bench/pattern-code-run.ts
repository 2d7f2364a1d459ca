/** One process of `pattern-code.ts`: searches all texts once in each form, names on. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { compilePolicy, detect, everyTypePolicy, loadNames } from "@veilgate/redaction";

const redaction = path.join(import.meta.dirname, "../../packages/redaction");
const sets = path.join(redaction, "eval/sets");
loadNames(gunzipSync(readFileSync(path.join(redaction, "weights/name-tagger.bin.gz"))));
const policy = compilePolicy(everyTypePolicy);
for (const file of readdirSync(sets).filter((name) => name.endsWith(".jsonl"))) {
  for (const line of readFileSync(path.join(sets, file), "utf8").split("\n").filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string };
    detect(text, policy);
    detect(`${text} 👍`, policy);
  }
}

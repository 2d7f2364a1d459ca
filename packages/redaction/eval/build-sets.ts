/**
 * Turns the marked texts in `sets/*.txt` into sets, and draws the structured and disguised ones:
 * `node --import tsx packages/redaction/eval/build-sets.ts`.
 */
import { writeFileSync } from "node:fs";
import { builtSets, setPath, toLines } from "./built-sets";

for (const [name, texts] of builtSets()) writeFileSync(setPath(`${name}.jsonl`), toLines(texts));

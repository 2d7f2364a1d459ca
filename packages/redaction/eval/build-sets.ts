/**
 * Turns the marked texts in `sets/*.txt` into sets, and draws the structured one:
 * `node --import tsx packages/redaction/eval/build-sets.ts`. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LabelledText } from "./labelled-text";
import { readMarkedTexts } from "./marked-text";
import { structuredTexts } from "./structured/structured-texts";

const path = (file: string) => fileURLToPath(new URL(`./sets/${file}`, import.meta.url));
const read = (name: string) => readMarkedTexts(readFileSync(path(`${name}.txt`), "utf8"), name);

function write(name: string, texts: readonly LabelledText[]): void {
  writeFileSync(path(`${name}.jsonl`), texts.map((text) => `${JSON.stringify(text)}\n`).join(""));
}

const chat = read("chat");
write(
  "chat-dev",
  chat.filter((_, at) => at % 2 === 0),
);
write(
  "chat-test",
  chat.filter((_, at) => at % 2 === 1),
);
write("benign", read("benign"));
write("addresses", read("addresses"));
write("structured", structuredTexts());

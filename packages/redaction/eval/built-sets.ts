import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LabelledText } from "./labelled-text";
import { readMarkedTexts } from "./marked-text";
import { disguisedTexts } from "./structured/disguised-texts";
import { structuredTexts } from "./structured/structured-texts";

export function setPath(file: string): string {
  return fileURLToPath(new URL(`./sets/${file}`, import.meta.url));
}

/** Every own set by its name, from what people wrote and from the generators. The same in every run. */
export function builtSets(): Map<string, LabelledText[]> {
  const read = (name: string) => readMarkedTexts(readFileSync(setPath(`${name}.txt`), "utf8"), name);
  const chat = read("chat");
  return new Map([
    ["chat-dev", chat.filter((_, at) => at % 2 === 0)],
    ["chat-test", chat.filter((_, at) => at % 2 === 1)],
    ["benign", read("benign")],
    ["addresses", read("addresses")],
    ["structured", structuredTexts()],
    ["evasions-1", disguisedTexts(1)],
    ["evasions-2", disguisedTexts(2)],
    ["evasions-3", disguisedTexts(3)],
  ]);
}

/** One JSON object a line. */
export function toLines(texts: readonly LabelledText[]): string {
  return texts.map((text) => `${JSON.stringify(text)}\n`).join("");
}

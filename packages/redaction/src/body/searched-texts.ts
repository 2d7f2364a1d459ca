import { textOfEncoded } from "./base64-text";
import type { JsonBody } from "./json-body";
import type { JsonReader } from "./json-reader";
import { leafFlag } from "./leaf-table";
import { leafText } from "./leaf-text";
import { readNestedJson } from "./nested-json";

const nestingMax = 4;

/**
 * Every text of a body that redacting it searches, each once: what stands in JSON inside of a string, and behind
 * base64, by itself. Signed texts are left out, since nothing in them can be changed.
 */
export function searchedTexts({ reader }: JsonBody): Set<string> {
  const texts = new Set<string>();
  collect(reader, texts, 0);
  return texts;
}

function collect(reader: JsonReader, texts: Set<string>, nesting: number): void {
  const { leaves } = reader;
  const slices = reader.slices();
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    const flags = leaves.flags(leaf);
    if ((flags & (leafFlag.skipped | leafFlag.signed)) !== 0) continue;
    const written = leafText(reader, slices, leaf);
    const text = (flags & leafFlag.encoded) === 0 ? written : (textOfEncoded(written) ?? "");
    const isWhole = (flags & (leafFlag.key | leafFlag.number)) !== 0 || nesting === nestingMax;
    const nested = isWhole ? undefined : readNestedJson(text);
    if (nested) collect(nested, texts, nesting + 1);
    else texts.add(text);
  }
}

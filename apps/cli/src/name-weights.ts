import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadNames } from "@veilgate/redaction";

const weights = new URL("../../../packages/redaction/weights/name-tagger.bin.gz", import.meta.url);

/** Lets the engine find names in this process. Throws when the file is missing or damaged. */
export function loadNameWeights(): void {
  loadNames(gunzipSync(readFileSync(weights)));
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadNames } from "@veilgate/redaction";

/** The bundle has the weights beside it, put there by `build.mjs`; the source reads them where they are trained. */
const place = import.meta.url.endsWith(".ts")
  ? new URL("../../../../packages/redaction/weights/name-tagger.bin.gz", import.meta.url)
  : new URL("./name-tagger.bin.gz", import.meta.url);

/** The gateway does not start without names: it would let them out unseen. Says what to do, and holds no path. */
export class NameWeightsError extends Error {
  override readonly name = "NameWeightsError";
  constructor(
    readonly code: "NAMES_MISSING" | "NAMES_DAMAGED",
    options?: ErrorOptions,
  ) {
    super(messages[code], options);
  }
}

const messages = {
  NAMES_MISSING:
    "NAMES_MISSING: name-tagger.bin.gz is not where the gateway looks for it. Run `npm run build` again.",
  NAMES_DAMAGED:
    "NAMES_DAMAGED: name-tagger.bin.gz is damaged or of another version. Check it out again and run `npm run build`.",
} as const;

/**
 * The uncompressed weights, in memory that worker threads can read as well. About 5 MB, 25 ms.
 *
 * @throws NameWeightsError
 */
export function readNameWeights(file: URL = place): Uint8Array<SharedArrayBuffer> {
  const packed = readPacked(file);
  try {
    const bytes = gunzipSync(packed);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  } catch (cause) {
    throw new NameWeightsError("NAMES_DAMAGED", { cause });
  }
}

function readPacked(file: URL): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new NameWeightsError("NAMES_MISSING", { cause });
  }
}

/**
 * Lets the engine find names in this thread.
 *
 * @throws NameWeightsError when these are not weights that this version reads
 */
export function installNames(weights: Uint8Array): void {
  try {
    loadNames(weights);
  } catch (cause) {
    throw new NameWeightsError("NAMES_DAMAGED", { cause });
  }
}

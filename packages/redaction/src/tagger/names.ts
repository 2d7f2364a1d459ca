import type { EntityType } from "../types";
import { nameTypes } from "./labels";
import { createTagger, type Tagger } from "./tagger";

let installed: Tagger | undefined;

/**
 * Lets the engine find names of persons, places and organizations, in this process or worker, from
 * now on. Without it these types are not found. Takes about 50 ms; the bytes are copied.
 *
 * @param weights the uncompressed bytes of `packages/redaction/weights/name-tagger.bin.gz`
 * @throws RangeError when these are not the bytes of a model
 */
export function loadNames(weights: Uint8Array): void {
  installed = createTagger(weights);
}

/** The tagger that `loadNames` made, if it was called. */
export function installedTagger(): Tagger | undefined {
  return installed;
}

export function namesAreLoaded(): boolean {
  return installed !== undefined;
}

/** True for the types that only the name tagger finds. */
export function isNameType(type: EntityType): boolean {
  return nameTypes.some((name) => name === type);
}

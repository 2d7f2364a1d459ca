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

/** True for a word of a dictionary, in any case, be it a name as well; false until `loadNames` was called. */
export function isEverydayWord(word: string): boolean {
  return installed?.isEveryday(word) ?? false;
}

/** True for a word that may be somebody's name, see `Tagger.mayBeName`; false until `loadNames` was called. */
export function mayBeName(word: string): boolean {
  return installed?.mayBeName(word) ?? false;
}

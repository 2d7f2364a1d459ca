import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createLexicon } from "../src/tagger/lexicon";
import { createEncoder } from "./encode";

const nothingKnown = createLexicon({
  bucketSizes: new Uint8Array(65_536),
  tails: new Uint16Array(),
  bits: new Uint8Array(),
  clusters: new Uint16Array(),
  coarse: new Uint8Array(1024),
  phraseStarts: new Uint8Array(8192),
});

test("the trainer is given the same features in the same order, so that the same texts train the same weights", () => {
  const text =
    "Please write to Margaret Thornton about it.\nShe moved from Lisbon to O'Brien & Sons in 2019.";
  const digest = createHash("sha256");
  for (const run of createEncoder(nothingKnown, 19)({ text, spans: [] })) {
    digest.update(run.slots);
  }
  expect(digest.digest("hex")).toBe("82445d5aa82ec4f6bdeec839ce5703faa6bfdbada507a1ed23321c2033461b3e");
});

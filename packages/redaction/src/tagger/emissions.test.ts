import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../words/words-of";
import { createEmitter } from "./emissions";
import { featureCount, writeFeatures } from "./features";
import { labelCount, labelStride } from "./labels";
import { createLexicon } from "./lexicon";
import { readModel } from "./model";
import { contextOfLine, createPlace, readPlace } from "./place";
import { sentenceTokensMax } from "./sentences";
import { surveySentence, surveyText } from "./surroundings";
import { createTokenTable, lookUp, takeWords } from "./token-table";

const model = readModel(
  gunzipSync(readFileSync(new URL("../../weights/name-tagger.bin.gz", import.meta.url))),
);
const lexicon = createLexicon(model.lexicon);
const emitter = createEmitter(model);

const words = [
  "Ana",
  "ana",
  "ANA",
  "Ruiz",
  "the",
  "The",
  "de",
  "York",
  "New",
  "works",
  "at",
  "4",
  ",",
  ".",
  "\n",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(" "));

test("what is kept of a word gives the same sums as all the features that the training writes", () => {
  fc.assert(
    fc.property(text, (sentence) => expectSameSums(sentence)),
    { seed: 1, numRuns: 400 },
  );
});

function expectSameSums(sentence: string): void {
  const table = createTokenTable();
  const around = { style: 0, layout: 0, language: 0, density: 0, length: 0, ending: 0, firstWord: 0 };
  takeWords(wordsOf(sentence), table);
  lookUp(sentence, table, lexicon);
  if (table.count === 0) return;
  const to = Math.min(table.count, sentenceTokensMax);
  surveyText(sentence, table, around);
  surveySentence(sentence, table, 0, to, around.language, around);
  const slots = new Int32Array(to * featureCount);
  const active = new Uint8Array(to).fill(1);
  writeFeatures(sentence, table, 0, to, active, around, 2 ** model.tableBits - 1, slots);
  const place = createPlace();
  const out = new Float32Array(labelStride);
  for (let token = 0; token < to; token++) {
    readPlace(sentence, table, token, 0, to, contextOfLine(table, 0), around.firstWord, place);
    emitter.emit(sentence, place, around, out, 0);
    const features = slots.subarray(token * featureCount, (token + 1) * featureCount);
    expect([...out.subarray(0, labelCount)]).toEqual(sumsOf(features));
  }
}

function sumsOf(features: Int32Array): number[] {
  return Array.from({ length: labelCount }, (_, label) => {
    const sum = features.reduce((total, slot) => total + (model.weights[slot * labelStride + label] ?? 0), 0);
    return Math.fround(sum * (1 / model.scale));
  });
}

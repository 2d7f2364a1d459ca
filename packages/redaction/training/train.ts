/**
 * Trains the name tagger. Read README.md beside this file first.
 *
 *   node --import tsx packages/redaction/training/train.ts --data DIR --clusters FILE --out FILE.bin.gz
 *
 * `--hold-out K` leaves out every third text of three sets, from the K-th (0 to 2), for measuring.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { biasSlot } from "../src/tagger/features";
import { beginLabel, labelCount, labelStride } from "../src/tagger/labels";
import { createLexicon } from "../src/tagger/lexicon";
import { writeModel } from "../src/tagger/model";
import { buildLexicon } from "./build-lexicon";
import { folds, halfOfNegatives, heldOutSets, type MarkedText, readSet, trainingSets } from "./corpora";
import { createEncoder } from "./encode";
import { everydayWordsIn } from "./everyday-words";
import { generateTexts, randomPerson } from "./generate";
import { createRandom } from "./random";
import { rowLength, trainCrf } from "./train-crf";
import { lowerCased, upperCased, withOtherPersons } from "./variants";

const tableBits = 19;
const epochs = 5;
const lowerCasedShare = 0.4;
const upperCasedShare = 0.04;
const largestWeight = 6;

/** Added to the labels of each type: the sets mark fewer places and organizations than there are. */
const offsets = [0, 0.5, 0.5];

const { values: args } = parseArgs({
  options: {
    data: { type: "string" },
    clusters: { type: "string" },
    out: { type: "string" },
    "hold-out": { type: "string" },
    epochs: { type: "string" },
  },
});
if (args.data === undefined || args.out === undefined) throw new Error("Give --data and --out.");
const say = (line: string) => process.stdout.write(`${line}\n`);

const random = createRandom(20_260);
const marked = [...readTexts(args.data, args["hold-out"]), ...generateTexts(random)];
const plain = halfOfNegatives(args.data, 0);
const lexicon = buildLexicon(args.clusters, everydayWordsIn([...marked, ...plain]));
const encode = createEncoder(createLexicon(lexicon), tableBits);
const sentences = [...withVariants(marked), ...plain].flatMap(encode);
say(`${marked.length} texts, ${sentences.length} sentences, ${lexicon.bits.length} words in the lexicon`);

const trained = trainCrf(sentences, random, {
  tableBits,
  epochs: Number(args.epochs ?? epochs),
  rate: 0.1,
  dropout: 0.4,
  report: say,
});
const bytes = writeModel({
  tableBits,
  scale: 127 / largestWeight,
  transitions: trained.transitions,
  weights: quantised(withOffsets(trained.rows)),
  lexicon,
});
const packed = gzipSync(bytes, { level: 9 });
writeFileSync(args.out, packed);
say(`${bytes.length} bytes, ${packed.length} compressed`);

function readTexts(folder: string, holdOut: string | undefined): MarkedText[] {
  return trainingSets.flatMap((name) => {
    const texts = readSet(folder, name);
    const isHeldOut = holdOut !== undefined && heldOutSets.includes(name);
    return isHeldOut ? texts.filter((_, index) => index % folds !== Number(holdOut)) : texts;
  });
}

/** Each text, and for some a copy: without capitals, as people type, or about somebody else. */
function withVariants(texts: readonly MarkedText[]): MarkedText[] {
  return texts.flatMap((text) => {
    const copies = [text];
    const chance = random.next();
    const about = random.next() < 0.6 ? withOtherPersons(text, () => randomPerson(random)) : text;
    if (chance < lowerCasedShare) copies.push(lowerCased(about));
    else if (chance < lowerCasedShare + upperCasedShare) copies.push(upperCased(about));
    else if (about !== text && about.spans.some(({ type }) => type === "PERSON")) copies.push(about);
    return copies;
  });
}

function withOffsets(rows: Float32Array): Float32Array {
  const start = biasSlot(tableBits) * rowLength;
  for (const [type, offset] of offsets.entries()) {
    for (const label of [beginLabel(type), beginLabel(type) + 1]) {
      rows[start + label] = (rows[start + label] as number) + offset;
    }
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

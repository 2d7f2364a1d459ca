/**
 * Measures weights on the sets of a folder: the same type, at least half of the characters in
 * common, one to one.
 *
 *   node --import tsx packages/redaction/training/evaluate.ts --data DIR --weights FILE.bin.gz
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { type NameType, nameTypes } from "../src/tagger/labels";
import { createTagger } from "../src/tagger/tagger";
import { halfOfNegatives, type MarkedText, readSet } from "./corpora";
import { figuresOf, matchNames, namesIn } from "./measure";
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
    (total, text) => total + namesIn(text, tagger).filter((name) => name.type === type).length,
    0,
  );
  say(`negatives ${type}: ${((10_000 * falseAlarms) / chars).toFixed(2)} in 10,000 characters`);
}
if (args.show === "negatives") {
  const counts = new Map<string, number>();
  for (const text of negatives) {
    for (const name of namesIn(text, tagger)) {
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

function figures(texts: readonly MarkedText[], type: NameType, set: string): string {
  const matches = texts.map((text) => matchNames(text, type, tagger));
  for (const [at, { wrong, missed }] of matches.entries()) {
    if (args.show !== set) continue;
    for (const name of wrong) say(`  false ${type}: ${inContext(texts[at]?.text ?? "", name)}`);
    for (const span of missed) say(`  missed ${type}: ${inContext(texts[at]?.text ?? "", span)}`);
  }
  return figuresOf(matches);
}

function inContext(text: string, { start, end }: { start: number; end: number }): string {
  const around = text.slice(Math.max(0, start - 30), end + 30).replaceAll("\n", "⏎");
  return `${text.slice(start, end)} | ${around}`;
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

/** One process of `recognizers.ts`: measures every recognizer of an engine and sends the figures to its parent. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type * as Engine from "@veilgate/redaction";
import { repeated } from "../../packages/redaction/src/testing/hostile-texts";
import { hostileTexts, type MessageKind, messagesOf } from "./recognizer-texts";

export interface RecognizerFigures {
  readonly id: string;
  /** Million characters a second. */
  readonly speeds: Readonly<Record<MessageKind, number>>;
  /** The slowest hostile texts of 256 KB, slowest first. */
  readonly worst: readonly { readonly unit: string; readonly ms: number }[];
}

const kinds: readonly MessageKind[] = ["prose", "code", "logs", "dense"];
const largeChars = 262_144;
/** Enough that a search of quadratic time stands out; what is slow here is measured at the full length. */
const screenChars = 32_768;
const measuredMax = 8;
const shownMax = 3;

const [enginePath = "@veilgate/redaction", withWords] = process.argv.slice(2);
const engine = (await import(enginePath)) as typeof Engine;
const weights = path.resolve(import.meta.dirname, "../../packages/redaction/weights/name-tagger.bin.gz");
engine.loadNames(gunzipSync(readFileSync(weights)));
const policy = engine.compilePolicy({
  ...engine.everyTypePolicy,
  terms: [{ type: "PROJECT", words: ["a a a a a a a a a a a a b", "Bluebird"] }],
});

const units = await hostileTexts(withWords === "words");
const messages = kinds.map((kind) => messagesOf(kind));
// As the gateway's warm-up does: patterns that are compiled late are compiled badly, see `warm-up.ts` there.
for (let round = 0; round < 3; round++) for (const unit of units.values()) engine.detect(unit, policy);
process.send?.([...policy.recognizers.map(measure), all()]);

function measure(recognizer: Engine.Recognizer): RecognizerFigures {
  return { id: recognizer.id, speeds: speedsOf(recognizer.find), worst: worstOf(recognizer.find) };
}

function all(): RecognizerFigures {
  const find = (text: string) => engine.detect(text, policy);
  return { id: "detect, all", speeds: speedsOf(find), worst: worstOf(find) };
}

type Find = (text: string) => unknown;

function speedsOf(find: Find): Record<MessageKind, number> {
  for (let round = 0; round < 3; round++) for (const texts of messages) for (const text of texts) find(text);
  const speeds = kinds.map((kind, index) => {
    const texts = messages[index] ?? [];
    const chars = texts.reduce((total, text) => total + text.length, 0);
    const times = Array.from({ length: 7 }, () =>
      timeMs(() => {
        for (const text of texts) find(text);
      }),
    );
    return [kind, chars / 1000 / medianOf(times)] as const;
  });
  return Object.fromEntries(speeds) as Record<MessageKind, number>;
}

function worstOf(find: Find): RecognizerFigures["worst"] {
  const screened = Array.from(units, ([name, unit]) => {
    const text = repeated(unit, screenChars);
    return { name, unit, ms: timeMs(() => find(text)) };
  }).sort((a, b) => b.ms - a.ms);
  return screened
    .slice(0, measuredMax)
    .map(({ name, unit }) => {
      const text = repeated(unit, largeChars);
      return { unit: name, ms: Math.min(...[1, 2, 3].map(() => timeMs(() => find(text)))) };
    })
    .sort((a, b) => b.ms - a.ms)
    .slice(0, shownMax);
}

/** CPU time of this process, since other processes may take turns on the core. */
function timeMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

import { afterEach, describe, expect, test } from "vitest";
import { everyTypePolicy } from "../policy/presets";
import { hostileUnits, repeated } from "../testing/hostile-texts";
import type { Recognizer } from "../types";
import { recognizersFor } from ".";

const policy = {
  ...everyTypePolicy,
  terms: [{ type: "PROJECT", words: ["a a a a a a a a a a a a b", "Bluebird"] }],
  patterns: [
    {
      type: "EMPLOYEE_ID",
      pattern: "\\bE-\\d{6}\\b",
      finds: ["E-123456"],
      ignores: [],
      context: ["employee"],
    },
  ],
};
const recognizers = recognizersFor(policy);

const smallChars = 2048;
const largeChars = 8192;
/** Four times the text; a loop in a loop over it would take sixteen times as many steps. */
const growthMax = 5;
/** What is done once, whatever the length. */
const stepsAlways = 3000;

/** Ways to read a text. Each call is a step: how long one takes is for `scripts/bench/recognizers.ts` to say. */
const readers: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [String.prototype, ["charCodeAt", "charAt", "slice", "indexOf", "lastIndexOf", "includes", "startsWith"]],
  [RegExp.prototype, ["exec", "test"]],
];
let restore: (() => void)[] = [];

afterEach(stopCounting);

describe.each(Object.entries(hostileUnits))("on %s", (_name, unit) => {
  test("every recognizer takes steps in proportion to the text", () => {
    const tooMany = recognizers
      .map((recognizer) => ({
        id: recognizer.id,
        small: stepsOf(recognizer, repeated(unit, smallChars)),
        large: stepsOf(recognizer, repeated(unit, largeChars)),
      }))
      .filter(({ small, large }) => large > stepsAlways + small * growthMax);
    expect(tooMany).toEqual([]);
  });

  test("every recognizer reports spans inside the text, and no more of them than characters", () => {
    const text = repeated(unit, largeChars);
    for (const recognizer of recognizers) {
      const entities = recognizer.find(text);
      const outside = entities.filter(({ start, end }) => start < 0 || end <= start || end > text.length);
      expect(outside).toEqual([]);
      expect(entities.length).toBeLessThanOrEqual(text.length);
    }
  });
});

test("more entities than a call takes arguments are found", () => {
  const unit = "4111 1111 1111 1111 ";
  const count = 150_000;
  const numbers = recognizers.filter(({ id }) => id === "numbers");
  const found = numbers.flatMap((recognizer) => recognizer.find(unit.repeat(count)));
  expect(found.length).toBeGreaterThanOrEqual(count);
});

function stepsOf(recognizer: Recognizer, text: string): number {
  let steps = 0;
  for (const [prototype, names] of readers) {
    for (const name of names) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const original = descriptor?.value as (...args: unknown[]) => unknown;
      restore.push(() => Object.defineProperty(prototype, name, descriptor ?? {}));
      Object.defineProperty(prototype, name, {
        ...descriptor,
        value(this: unknown, ...args: unknown[]) {
          steps++;
          return Reflect.apply(original, this, args);
        },
      });
    }
  }
  recognizer.find(text);
  stopCounting();
  return steps;
}

function stopCounting(): void {
  for (const undo of restore) undo();
  restore = [];
}

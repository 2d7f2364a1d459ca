import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SetResult } from "./evaluate";
import { brokenFloors, readFloors, recordFloors } from "./floors";
import { figuresOf } from "./score";

function result(marked: number, hits: number, falseAlarms: number): SetResult {
  const tally = { marked, hits, strictHits: hits, falseAlarms, masked: hits };
  return {
    set: marked === 0 ? "benign" : "chat-dev",
    texts: 1,
    characters: 10_000,
    all: figuresOf(tally),
    byType: {},
    characterPrecision: 1,
    falseAlarmRate: falseAlarms,
    speed: { p50: 1, p99: 1 },
  };
}

test("what is recorded holds for the same figures, and not for worse ones", () => {
  const path = join(mkdtempSync(join(tmpdir(), "floors-")), "floors.json");
  writeFileSync(path, '{"structured":{"f1Min":0.98}}');
  recordFloors(path, [result(100, 90, 2), result(0, 0, 2)]);
  const floors = readFloors(path);

  expect(Object.keys(floors)).toEqual(["structured", "chat-dev", "benign"]);
  expect(brokenFloors([result(100, 90, 2), result(0, 0, 2)], floors)).toEqual([]);
  expect(brokenFloors([result(100, 88, 2)], floors)).toHaveLength(2);
  expect(brokenFloors([result(0, 0, 3)], floors)).toEqual([
    "benign: 3.00 false alarms per 10,000 characters, over 2.2",
  ]);
});

test("a set without a floor breaks none", () => {
  expect(brokenFloors([result(100, 0, 100)], {})).toEqual([]);
});

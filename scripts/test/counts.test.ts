import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { addUp, countPlaywright, countVitest } from "./counts";

function report(content: object): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "veilgate-counts-")), "report.json");
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

test("a test file that cannot be loaded counts as a failure", () => {
  const file = report({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: "failed", assertionResults: [] }],
  });
  expect(countVitest(file)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test("a server that did not start counts as a failure of the browser tests", () => {
  const file = report({
    stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
    errors: [{ message: "no server" }],
  });
  expect(countPlaywright(file)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a runner without a report has failed", () => {
  expect(countVitest("/nowhere/report.json").failed).toBe(1);
  expect(countPlaywright("/nowhere/report.json").failed).toBe(1);
});

test("a stage that fails in silence cannot give a green sum", () => {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const sum = addUp([
    { ok: true, counts: { passed: 5, failed: 0, skipped: 0 } },
    { ok: false, counts: nothing },
  ]);
  expect(sum).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

import fs from "node:fs";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

interface PlaywrightReport {
  readonly stats: { expected: number; flaky: number; unexpected: number; skipped: number };
  /** What went wrong outside of a test, such as a server that did not start. */
  readonly errors: readonly unknown[];
}

/** A file that could not be loaded has no failed test of its own, and counts as one. */
export function countVitest(file: string): Counts {
  const report = readReport<VitestReport>(file);
  if (!report) return noReport;
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function countPlaywright(file: string): Counts {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return noReport;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** A runner that has left no report has failed. */
const noReport: Counts = { passed: 0, failed: 1, skipped: 0 };

function readReport<Report>(file: string): Report | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Report) : undefined;
}

/** `ok` is what the runner's exit code said: a failure that no test shows still counts. */
export function addUp(parts: readonly { readonly counts: Counts; readonly ok: boolean }[]): Counts {
  const sum = (pick: (counts: Counts) => number) =>
    parts.reduce((total, part) => total + pick(part.counts), 0);
  const silent = parts.filter((part) => !part.ok && part.counts.failed === 0).length;
  return {
    passed: sum((counts) => counts.passed),
    failed: sum((counts) => counts.failed) + silent,
    skipped: sum((counts) => counts.skipped),
  };
}

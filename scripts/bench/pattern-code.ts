/**
 * `node --import tsx scripts/bench/pattern-code.ts [how many]`: how much machine code V8 makes of the engine's patterns
 * while it reads our own evaluation sets, each text also with a character of two bytes, and of which it makes most. Past
 * 16 MB of all code it stops to optimise patterns (`TooMuchRegExpCode` in its `regexp.cc`), and what is compiled then
 * searches a text many times slower.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const shown = Number(process.argv[2] ?? 30);
const folder = mkdtempSync(path.join(tmpdir(), "pattern-code-"));
const log = path.join(folder, "code.log");
execFileSync(
  process.execPath,
  [
    "--log-code",
    `--logfile=${log}`,
    "--no-logfile-per-isolate",
    "--import",
    "tsx",
    path.join(import.meta.dirname, "pattern-code-run.ts"),
  ],
  { stdio: "inherit" },
);

/** The fields of V8's log that come before the pattern; commas in it are written as `\x2C`. */
const fieldsBefore = 6;
const sizeField = 5;
const sizes = new Map<string, number[]>();
for (const line of readFileSync(log, "utf8").split("\n")) {
  if (!line.startsWith("code-creation,RegExp")) continue;
  const fields = line.split(",");
  const pattern = fields.slice(fieldsBefore).join(",").replaceAll("\\x2C", ",").replaceAll("\\\\", "\\");
  sizes.set(pattern, [...(sizes.get(pattern) ?? []), Number(fields[sizeField])]);
}
rmSync(folder, { recursive: true });

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const sorted = [...sizes].sort(([, a], [, b]) => sum(b) - sum(a));
process.stdout.write(`${sizes.size} patterns, ${(sum([...sizes.values()].flat()) / 1e6).toFixed(1)} MB\n`);
for (const [pattern, each] of sorted.slice(0, shown)) {
  const kilobytes = each.map((size) => Math.round(size / 1000)).join(" + ");
  process.stdout.write(`${kilobytes.padStart(12)} KB  ${pattern.slice(0, 140)}\n`);
}

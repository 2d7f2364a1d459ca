/**
 * `node --import tsx scripts/bench/recognizers.ts`: how fast each recognizer is on messages of 1,000 characters, and
 * its slowest hostile texts of 256 KB. With `--against PATH` (another copy's `index.ts`) both engines are measured, one
 * after the other; with `--words` every word of our lists is tried as a hostile text, which takes a minute.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import type { RecognizerFigures } from "./recognizers-run";

const { values } = parseArgs({
  options: { against: { type: "string" }, words: { type: "boolean", default: false } },
});

if (values.against !== undefined) print("before", await measured(path.resolve(values.against)));
print("now", await measured("@veilgate/redaction"));

async function measured(engine: string): Promise<RecognizerFigures[]> {
  const child = fork(
    path.join(import.meta.dirname, "recognizers-run.ts"),
    [engine, values.words ? "words" : ""],
    { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  const exited = once(child, "exit").then(() => Promise.reject(new Error("A run of the bench failed.")));
  const [figures] = await Promise.race([once(child, "message"), exited]);
  exited.catch(() => undefined);
  child.disconnect();
  return figures as RecognizerFigures[];
}

function print(name: string, figures: readonly RecognizerFigures[]): void {
  const rows = [
    ["recognizer", "prose", "code", "logs", "dense", "worst ms", "on"],
    ...figures.map(({ id, speeds, worst }) => [
      id,
      ...[speeds.prose, speeds.code, speeds.logs, speeds.dense].map((speed) => speed.toFixed(1)),
      worst[0]?.ms.toFixed(1) ?? "",
      worst.map(({ unit, ms }) => `${unit} ${ms.toFixed(0)}`).join("; "),
    ]),
  ];
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(16) : at < 6 ? cell.padStart(9) : `  ${cell}`)).join(""),
  );
  process.stdout.write(
    `${name}: million characters a second, and 256 KB of hostile text\n${lines.join("\n")}\n\n`,
  );
}

/**
 * `node --import tsx scripts/bench/engine.ts`: what redacting structured types in a body costs over JSON.parse and JSON.stringify
 * of the same body, and how fast `detect` is. CPU time of the process, in short slices that take turns; the
 * median over several process starts. With `--against PATH` (another copy's `index.ts`) both engines are measured.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Figures } from "./engine-run";

const { values } = parseArgs({
  options: { starts: { type: "string", default: "3" }, against: { type: "string" } },
});
const engines = [
  ...(values.against === undefined ? [] : [path.resolve(values.against)]),
  "@veilgate/redaction",
];

const runs: Figures[][] = engines.map(() => []);
for (let start = 0; start < Number(values.starts); start++) {
  for (const [index, engine] of engines.entries()) runs[index]?.push(await measureOnce(engine));
}
for (const [index, engine] of engines.entries()) {
  process.stdout.write(`${engine}\n${table(medians(runs[index] ?? []))}\n`);
}

async function measureOnce(engine: string): Promise<Figures> {
  const child = fork(path.join(import.meta.dirname, "engine-run.ts"), [engine], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit").then(() => Promise.reject(new Error("A start of the bench failed.")));
  const [figures] = await Promise.race([once(child, "message"), exited]);
  exited.catch(() => undefined);
  child.disconnect();
  return figures as Figures;
}

function medians(starts: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.keys(starts[0] ?? {}).map((name) => {
      const sorted = starts.map((figures) => figures[name] ?? Number.NaN).sort((a, b) => a - b);
      return [name, sorted[sorted.length >> 1] ?? Number.NaN];
    }),
  );
}

function table(figures: Figures): string {
  const figure = (name: string) => figures[name] ?? Number.NaN;
  const rows = [["body", "plain µs", "read µs", "read + redact µs", "redact ÷ plain"]];
  for (const name of Object.keys(figures).filter((key) => key.endsWith(" plain"))) {
    const body = name.slice(0, -" plain".length);
    const [plain, read, all] = [figure(name), figure(`${body} read`), figure(`${body} redact`)];
    const ratio = ((all - read) / plain).toFixed(2);
    rows.push([body, plain.toFixed(1), read.toFixed(1), all.toFixed(1), ratio]);
  }
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(17))).join(""),
  );
  const speeds = (prefix: string) =>
    Object.keys(figures)
      .filter((key) => key.startsWith(prefix))
      .map((key) => `${key.slice(prefix.length)} ${(1000 / figure(key)).toFixed(1)}`)
      .join(", ");
  return [
    ...lines,
    `1,000-character messages, million characters a second, structured types: ${speeds("messages ")}`,
    `the same, all recognizers: ${speeds("all messages ")}`,
    `p99 of one message ${figure("p99 ms").toFixed(2)} ms; 1 MB in one call ${figure("1 MB ms").toFixed(0)} ms`,
  ].join("\n");
}

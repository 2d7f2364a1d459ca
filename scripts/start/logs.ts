import fs from "node:fs";
import path from "node:path";

/** A log larger than this is set aside as `.1` when its process is started. */
const logBytesMax = 10_000_000;
const tailLines = 12;
const tailBytes = 8000;

export function logFile(dataDir: string, name: string): string {
  return path.join(dataDir, "logs", `${name.replaceAll(" ", "-")}.log`);
}

/** The file for a process's output, opened for appending; close it after the process was spawned. */
export function openLog(dataDir: string, name: string): { readonly fd: number; close(): void } {
  const file = logFile(dataDir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (fs.existsSync(file) && fs.statSync(file).size > logBytesMax) fs.renameSync(file, `${file}.1`);
  const fd = fs.openSync(file, "a", 0o600);
  return { fd, close: () => fs.closeSync(fd) };
}

/** The last lines, for a process that has just failed. */
export function tailOfLog(dataDir: string, name: string): string {
  const file = logFile(dataDir, name);
  if (!fs.existsSync(file)) return "";
  const text = fs.readFileSync(file).subarray(-tailBytes).toString("utf8").trimEnd();
  const lines = text.split("\n").slice(-tailLines);
  return [...lines.map((line) => `  ${line}`), `  (all of it: ${file})`].join("\n");
}

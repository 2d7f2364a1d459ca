import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Io } from "./command";
import { CommandFailed } from "./failure";

export interface TextRecord {
  /** Given back as it came; any JSON value. */
  readonly id: unknown;
  readonly text: string;
}

/**
 * Answers every line of stdin with one on stdout, in order, holding one line in memory at a time.
 * The first line that is not a record ends it: what was answered so far stands.
 */
export async function mapJsonLines(io: Io, answer: (record: TextRecord) => object): Promise<void> {
  let lineNumber = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber++;
    if (line.trim() === "") continue;
    const output = `${JSON.stringify(answer(readRecord(line, lineNumber)))}\n`;
    if (!io.stdout.write(output)) await once(io.stdout, "drain");
  }
}

function readRecord(line: string, lineNumber: number): TextRecord {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith("\ufeff") ? line.slice(1) : line);
  } catch {
    // The parser's own message quotes the line, which may hold a person's data.
    throw new CommandFailed([`Line ${lineNumber} is not JSON.`]);
  }
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof record.text !== "string") {
    throw new CommandFailed([`Line ${lineNumber} has no "text"; expected {"id": …, "text": "…"}.`]);
  }
  return { id: record.id ?? null, text: record.text };
}

/** One event as text: its data, and what it takes to write it back with other data. */
export interface SseEvent {
  /** The `data` lines joined by a line feed; undefined for comments and events without data. */
  readonly data: string | undefined;
  /** The same event with other data, a line of it on each data line; every other line stays as it is. */
  withData(data: string): string;
}

const lineEnd = /\r\n|\n|\r/;

/** @param raw one whole event with the blank line that ends it; may start with a byte order mark. */
export function readSseEvent(raw: string): SseEvent {
  const ends = raw.match(/\r\n|\n|\r/g) ?? [];
  const lines = raw.split(lineEnd).map((text, at) => ({ text, end: ends[at] ?? "", data: dataOf(text) }));
  const dataLines = lines.filter((line) => line.data !== undefined);
  return {
    data: dataLines.length === 0 ? undefined : dataLines.map((line) => line.data).join("\n"),
    withData(data) {
      const first = dataLines[0];
      return lines
        .filter((line) => line === first || line.data === undefined)
        .map((line) => (line === first ? dataLinesOf(line.text, line.end, data) : line.text) + line.end)
        .join("");
    },
  };
}

/** @param line a data line as it was written; the others are written like it. */
function dataLinesOf(line: string, end: string, data: string): string {
  const [first = "", ...others] = data.split("\n");
  const field = fieldOf(line);
  const next = field.replace("\uFEFF", "");
  return [field + first, ...others.map((text) => next + text)].join(end);
}

/** `data:` and `data: ` as they were written, byte order mark included. */
function fieldOf(line: string): string {
  return /^\uFEFF?data:? ?/.exec(line)?.[0].replace(/data$/, "data:") ?? "data: ";
}

function dataOf(line: string): string | undefined {
  const match = /^\uFEFF?data(?::( ?)(.*))?$/s.exec(line);
  return match ? (match[2] ?? "") : undefined;
}

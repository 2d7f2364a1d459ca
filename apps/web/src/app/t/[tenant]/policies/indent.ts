/** A change of a text and where the selection stands after it. Offsets are UTF-16 code units. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly selection: readonly [number, number];
}

const unit = "  ";

/** What Tab does: indents the lines of the selection, or puts two spaces at the caret. */
export function indent(text: string, start: number, end: number): TextChange {
  if (start === end) {
    const at = start + unit.length;
    return { from: start, to: start, insert: unit, selection: [at, at] };
  }
  const { from, lines } = selectedLines(text, start, end);
  const to = from + lines.join("\n").length;
  return {
    from,
    to,
    insert: lines.map((line) => (line === "" ? line : unit + line)).join("\n"),
    selection: [
      lines[0] === "" ? start : start + unit.length,
      end + lines.filter((line) => line !== "").length * unit.length,
    ],
  };
}

/** What Shift+Tab does: takes up to two spaces from the front of each line. */
export function outdent(text: string, start: number, end: number): TextChange {
  const { from, lines } = selectedLines(text, start, end);
  const removed = lines.map((line) => /^ {0,2}/.exec(line)?.[0].length ?? 0);
  const total = removed.reduce((sum, count) => sum + count, 0);
  return {
    from,
    to: from + lines.join("\n").length,
    insert: lines.map((line, index) => line.slice(removed[index] ?? 0)).join("\n"),
    selection: [Math.max(from, start - (removed[0] ?? 0)), Math.max(from, end - total)],
  };
}

/** What Enter does: a new line with the indentation of this one, deeper after a colon. */
export function newLine(text: string, start: number, end: number): TextChange {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lead = /^ */.exec(line)?.[0] ?? "";
  const insert = `\n${lead}${/:\s*$/.test(line) ? unit : ""}`;
  const at = start + insert.length;
  return { from: start, to: end, insert, selection: [at, at] };
}

function selectedLines(text: string, start: number, end: number): { from: number; lines: string[] } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end > start && text[end - 1] === "\n" ? end - 1 : end);
  return { from, lines: text.slice(from, next === -1 ? text.length : next).split("\n") };
}

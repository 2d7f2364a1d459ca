import { diffLines as compareLines } from "diff";

export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  /** Line numbers from 1; null on the side that does not have the line. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
}

/** Lines that are the same and far from any change, folded into one row. */
export interface DiffFold {
  readonly kind: "fold";
  readonly lines: number;
}

export type DiffRow = DiffLine | DiffFold;

export interface Difference {
  readonly rows: readonly DiffRow[];
  readonly added: number;
  readonly removed: number;
}

/** Same lines kept around a change. */
const contextLines = 3;

/** The difference of two sources, line by line, in reading order. */
export function diffLines(before: string, after: string): Difference {
  const lines = numberedLines(before, after);
  return {
    rows: fold(lines),
    added: lines.filter((line) => line.kind === "added").length,
    removed: lines.filter((line) => line.kind === "removed").length,
  };
}

function numberedLines(before: string, after: string): DiffLine[] {
  let left = 0;
  let right = 0;
  return compareLines(withLastBreak(before), withLastBreak(after)).flatMap((part) =>
    part.value
      .replace(/\n$/, "")
      .split("\n")
      .map((text): DiffLine => {
        if (part.added) return { kind: "added", before: null, after: ++right, text };
        if (part.removed) return { kind: "removed", before: ++left, after: null, text };
        return { kind: "same", before: ++left, after: ++right, text };
      }),
  );
}

/** A missing break at the end of a file is not a difference that a reader cares for. */
function withLastBreak(text: string): string {
  const unified = text.replaceAll("\r\n", "\n");
  return unified === "" || unified.endsWith("\n") ? unified : `${unified}\n`;
}

function fold(lines: readonly DiffLine[]): DiffRow[] {
  const near = lines.map(() => false);
  for (const [index, line] of lines.entries()) {
    if (line.kind === "same") continue;
    for (let at = index - contextLines; at <= index + contextLines; at++) if (at in near) near[at] = true;
  }
  const rows: DiffRow[] = [];
  for (const [index, line] of lines.entries()) {
    const last = rows.at(-1);
    if (near[index]) rows.push(line);
    else if (last?.kind === "fold") rows[rows.length - 1] = { kind: "fold", lines: last.lines + 1 };
    else rows.push({ kind: "fold", lines: 1 });
  }
  return rows;
}

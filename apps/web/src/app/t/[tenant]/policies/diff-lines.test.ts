import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffLine, diffLines } from "./diff-lines";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "  d"), { maxLength: 12 })
  .map((lines) => lines.join("\n"));
const isLine = (row: { kind: string }): row is DiffLine => row.kind !== "fold";

describe("the difference of two sources", () => {
  it("is empty for the same text, whatever its line breaks", () => {
    expect(diffLines("a\nb\n", "a\r\nb")).toMatchObject({ added: 0, removed: 0 });
  });

  it("shows a changed line as removed and added, with the numbers of both sides", () => {
    expect(diffLines("a\nb\nc\n", "a\nB\nc\n").rows).toEqual([
      { kind: "same", before: 1, after: 1, text: "a" },
      { kind: "removed", before: 2, after: null, text: "b" },
      { kind: "added", before: null, after: 2, text: "B" },
      { kind: "same", before: 3, after: 3, text: "c" },
    ]);
  });

  it("is all added for a first version", () => {
    expect(diffLines("", "a\nb\n")).toMatchObject({ added: 2, removed: 0 });
  });

  it("folds what is far from any change", () => {
    const long = Array.from({ length: 20 }, (_, line) => `line ${line}`).join("\n");
    const rows = diffLines(long, `${long}\nnew`).rows;
    expect(rows[0]).toEqual({ kind: "fold", lines: 17 });
    expect(rows.at(-1)).toMatchObject({ kind: "added", text: "new" });
  });

  it("accounts for every line of both sides", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { rows, added, removed } = diffLines(before, after);
        const folded = rows.reduce((sum, row) => sum + (row.kind === "fold" ? row.lines : 0), 0);
        const same = rows.filter((row) => isLine(row) && row.kind === "same").length;
        const count = (source: string) => (source === "" ? 0 : source.replace(/\n$/, "").split("\n").length);
        expect(folded + same + removed).toBe(count(before));
        expect(folded + same + added).toBe(count(after));
      }),
    );
  });
});

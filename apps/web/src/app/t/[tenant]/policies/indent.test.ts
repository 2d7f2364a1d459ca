import { describe, expect, it } from "vitest";
import { indent, newLine, outdent, type TextChange } from "./indent";

const applied = (text: string, { from, to, insert }: TextChange) =>
  text.slice(0, from) + insert + text.slice(to);

describe("the keys of the editor", () => {
  it("put two spaces at the caret", () => {
    expect(applied("ab", indent("ab", 1, 1))).toBe("a  b");
    expect(indent("ab", 1, 1).selection).toEqual([3, 3]);
  });

  it("indent every line of a selection but empty ones", () => {
    const change = indent("a\n\nb\nc", 0, 4);
    expect(applied("a\n\nb\nc", change)).toBe("  a\n\n  b\nc");
    expect(change.selection).toEqual([2, 8]);
  });

  it("outdent at most what is there", () => {
    expect(applied("    a\n b\nc", outdent("    a\n b\nc", 0, 10))).toBe("  a\nb\nc");
    expect(outdent(" a", 1, 1).selection).toEqual([0, 0]);
  });

  it("bring a selection back with Tab and then Shift+Tab", () => {
    const text = "a:\n  b: 1\nc: 2";
    const once = indent(text, 0, text.length);
    const indented = applied(text, once);
    expect(applied(indented, outdent(indented, ...once.selection))).toBe(text);
  });

  it("keep the indentation on a new line, and deepen it after a colon", () => {
    expect(applied("  a: 1", newLine("  a: 1", 6, 6))).toBe("  a: 1\n  ");
    expect(applied("  a:", newLine("  a:", 4, 4))).toBe("  a:\n    ");
  });
});

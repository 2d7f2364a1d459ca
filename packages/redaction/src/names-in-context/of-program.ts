import type { Span } from "../types";

/** Words of programming languages that are in no dictionary. */
const keywords: ReadonlySet<string> = new Set(["echo", "esac", "endif", "elseif", "elsif"]);
const lineReach = 200;

/** `k.startswith(`, `elif hasattr(`, `rows[0]`, `M.Const<"x">`, `syscall.Conn`, `import shutil`: words of a program. */
export function isOfProgram(text: string, { start, end }: Span): boolean {
  const next = text.charAt(end);
  const isCall = next === "(" || next === "[" || (next === "<" && /["'A-Z]/.test(text.charAt(end + 1)));
  const isSmall = text.charCodeAt(start) >= 0x61;
  if (!isCall && !isSmall) return false;
  const value = text.slice(start, end);
  if (isCall && /^(?:[^\p{Lu}]+|\p{L}[\w$]*\.[\w$.]+)$/u.test(value)) return true;
  if (!isSmall) return false;
  return (
    /^\p{Ll}{2,}\.\p{Lu}/u.test(value) ||
    keywords.has(value) ||
    isElif(text, start, value) ||
    isImported(text, start, end)
  );
}

/** `elif` is a name in Turkish; of a program where it begins a line with an expression. */
function isElif(text: string, start: number, value: string): boolean {
  if (value.startsWith("elif ")) return true;
  if (value !== "elif" || !/\n[ \t]*$/.test(text.slice(Math.max(0, start - 80), start))) return false;
  const line = /^.*/.exec(text.slice(start, start + lineReach))?.[0] ?? "";
  return /[=<>()[\]{}$"']|: *(?:#|$)/.test(line);
}

/** `import shutil` and `from gdb.xmethod import x` at the beginning of a line. */
function isImported(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(0, start - lineReach), start);
  return (
    /(?:^|\n)[ \t]*(?:import|from) $/.test(line) &&
    /^(?:$|[\n\r,;]| as | import )/.test(text.slice(end, end + 8))
  );
}

import { endOfEvent } from "./sse-framer";

export interface TerminalEvent {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the event whose data is exactly `mark` stands in a block of whole events. A mark inside a text is
 * part of a longer line and does not count.
 */
export function findTerminalEvent(block: Buffer, mark: Buffer): TerminalEvent | undefined {
  for (let at = block.lastIndexOf(mark); at > 0; at = block.lastIndexOf(mark, at - 1)) {
    if (!isDataLine(block, at, mark.length)) continue;
    return eventAround(block, at);
  }
  return undefined;
}

function isDataLine(block: Buffer, at: number, length: number): boolean {
  const after = block[at + length];
  if (after !== 10 && after !== 13) return false;
  const field = block[at - 1] === 0x20 ? at - 6 : at - 5;
  if (field < 0 || block.toString("latin1", field, field + 5) !== "data:") return false;
  const before = field === 0 ? 10 : block[field - 1];
  return before === 10 || before === 13 || before === 0xbf; // 0xbf ends a byte order mark
}

function eventAround(block: Buffer, at: number): TerminalEvent {
  let start = 0;
  for (;;) {
    const end = endOfEvent(block, start);
    if (end === -1) return { start, end: block.length };
    if (end > at) return { start, end };
    start = end;
  }
}

/** Some servers end a stream with the mark and no blank line behind it. */
export function endsWithMark(rest: Buffer, mark: string): boolean {
  const lines = rest
    .toString("latin1")
    .trimEnd()
    .split(/\r\n|\n|\r/);
  return /^data: ?/.test(lines.at(-1) ?? "") && lines.at(-1)?.replace(/^data: ?/, "") === mark;
}

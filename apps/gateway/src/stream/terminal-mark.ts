import type { TerminalMark } from "../dialects/dialect";
import { readSseEvent } from "./sse-event";
import { endOfEvent } from "./sse-framer";

export interface TerminalEvent {
  readonly start: number;
  readonly end: number;
}

/** Finds out whether a stream came to its proper end. One for each stream. */
export class TerminalFinder {
  readonly #needles: readonly Buffer[];
  #sawFinal = false;

  constructor(private readonly mark: TerminalMark) {
    this.#needles = needlesOf(mark).map((needle) => Buffer.from(needle));
  }

  /** Where the terminal event stands in a block of whole events; a mark inside a text does not count. */
  find(block: Buffer): TerminalEvent | undefined {
    let first: TerminalEvent | undefined;
    for (const needle of this.#needles) {
      const found = this.#findBy(needle, block);
      if (found && (first === undefined || found.start < first.start)) first = found;
    }
    return first;
  }

  /** Forwards and event by event, so that a text full of marks costs no more than another. */
  #findBy(needle: Buffer, block: Buffer): TerminalEvent | undefined {
    let start = 0;
    for (let at = block.indexOf(needle); at !== -1; at = block.indexOf(needle, start)) {
      let end = start;
      do {
        start = end;
        const next = endOfEvent(block, start);
        end = next === -1 ? block.length : next;
      } while (end <= at);
      if (this.#isMarked(block.toString("utf8", start, end))) {
        if (this.mark.kind !== "last") return { start, end };
        this.#sawFinal = true;
      }
      start = end;
    }
    return undefined;
  }

  /** @param rest what came behind the last whole event before the connection ended in order. */
  isComplete(rest: Buffer): boolean {
    const text = rest.toString("utf8").trimEnd();
    if (text === "") return this.#sawFinal;
    // Some servers end a stream with the mark and no blank line behind it.
    return this.#isMarked(text) || (this.#sawFinal && text.startsWith(":"));
  }

  #isMarked(event: string): boolean {
    const { data } = readSseEvent(event);
    if (data === undefined) return false;
    if (this.mark.kind === "data") return data === this.mark.mark;
    const payload = parseObject(data);
    if (payload === undefined) return false;
    return this.mark.kind === "last"
      ? this.mark.isFinal(payload)
      : this.mark.types.some((type) => payload.type === type);
  }
}

function needlesOf(mark: TerminalMark): readonly string[] {
  if (mark.kind === "data") return [mark.mark];
  return mark.kind === "last" ? [mark.needle] : mark.types.map((type) => JSON.stringify(type));
}

function parseObject(data: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

import fs from "node:fs";
import path from "node:path";
import type { AuditEvent } from "@veilgate/contracts";

/** More than one batch holds, so that whatever is shipped again after a crash is recognised. */
const rememberedMax = 10_000;
const pendingMax = 10_000;
const tailBytesMax = 16 * 1024 * 1024;
const filePattern = /^\d{4}-\d\d-\d\d\.jsonl$/;

/**
 * The daily files, `YYYY-MM-DD.jsonl` by the event's own time (UTC): one audit event a line, as in the
 * database. Each event stands there once, although batches are written again after a crash.
 */
export class DailyJournal {
  readonly #folder: string;
  /** Request ids of the last lines, oldest first. */
  readonly #remembered = new Set<string>();
  #pending: readonly AuditEvent[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = fs.readdirSync(folder).filter((file) => filePattern.test(file));
    // Written last, not dated last: after an outage the events of two days come in one batch.
    const recent = files.map((file) => path.join(folder, file)).sort((a, b) => modifiedAt(a) - modifiedAt(b));
    for (const file of recent.slice(-2)) this.#recall(file);
  }

  /**
   * Never throws: a full disk must not keep the spool from being shipped, since that is what frees it. What
   * could not be written is tried again with the next events. Gives the error, if there is one.
   */
  append(events: readonly AuditEvent[]): unknown {
    this.#pending = [...this.#pending, ...events].slice(-pendingMax);
    try {
      for (const [day, dayEvents] of byDay(this.#pending)) {
        this.#write(
          day,
          dayEvents.filter((event) => !this.#remembered.has(event.request_id)),
        );
      }
      this.#pending = [];
      return undefined;
    } catch (error) {
      return error;
    }
  }

  #write(day: string, events: readonly AuditEvent[]): void {
    if (events.length === 0) return;
    const text = events.map((event) => `${JSON.stringify(event)}\n`).join("");
    appendWhole(path.join(this.#folder, `${day}.jsonl`), text);
    for (const event of events) this.#remember(event.request_id);
  }

  #remember(requestId: string): void {
    this.#remembered.add(requestId);
    if (this.#remembered.size <= rememberedMax) return;
    for (const oldest of this.#remembered) {
      this.#remembered.delete(oldest);
      return;
    }
  }

  /** Takes up the request ids of a file's last lines, and removes a last line that a crash has torn. */
  #recall(file: string): void {
    const { text, start } = readTail(file);
    const whole = text.lastIndexOf("\n") + 1;
    if (whole < text.length) fs.truncateSync(file, start + Buffer.byteLength(text.slice(0, whole)));
    for (const match of text.slice(0, whole).matchAll(/"request_id":"([\da-f-]{36})"/g)) {
      this.#remember(match[1] ?? "");
    }
  }
}

function byDay(events: readonly AuditEvent[]): Map<string, AuditEvent[]> {
  const days = new Map<string, AuditEvent[]>();
  for (const event of events) {
    const day = event.timestamp.slice(0, 10);
    const found = days.get(day);
    if (found) found.push(event);
    else days.set(day, [event]);
  }
  return days;
}

/** All of `text` or, as far as the disk allows, none of it. */
function appendWhole(file: string, text: string): void {
  const fd = fs.openSync(file, "a", 0o600);
  const before = fs.fstatSync(fd).size;
  try {
    fs.writeFileSync(fd, text);
    fs.fdatasyncSync(fd);
  } catch (error) {
    fs.ftruncateSync(fd, before);
    throw error;
  } finally {
    fs.closeSync(fd);
  }
}

function modifiedAt(file: string): number {
  return fs.statSync(file).mtimeMs;
}

function readTail(file: string): { readonly text: string; readonly start: number } {
  const fd = fs.openSync(file, "r");
  try {
    const { size } = fs.fstatSync(fd);
    const start = Math.max(0, size - tailBytesMax);
    const bytes = Buffer.alloc(size - start);
    fs.readSync(fd, bytes, 0, bytes.length, start);
    // Events are ASCII, so a cut anywhere is a cut between characters.
    return { text: bytes.toString("latin1"), start };
  } finally {
    fs.closeSync(fd);
  }
}

import type { Span } from "../../types";
import { isColumnName } from "./column-name";

/** The cells of one table below its header. */
interface Table {
  /** The rows: `[start, end)` of the text. */
  readonly start: number;
  readonly end: number;
  readonly separator: string;
  readonly headers: readonly string[];
}

/** Longer lines are no rows; keeps the count of a row's separators cheap. */
const rowCharsMax = 1000;
const columnsMax = 64;

/**
 * Tables of a text, in Markdown, CSV or with tabs: what stands above a cell says what is in it, as a label in front
 * of a value does. Read once, when the first cell is asked about.
 */
export class TableColumns {
  readonly #text: string;
  #tables: readonly Table[] | undefined;
  #last = 0;
  #row: CountedRow = { end: -1, at: -1, count: 0, isQuoted: false };

  constructor(text: string) {
    this.#text = text;
  }

  /** True without any table. */
  get isEmpty(): boolean {
    this.#tables ??= knownTablesOf(this.#text);
    return this.#tables.length === 0;
  }

  /** The header of the column that `position` is in, as it is written; undefined outside of tables. */
  headerAt(position: number): string | undefined {
    this.#tables ??= knownTablesOf(this.#text);
    if (this.#tables.length === 0) return undefined;
    const table = this.#tableAt(position);
    if (table === undefined) return undefined;
    return table.headers[this.#columnOf(position, table.separator)];
  }

  /** Counts on from the last cell of the same row. */
  #columnOf(position: number, separator: string): number {
    if (position > this.#row.end || position < this.#row.at) {
      const at = this.#text.lastIndexOf("\n", position - 1) + 1;
      this.#row = { end: endOfLine(this.#text, at), at, count: 0, isQuoted: false };
    }
    count(this.#text, this.#row, position, separator);
    return this.#row.count;
  }

  /** The same, when nothing but `[start, end)` is in the cell, spaces and quotes aside. */
  headerOfCell(start: number, end: number): string | undefined {
    this.#tables ??= knownTablesOf(this.#text);
    if (this.#tables.length === 0) return undefined;
    const isCell = isEdge(this.#text, start - 1, -1) && isEdge(this.#text, end, 1);
    return isCell ? this.headerAt(start) : undefined;
  }

  /** What stands in the columns whose header fits, without spaces and quotes; empty cells are left out. */
  cellsBelow(header: RegExp): Span[] {
    this.#tables ??= knownTablesOf(this.#text);
    return this.#tables
      .filter((table) => table.headers.some((name) => header.test(name)))
      .flatMap((table) => cellsOf(this.#text, table, header));
  }

  /** Asked about from left to right for the most part. */
  #tableAt(position: number): Table | undefined {
    const tables = this.#tables ?? [];
    if (position < (tables[this.#last]?.start ?? 0)) this.#last = 0;
    while (this.#last < tables.length && position >= (tables[this.#last]?.end ?? 0)) this.#last++;
    const table = tables[this.#last];
    return table !== undefined && position >= table.start ? table : undefined;
  }
}

function cellsOf(text: string, table: Table, header: RegExp): Span[] {
  const cells: Span[] = [];
  for (let at = table.start; at < table.end; ) {
    const lineEnd = endOfLine(text, at);
    let column = 0;
    let isQuoted = false;
    for (let start = at, end = at; end <= lineEnd; end++) {
      const char = end === lineEnd ? table.separator : text.charAt(end);
      if (char === '"') isQuoted = !isQuoted;
      if (char !== table.separator || (isQuoted && end < lineEnd)) continue;
      const name = table.headers[column++];
      if (name !== undefined && header.test(name)) pushTrimmed(text, start, end, cells);
      start = end + 1;
    }
    at = lineEnd + 1;
  }
  return cells;
}

function pushTrimmed(text: string, from: number, to: number, cells: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && " \"'`*\r".includes(text.charAt(start))) start++;
  while (end > start && " \"'`*\r".includes(text.charAt(end - 1))) end--;
  if (end > start) cells.push({ start, end });
}

const edge = "|\t;,\n";

/** True at the end of a cell, or of the text; `step` says which way to pass over spaces and quotes. */
function isEdge(text: string, from: number, step: -1 | 1): boolean {
  let at = from;
  while (Math.abs(at - from) < rowCharsMax && " \"'`*".includes(text.charAt(at) || "\n")) at += step;
  return edge.includes(text.charAt(at) || "\n");
}

const separators = ["|", "\t", ";", ","];
const anySeparator = /[|\t;,]/;
/** 1 for what stands between the header and the rows, or between rows: `|---|:-:|`, `---+---`. */
const ruleSigns = new Uint8Array(128);
for (const char of "-+|:= \t") ruleSigns[char.charCodeAt(0)] = 1;
const ruleCharsMin = 3;

/** Several recognizers ask about the same text one after another, so its tables are kept until another text comes. */
let known: { readonly text: string; readonly tables: readonly Table[] } = { text: "", tables: [] };

/** Lets go of the last text; to be called when it was searched. */
export function forgetTables(): void {
  known = { text: "", tables: [] };
}

function knownTablesOf(text: string): readonly Table[] {
  if (known.text !== text) known = { text, tables: tablesOf(text) };
  return known.tables;
}

function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  if (!text.includes("\n") || !anySeparator.test(text)) return tables;
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const table = tableBelow(text, at, end);
    if (table !== undefined) tables.push(table);
    at = table?.end ?? end + 1;
  }
  return tables;
}

/** The table whose header is the line `[start, end)`. */
function tableBelow(text: string, start: number, end: number): Table | undefined {
  if (end - start > rowCharsMax || end - start < 3) return undefined;
  const header = text.slice(start, end);
  for (const [index, separator] of separators.entries()) {
    const wanted = occurrences(header, separator);
    // Most lines have no row below them, so their cells are not looked at.
    if (wanted === 0 || !isRow(text, end + 1, separator, wanted)) continue;
    // The first separator that makes names of columns of the line decides, even without a row.
    if (separators.slice(0, index).some((other) => headersOf(header, other) !== undefined)) return undefined;
    const headers = headersOf(header, separator);
    if (headers === undefined) continue;
    const rowsEnd = endOfRows(text, end + 1, separator, wanted);
    return rowsEnd === undefined ? undefined : { start: end + 1, end: rowsEnd, separator, headers };
  }
  return undefined;
}

/** Quotes are not looked at. */
function occurrences(line: string, separator: string): number {
  let count = 0;
  for (let at = line.indexOf(separator); at !== -1; at = line.indexOf(separator, at + 1)) count++;
  return count;
}

/** True for the line at `start` when it is a row or a rule. */
function isRow(text: string, start: number, separator: string, separatorsWanted: number): boolean {
  if (start >= text.length) return false;
  const end = endOfLine(text, start);
  if (end - start > rowCharsMax) return false;
  return countOf(text, start, end, separator) === separatorsWanted || isRule(text, start, end);
}

function isRule(text: string, start: number, end: number): boolean {
  if (end - start < ruleCharsMin) return false;
  for (let at = start; at < end; at++) if (ruleSigns[text.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Undefined when the cells are no names of columns: too long, too many words, numbers. */
function headersOf(line: string, separator: string): string[] | undefined {
  // `Dear Ms Lima, thank you`: with one comma, only as programs write it.
  if (separator === "," && /^[^,]*, [^,]*$/.test(line)) return undefined;
  const cells: string[] = [];
  let namedCount = 0;
  // One by one, since the first cell of most lines is no name.
  for (let start = 0; start <= line.length; ) {
    const next = line.indexOf(separator, start);
    const end = next === -1 ? line.length : next;
    const cell = trimmed(line, start, end);
    if (cell !== "") namedCount++;
    if (cells.length === columnsMax || !isColumnName(cell)) return undefined;
    cells.push(cell);
    start = end + 1;
  }
  return namedCount < 2 ? undefined : cells;
}

/** Without spaces, quotes and the marks of Markdown at its edges. */
function trimmed(line: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isTrimmed(line, start)) start++;
  while (end > start && isTrimmed(line, end - 1)) end--;
  return line.slice(start, end);
}

const trimmedSign = /[\s"'*`]/;
/** 1 for those of ASCII. */
const trimmedSigns = Uint8Array.from({ length: 128 }, (_none, code) =>
  trimmedSign.test(String.fromCharCode(code)) ? 1 : 0,
);

function isTrimmed(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code < 128 ? trimmedSigns[code] === 1 : trimmedSign.test(line.charAt(at));
}

/** Where the rows end that have as many separators as the header; undefined when there is none. */
function endOfRows(
  text: string,
  from: number,
  separator: string,
  separatorsWanted: number,
): number | undefined {
  let end: number | undefined;
  for (let at = from; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    if (lineEnd - at > rowCharsMax) break;
    const isBetween = isRule(text, at, lineEnd);
    if (!isBetween && countOf(text, at, lineEnd, separator) !== separatorsWanted) break;
    if (!isBetween) end = lineEnd;
    at = lineEnd + 1;
  }
  return end;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** How many separators were met up to `at`, those in double quotes aside. */
interface CountedRow {
  readonly end: number;
  at: number;
  count: number;
  isQuoted: boolean;
}

function count(text: string, row: CountedRow, to: number, separator: string): void {
  const code = separator.charCodeAt(0);
  for (; row.at < to; row.at++) {
    const next = text.charCodeAt(row.at);
    if (next === 0x22) row.isQuoted = !row.isQuoted;
    else if (next === code && !row.isQuoted) row.count++;
  }
}

function countOf(text: string, start: number, end: number, separator: string): number {
  const code = separator.charCodeAt(0);
  let count = 0;
  let isQuoted = false;
  for (let at = start; at < end; at++) {
    const next = text.charCodeAt(at);
    if (next === 0x22) isQuoted = !isQuoted;
    else if (next === code && !isQuoted) count++;
  }
  return count;
}

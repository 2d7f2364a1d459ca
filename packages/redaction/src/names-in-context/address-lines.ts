import { entityOf } from "../recognizers/entity-of";
import { SpanIndex } from "../span-walks";
import { isEverydayWord } from "../tagger/names";
import type { Entity, Span } from "../types";

/**
 * What stands with an address says what it is: the lines above it are somebody, perhaps what they do, and their
 * company, as on letters and cards; in `at Larkspur, 12 Elm Road` it is a company.
 */
export function withAddressLines(text: string, entities: readonly Entity[]): Entity[] {
  const addresses = entities.filter(({ type }) => type === "ADDRESS");
  if (addresses.length === 0) return [...entities];
  const found: Entity[] = [];
  const names = new Names(entities);
  for (const address of addresses) {
    const named = companyAt(text, address);
    if (named !== undefined) found.push(companyOf(named));
    found.push(...linesAbove(text, address, names));
  }
  if (found.length === 0) return [...entities];
  const taken = new SpanIndex(found);
  const replaced = (entity: Entity) => entity.explanation.evidence === "tagger" && taken.overlaps(entity);
  return [...entities.filter((entity) => !replaced(entity)), ...found];
}

/** Names by their place, indexed when they are asked for: most addresses have no line above. */
class Names {
  readonly #entities: readonly Entity[];
  #persons: SpanIndex | undefined;
  #companies: SpanIndex | undefined;

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
  }

  get persons(): SpanIndex {
    this.#persons ??= new SpanIndex(this.#entities.filter(({ type }) => type === "PERSON"));
    return this.#persons;
  }

  get companies(): SpanIndex {
    this.#companies ??= new SpanIndex(
      this.#entities.filter(
        ({ type, explanation }) => type === "ORGANIZATION" && explanation.evidence !== "tagger",
      ),
    );
    return this.#companies;
  }
}

function companyOf(span: Span): Entity {
  return entityOf(span, {
    recognizer: "address-lines",
    type: "ORGANIZATION",
    score: 0.7,
    evidence: "keyword",
  });
}

const word = "\\p{Lu}[\\p{L}\\p{N}.&'’-]{0,24}";
const beforeAddress = new RegExp(`(?<!\\p{L})at ((?:${word}(?: (?:and|&|of) | )){0,4}${word}), $`, "u");

/** `meet me at Larkspur Dental, 12 Elm Road`. */
function companyAt(text: string, { start }: Span): Span | undefined {
  if (!text.startsWith(", ", start - 2)) return undefined;
  const before = text.slice(Math.max(0, start - 80), start);
  if (!before.includes("at ")) return undefined;
  const value = beforeAddress.exec(before)?.[1];
  if (value === undefined) return undefined;
  const end = start - 2;
  return { start: end - value.length, end };
}

const lineCharsMax = 60;
/** Marks of quoted mail and lists, which begin a line. */
const lineStart = /^[ \t>|?*•-]*/;
const lineMarks = " \t>|?*•-";

interface Line extends Span {
  /** Where the line begins, marks and all. */
  readonly from: number;
  readonly text: string;
}

/** The line above the one that begins at `lineAt`, without marks and spaces at its ends; none when it is blank or long. */
function lineAbove(text: string, lineAt: number): Line | undefined {
  if (lineAt < 2) return undefined;
  const limit = Math.max(0, lineAt - 1 - lineCharsMax - 16);
  let from = lineAt - 1;
  while (from > limit && text.charCodeAt(from - 1) !== 0x0a) from--;
  if (from > 0 && text.charCodeAt(from - 1) !== 0x0a) return undefined;
  const whole = text.slice(from, lineAt - 1);
  const mark = lineStart.exec(whole)?.[0].length ?? 0;
  const value = whole.slice(mark).trimEnd();
  return value === "" || value.length > lineCharsMax
    ? undefined
    : { from, start: from + mark, end: from + mark + value.length, text: value };
}

const nameLine = new RegExp(`^${word}(?:(?:,? (?:and|&|of|de|del|von|van|da|di) |,? )${word}){0,5}$`, "u");
const jobLine = /^\p{Lu}[\p{Ll}-]+(?:,? (?:\p{L}[\p{L}-]*|and|of|&|\/)){0,5}$/u;

/** At most three lines: a person, what they do, the company. */
function linesAbove(text: string, address: Entity, names: Names): Entity[] {
  const addressLine = startOfMarks(text, address.start);
  if (addressLine === 0 || text.charCodeAt(addressLine - 1) !== 0x0a) return [];
  const first = lineAbove(text, addressLine);
  if (first === undefined || !isNameLine(first) || names.companies.covers(first, coveredMin)) return [];
  const second = lineAbove(text, first.from);
  if (second === undefined) return [];
  if (names.persons.covers(second, coveredMin)) return [companyOf(first)];
  const third = jobLine.test(second.text) ? lineAbove(text, second.from) : undefined;
  return third !== undefined && names.persons.covers(third, coveredMin) ? [companyOf(first)] : [];
}

/** Where the marks begin that stand at once before `at`. */
function startOfMarks(text: string, at: number): number {
  let start = at;
  while (start > 0 && lineMarks.includes(text.charAt(start - 1))) start--;
  return start;
}

/** All of the line, or nearly. */
const coveredMin = 0.7;

function isNameLine({ text }: Line): boolean {
  return nameLine.test(text) && !text.split(/[ ,]+/).every((part) => isEverydayWord(part));
}

import { entityOf } from "../recognizers/entity-of";
import { isEverydayWord } from "../tagger/names";
import type { Entity, Span } from "../types";

/**
 * What stands with an address says what it is: the lines above it are somebody, perhaps what they do, and their
 * company, as on letters and cards; in `at Larkspur, 12 Elm Road` it is a company.
 */
export function withAddressLines(text: string, entities: readonly Entity[]): Entity[] {
  const found: Entity[] = [];
  for (const address of entities) {
    if (address.type !== "ADDRESS") continue;
    const named = companyAt(text, address);
    if (named !== undefined) found.push(companyOf(named));
    found.push(...linesAbove(text, address, entities));
  }
  if (found.length === 0) return [...entities];
  const replaced = (entity: Entity) =>
    entity.explanation.evidence === "tagger" &&
    found.some(({ start, end }) => entity.start < end && start < entity.end);
  return [...entities.filter((entity) => !replaced(entity)), ...found];
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
  const before = text.slice(Math.max(0, start - 80), start);
  const value = beforeAddress.exec(before)?.[1];
  if (value === undefined) return undefined;
  const end = start - 2;
  return { start: end - value.length, end };
}

const lineCharsMax = 60;
/** Marks of quoted mail and lists, which begin a line. */
const lineStart = /^[ \t>|?*•-]*/;

interface Line extends Span {
  readonly text: string;
}

/** The line above the one that begins at `lineAt`, without marks and spaces at its ends; none when it is blank or long. */
function lineAbove(text: string, lineAt: number): Line | undefined {
  if (lineAt < 2) return undefined;
  const from = text.lastIndexOf("\n", lineAt - 2) + 1;
  if (lineAt - 1 - from > lineCharsMax + 16) return undefined;
  const whole = text.slice(from, lineAt - 1);
  const mark = lineStart.exec(whole)?.[0].length ?? 0;
  const value = whole.slice(mark).trimEnd();
  return value === "" || value.length > lineCharsMax
    ? undefined
    : { start: from + mark, end: from + mark + value.length, text: value };
}

const nameLine = new RegExp(`^${word}(?:(?:,? (?:and|&|of|de|del|von|van|da|di) |,? )${word}){0,5}$`, "u");
const jobLine = /^\p{Lu}[\p{Ll}-]+(?:,? (?:\p{L}[\p{L}-]*|and|of|&|\/)){0,5}$/u;

/** At most three lines: a person, what they do, the company. */
function linesAbove(text: string, address: Entity, entities: readonly Entity[]): Entity[] {
  const addressLine = text.lastIndexOf("\n", address.start - 1) + 1;
  if (addressLine === 0 || !/^[ \t>|?*•-]*$/.test(text.slice(addressLine, address.start))) return [];
  const first = lineAbove(text, addressLine);
  if (first === undefined || !isNameLine(first)) return [];
  const isKnownCompany = entities.some(
    (entity) =>
      entity.type === "ORGANIZATION" && covers(entity, first) && entity.explanation.evidence !== "tagger",
  );
  if (isKnownCompany) return [];
  const second = lineAbove(text, startOfLine(text, first));
  if (second === undefined) return [];
  if (isPersonLine(second, entities)) return [companyOf(first)];
  const third = jobLine.test(second.text) ? lineAbove(text, startOfLine(text, second)) : undefined;
  return third !== undefined && isPersonLine(third, entities) ? [companyOf(first)] : [];
}

function startOfLine(text: string, line: Line): number {
  return text.lastIndexOf("\n", line.start - 1) + 1;
}

function isNameLine({ text }: Line): boolean {
  return nameLine.test(text) && !text.split(/[ ,]+/).every((part) => isEverydayWord(part));
}

function isPersonLine(line: Line, entities: readonly Entity[]): boolean {
  return entities.some((entity) => entity.type === "PERSON" && covers(entity, line));
}

/** All of the line, or nearly. */
function covers(entity: Span, line: Line): boolean {
  const shared = Math.min(entity.end, line.end) - Math.max(entity.start, line.start);
  return shared * 10 >= (line.end - line.start) * 7;
}

import { isRecord, type Json } from "./cases";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * What of an expectation is not met, one line each. Objects match by subset, arrays as a whole; an object with a
 * `$` member is a matcher. Null counts as absent.
 */
export function mismatches(expected: unknown, actual: unknown, at: string): string[] {
  if (isRecord(expected)) {
    const [name = ""] = Object.keys(expected);
    if (name.startsWith("$")) return matches(name, expected[name], actual) ? [] : [say(at, expected, actual)];
    if (!isRecord(actual)) return [say(at, expected, actual)];
    return Object.entries(expected).flatMap(([member, value]) =>
      mismatches(value, actual[member], `${at}.${member}`),
    );
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [say(at, expected, actual)];
    return expected.flatMap((item, index) => mismatches(item, actual[index], `${at}[${index}]`));
  }
  return Object.is(expected, actual) ? [] : [say(at, expected, actual)];
}

function matches(name: string, argument: unknown, actual: unknown): boolean {
  switch (name) {
    case "$any":
      return actual !== undefined && actual !== null;
    case "$absent":
      return actual === undefined || actual === null;
    case "$uuid":
      return typeof actual === "string" && uuid.test(actual);
    case "$number":
      return actual !== "" && actual !== null && Number.isFinite(Number(actual));
    case "$regex":
      return typeof actual === "string" && new RegExp(String(argument)).test(actual);
    case "$contains":
      return listed(argument).every((part) => String(actual).includes(part));
    case "$not_contains":
      return actual !== undefined && listed(argument).every((part) => !String(actual).includes(part));
    case "$none_of_type":
      return Array.isArray(actual) && actual.every((item) => (item as Json).type !== argument);
    default:
      throw new Error(`Unknown matcher ${name}.`);
  }
}

function listed(argument: unknown): string[] {
  return Array.isArray(argument) ? argument.map(String) : [String(argument)];
}

function say(at: string, expected: unknown, actual: unknown): string {
  return `${at}: expected ${short(expected)}, got ${short(actual)}`;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 300);
}

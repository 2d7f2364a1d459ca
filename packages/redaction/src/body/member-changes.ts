import type { Span } from "../types";
import type { JsonReader, MemberSpan } from "./json-reader";
import type { Splice } from "./splice";

/** Changes of the outermost object. */
export interface MemberChanges {
  /** Members to take out, with their commas. */
  readonly remove?: readonly string[];
  /** Members to give a value, in place when they are there and at the end when they are not. */
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface MemberSplices {
  readonly splices: readonly Splice[];
  /** What is gone from the body, in order: not a place to search. */
  readonly gone: readonly Span[];
}

const none: MemberSplices = { splices: [], gone: [] };

export function memberSplices(reader: JsonReader, { remove = [], set = {} }: MemberChanges): MemberSplices {
  const added: string[] = [];
  const changes = Object.entries(set);
  if (remove.length === 0 && changes.length === 0) return none;
  const members = [...reader.members];
  const removed = new Set(remove.filter((name) => reader.members.has(name)));
  const splices = removals(members, removed);
  for (const [name, value] of changes) {
    const member = removed.has(name) ? undefined : reader.members.get(name);
    const written = JSON.stringify(value);
    if (member === undefined) added.push(`${JSON.stringify(name)}:${written}`);
    else splices.push({ start: member.valueStart, end: member.valueEnd, replacement: written });
  }
  splices.sort((one, other) => one.start - other.start);
  const gone = [...splices];
  if (added.length > 0) splices.push(addition(reader, added, removed.size < members.length));
  return { splices, gone };
}

/** Each run of removed members goes with the comma behind it or, at the end, with the one before it. */
function removals(members: readonly [string, MemberSpan][], removed: ReadonlySet<string>): Splice[] {
  const splices: Splice[] = [];
  let lastKept: MemberSpan | undefined;
  let firstRemoved: MemberSpan | undefined;
  let lastRemoved: MemberSpan | undefined;
  for (const [name, member] of members) {
    if (removed.has(name)) {
      firstRemoved ??= member;
      lastRemoved = member;
      continue;
    }
    if (firstRemoved !== undefined) {
      splices.push({ start: firstRemoved.start, end: member.start, replacement: "" });
      firstRemoved = undefined;
    }
    lastKept = member;
  }
  if (firstRemoved !== undefined && lastRemoved !== undefined) {
    const start = lastKept?.valueEnd ?? firstRemoved.start;
    splices.push({ start, end: lastRemoved.valueEnd, replacement: "" });
  }
  return splices;
}

function addition(reader: JsonReader, added: readonly string[], afterMember: boolean): Splice {
  const at = reader.bytes.lastIndexOf(0x7d);
  return { start: at, end: at, replacement: `${afterMember ? "," : ""}${added.join(",")}` };
}

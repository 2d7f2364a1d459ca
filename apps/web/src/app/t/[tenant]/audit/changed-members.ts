export interface ChangedMember {
  /** Dotted path: `limits.requests_per_minute`. */
  readonly member: string;
  /** As text; null where the member does not exist. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What an admin event changed: the members that differ, by name. Equal ones are left out. */
export function changedMembers(before: unknown, after: unknown): ChangedMember[] {
  const left = flatten(before);
  const right = flatten(after);
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((member) => left.get(member) !== right.get(member))
    .sort()
    .map((member) => ({ member, before: left.get(member) ?? null, after: right.get(member) ?? null }));
}

/** Deeper than this a value is shown as JSON. */
const depthMax = 4;

function flatten(value: unknown, path = "", depth = 0, out = new Map<string, string>()): Map<string, string> {
  if (value === undefined || value === null) return out;
  if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < depthMax) {
    for (const [name, member] of Object.entries(value)) {
      flatten(member, path === "" ? name : `${path}.${name}`, depth + 1, out);
    }
    return out;
  }
  out.set(path === "" ? "value" : path, textOf(value));
  return out;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return JSON.stringify(value) ?? "";
}

import type { FoundValue, SearchedText } from "./find-in-text";

export interface FoundInJson extends FoundValue {
  /** `contacts[0].email`; empty for a value that is no object or array. */
  readonly path: string;
}

export interface SearchedJson {
  readonly json: unknown;
  readonly found: readonly FoundInJson[];
}

/** The same value with all of its strings and names of members searched. */
export function findInJson(json: unknown, search: (text: string) => SearchedText): SearchedJson {
  const found: FoundInJson[] = [];
  const inText = (text: string, path: string): string => {
    const searched = search(text);
    for (const value of searched.found) found.push({ ...value, path });
    return searched.text;
  };
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === "string") return inText(value, path);
    if (Array.isArray(value)) return value.map((item, at) => walk(item, `${path}[${at}]`));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => {
      const memberPath = pathTo(path, name);
      return [inText(name, memberPath), walk(member, memberPath)];
    });
    return Object.fromEntries(members);
  };
  return { json: walk(json, ""), found };
}

function pathTo(path: string, name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

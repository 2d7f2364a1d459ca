import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";

/** One mistake in a YAML file, where a person can find it. Lines and columns count from 1. */
export interface Issue {
  readonly line: number;
  readonly column: number;
  /** Where in the document, e.g. `tenants.0.keys.2.name`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Characters of a file that is read at all; a policy or apply file is far smaller. */
export const yamlCharsMax = 1_000_000;

/**
 * Reads a YAML document by a schema and reports every mistake at once: syntax, duplicate keys,
 * unknown members and bad values. Aliases are refused, so a document cannot grow when it is read.
 */
export function parseYaml<Schema extends z.ZodType>(text: string, schema: Schema): Parsed<z.output<Schema>> {
  if (text.length > yamlCharsMax)
    return failed([{ line: 1, column: 1, path: "", message: "The file is larger than 1 MB." }]);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    merge: false,
  });
  const syntax = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { line, column: col, path: "", message: error.message };
  });
  if (syntax.length > 0) return failed(syntax);

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return failed([{ line: 1, column: 1, path: "", message: "Aliases (&name, *name) are not allowed." }]);
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return failed(result.error.issues.flatMap((issue) => describe(issue, document.contents, lines)));
}

function failed(issues: Issue[]): { ok: false; issues: Issue[] } {
  return { ok: false, issues: issues.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function describe(issue: z.core.$ZodIssue, root: Node | null, lines: LineCounter): Issue[] {
  const at = (path: readonly PropertyKey[], message: string, wantKey: boolean): Issue => {
    const { line, col } = lines.linePos(offsetOf(root, path, wantKey));
    return { line: Math.max(line, 1), column: Math.max(col, 1), path: path.map(String).join("."), message };
  };
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => at([...issue.path, key], `Unknown member "${key}".`, true));
  }
  return [at(issue.path, issue.message, false)];
}

/** Where the deepest node of a path begins; for a missing member, where its parent begins. */
function offsetOf(root: Node | null, path: readonly PropertyKey[], wantKey: boolean): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      const target = (isLast && wantKey ? pair.key : (pair.value ?? pair.key)) as Node | null;
      offset = target?.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else {
      const items = node && "items" in node ? (node.items as Node[]) : [];
      const item = items[Number(part)];
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}

/**
 * A function of the dashboard's server that opens a transaction asks for a permission and records the
 * change in the same transaction. A rule of behaviour, not of file names: who writes is checked.
 */
import fs from "node:fs";
import path from "node:path";
import { parseSync } from "@swc/core";
import { sourceFiles } from "./source-files";
import { complain } from "./start/say";
import { root } from "./start/settings";

const folder = "apps/web/src/server";

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Complaints about one source file; empty when every verb keeps the rule. */
export function checkSource(file: string, source: string): string[] {
  const module = parseSync(source, { syntax: "typescript", tsx: true }) as unknown as Node;
  return functionsIn(module).flatMap(({ name, body }) => {
    const calls = callsIn(body);
    if (!calls.has("transaction")) return [];
    const missing = ["requirePermission", "audit.append"].filter((call) => !calls.has(call));
    return missing.map((call) => `${file}: ${name} opens a transaction without ${call}.`);
  });
}

/** The outermost functions of a module: declared, or assigned to a name. */
function functionsIn(node: unknown): { name: string; body: Node }[] {
  return children(node).flatMap((child) => {
    if (child.type === "FunctionDeclaration") return [{ name: nameOf(child.identifier), body: child }];
    if (child.type === "VariableDeclarator" && isFunction(child.init)) {
      return [{ name: nameOf(child.id), body: child }];
    }
    return functionsIn(child);
  });
}

/** `a.b.c()` counts as `c` and as `b.c`. */
function callsIn(node: Node): Set<string> {
  const calls = new Set<string>();
  const visit = (current: Node) => {
    if (current.type === "CallExpression") {
      const [last, before] = namesOf(current.callee as Node);
      if (last) calls.add(last);
      if (last && before) calls.add(`${before}.${last}`);
    }
    for (const child of children(current)) visit(child);
  };
  visit(node);
  return calls;
}

/** The names of a callee, from its end. */
function namesOf(node: Node): string[] {
  if (node.type === "Identifier") return [nameOf(node)];
  if (node.type !== "MemberExpression") return [];
  return [nameOf(node.property), ...namesOf(node.object as Node)];
}

function isFunction(value: unknown): boolean {
  return isNode(value) && (value.type === "ArrowFunctionExpression" || value.type === "FunctionExpression");
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.value === "string" ? node.value : "a function";
}

function children(node: unknown): Node[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap((value: unknown) => {
    if (Array.isArray(value)) return value.flatMap((item) => (isNode(item) ? [item] : children(item)));
    return isNode(value) ? [value] : children(value);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

if (process.argv[1] === import.meta.filename) {
  const exists = fs.existsSync(path.join(root, folder));
  const files = exists ? sourceFiles(/(?<!\.test)\.tsx?$/, folder) : [];
  const complaints = files.flatMap((file) =>
    checkSource(file, fs.readFileSync(path.join(root, file), "utf8")),
  );
  for (const complaint of complaints) complain(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

import fs from "node:fs";
import path from "node:path";
import { type Issue, parsePolicy } from "@veilgate/contracts";
import { everyTypePolicy, type PolicyDocument } from "@veilgate/redaction";
import { CommandFailed, UsageError } from "./failure";

/** The named policy file, or every built-in type. `scope` is what `--scope` was given. */
export function loadPolicy(file: string | undefined, scope: string | undefined, cwd: string): PolicyDocument {
  if (scope !== undefined && scope !== "all" && scope !== "personal") {
    throw new UsageError(`--scope is "all" or "personal".`);
  }
  const document = file === undefined ? everyTypePolicy : readPolicy(file, cwd);
  return scope === undefined ? document : withScope(document, scope);
}

function readPolicy(file: string, cwd: string): PolicyDocument {
  const parsed = parsePolicy(readText(file, cwd));
  if (parsed.ok) return parsed.value;
  throw new CommandFailed(parsed.issues.map((issue) => issueLine(file, issue)));
}

/** Dates, places and organizations: all of them, or those that the text ties to a private person. */
function withScope(document: PolicyDocument, scope: "all" | "personal"): PolicyDocument {
  const categories = { ...document.categories };
  for (const name of ["date", "location", "organization"]) {
    categories[name] = { ...categories[name], scope };
  }
  return { ...document, categories };
}

/** `file:line:column: message`, as editors and compilers write it. */
export function issueLine(file: string, issue: Issue): string {
  const where = issue.path === "" || issue.message.includes(`"${issue.path}"`) ? "" : `${issue.path}: `;
  return `${file}:${issue.line}:${issue.column}: ${where}${issue.message}`;
}

/** A text file relative to `cwd`; fails with one readable line. */
export function readText(file: string, cwd: string): string {
  try {
    return fs.readFileSync(path.resolve(cwd, file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw new CommandFailed([`Cannot read ${file}: ${reason}.`]);
  }
}

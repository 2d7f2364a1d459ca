import fs from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { CommandFailed } from "../failure";
import { readText } from "../policy-file";
import { type PredecessorName, predecessors } from "./predecessors";
import { kindOf, type SourceFile } from "./source-file";

/** Where Masker looks for policies unless it is told. */
const maskerPolicies = "policies";

/**
 * The files that were named, those of the predecessor's in folders that were named, and Masker's policies beside its
 * `.env` when no document was named.
 *
 * @throws CommandFailed when a file cannot be read, or a folder has none.
 */
export function loadSources(from: PredecessorName, paths: readonly string[], cwd: string): SourceFile[] {
  const load = (name: string): SourceFile => ({ name, text: readText(name, cwd) });
  const named = paths.flatMap((name) => (isFolder(name, cwd) ? inFolder(from, name, cwd) : [name])).map(load);
  if (from !== "masker" || named.some(({ name }) => kindOf(name) === "document")) return named;
  return [...named, ...named.flatMap((file) => policiesBeside(file, cwd)).map(load)];
}

/** The setting is relative to where Masker was started: beside its `.env`. */
function policiesBeside(file: SourceFile, cwd: string): string[] {
  const folder = path.join(
    path.dirname(file.name),
    parseEnv(file.text).MASKER_POLICIES_DIR || maskerPolicies,
  );
  return isFolder(folder, cwd) ? filesIn(folder, cwd, /\.yaml$/) : [];
}

/** With a `.env`, that alone: the other files of such a folder are the program's. */
function inFolder(from: PredecessorName, folder: string, cwd: string): string[] {
  const files = filesIn(folder, cwd, predecessors[from].inFolder);
  if (files.length === 0) {
    throw new CommandFailed([`In ${folder} there is none of ${from}'s files: ${predecessors[from].files}.`]);
  }
  const env = files.filter((name) => kindOf(name) === "env");
  return env.length > 0 ? env : files;
}

function filesIn(folder: string, cwd: string, form: RegExp): string[] {
  const names = fs.readdirSync(path.resolve(cwd, folder)).sort();
  return names.filter((name) => form.test(name)).map((name) => path.join(folder, name));
}

function isFolder(name: string, cwd: string): boolean {
  return fs.statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

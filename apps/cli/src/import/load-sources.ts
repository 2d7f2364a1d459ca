import fs from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { CommandFailed } from "../failure";
import { readText } from "../policy-file";
import { kindOf, type SourceFile } from "./source-file";

/**
 * The files that were named, those in folders that were named, and the policies that a `.env` points to when none
 * were. Samples (`.env.example`) in a folder are left alone.
 *
 * @throws CommandFailed when a file cannot be read, or a folder has none.
 */
export function loadSources(paths: readonly string[], cwd: string): SourceFile[] {
  const named = paths.flatMap((name) => (isFolder(name, cwd) ? inFolder(name, cwd) : [name]));
  const files = named.map((name) => ({ name, text: readText(name, cwd) }));
  if (files.some(({ name }) => kindOf(name) === "document")) return files;
  const policies = files.flatMap((file) => policiesOf(file, cwd));
  return [...files, ...policies.map((name) => ({ name, text: readText(name, cwd) }))];
}

/** Masker's setting, which is relative to where Masker was started: beside its `.env`. */
function policiesOf(file: SourceFile, cwd: string): string[] {
  const folder = parseEnv(file.text).MASKER_POLICIES_DIR;
  if (!folder) return [];
  const beside = path.join(path.dirname(file.name), folder);
  return isFolder(beside, cwd) ? documentsIn(beside, cwd) : [];
}

function inFolder(folder: string, cwd: string): string[] {
  const names = fs.readdirSync(path.resolve(cwd, folder)).sort();
  const env = names.filter((name) => name === ".env").map((name) => path.join(folder, name));
  const files = [...env, ...(env.length > 0 ? [] : documentsIn(folder, cwd))];
  if (files.length === 0)
    throw new CommandFailed([`In ${folder} there is neither a .env nor a YAML or JSON file.`]);
  return files;
}

function documentsIn(folder: string, cwd: string): string[] {
  const names = fs.readdirSync(path.resolve(cwd, folder)).sort();
  return names.filter((name) => kindOf(name) === "document").map((name) => path.join(folder, name));
}

function isFolder(name: string, cwd: string): boolean {
  return fs.statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Tool, ToolPackage } from "./tool";

export interface Installed {
  readonly tools: readonly Tool[];
  /** Names of packages that could not be installed or opened, with the first line of the reason. */
  readonly missing: readonly string[];
  remove(): void;
}

/** Installs the packages at their pinned versions into a folder for this run; none is a dependency of ours. */
export async function installTools(packages: readonly ToolPackage[]): Promise<Installed> {
  const folder = mkdtempSync(path.join(tmpdir(), "veilgate-side-by-side-"));
  writeFileSync(path.join(folder, "package.json"), '{"private":true,"type":"module"}');
  // Imports are resolved from where this file is.
  writeFileSync(path.join(folder, "load.mjs"), "export const load = (specifier) => import(specifier);");
  const { load } = (await import(pathToFileURL(path.join(folder, "load.mjs")).href)) as {
    load: (specifier: string) => Promise<unknown>;
  };
  const tools: Tool[] = [];
  const missing: string[] = [];
  for (const each of packages) {
    try {
      const wanted = `${each.name}@${each.version}`;
      const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
      execFileSync("npm", ["install", "--save-exact", ...quiet, wanted], { cwd: folder, stdio: "pipe" });
      tools.push(await each.open(load));
    } catch (error) {
      missing.push(`${each.name} ${each.version}: ${String(error).split("\n")[0]}`);
    }
  }
  return { tools, missing, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

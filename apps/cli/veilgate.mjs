/**
 * Runs the operator's tool. A bundle starts several times faster than the source, so one is made when it is
 * missing or older than a source file, and kept in `.turbo/cli`.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const root = path.join(here, "../..");
const sources = ["apps/cli/src", "packages/contracts/src", "packages/db/src", "packages/redaction/src"];
// As deep below the root as the sources are: some of them look for files relative to themselves.
const cache = path.join(root, ".turbo/cli");

await import(pathToFileURL(await findEntry()).href);

async function findEntry() {
  // Not committed; `npm start` makes it, too.
  if (!existsSync(path.join(root, "packages/db/src/generated"))) {
    spawnSync(process.execPath, ["scripts/prisma.mjs", "generate"], { cwd: root, stdio: "ignore" });
  }
  const bundle = path.join(cache, fingerprint());
  const entry = path.join(bundle, "main.js");
  if (existsSync(entry)) return entry;
  try {
    await makeBundle(bundle);
    return entry;
  } catch {
    // A folder that cannot be written, say: slower, but it works.
    const { register } = await import("tsx/esm/api");
    register();
    return path.join(here, "src/main.ts");
  }
}

/** Names, sizes and times of all source files and of the lock file. */
function fingerprint() {
  const digest = createHash("sha256");
  const add = (file, stat) => digest.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0`);
  const visit = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else add(file, statSync(path.join(root, file)));
    }
  };
  for (const folder of sources) visit(folder);
  add("package-lock.json", statSync(path.join(root, "package-lock.json")));
  return digest.digest("hex").slice(0, 16);
}

/** Made under another name, so that two at once cannot see each other's half. Older bundles are removed. */
async function makeBundle(bundle) {
  const { build } = await import("esbuild");
  const unfinished = `${bundle}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: [path.join(here, "src/main.ts")],
    outdir: unfinished,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // CommonJS packages in an ES module bundle still ask for `require`.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    external: ["pg", "@prisma/*", "@node-rs/argon2"],
    logLevel: "silent",
  });
  try {
    renameSync(unfinished, bundle);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // Another call was faster.
  }
  for (const name of readdirSync(cache)) {
    if (name !== path.basename(bundle)) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

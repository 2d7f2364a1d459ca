// Bundles the gateway's three programs, and the one of its threads. Native and dynamic parts stay outside: pg is required at run time.
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = {
  main: "src/main.ts",
  "redaction-thread": "src/redaction/redaction-thread.ts",
  ingest: "src/ingest.ts",
  "demo-upstream": "src/demo-upstream/main.ts",
};

rmSync(here("dist"), { recursive: true, force: true });
await build({
  entryPoints: Object.fromEntries(
    Object.entries(entries).flatMap(([name, path]) => (existsSync(here(path)) ? [[name, here(path)]] : [])),
  ),
  outdir: here("dist"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // CommonJS packages in an ES module bundle still ask for `require`.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  external: ["pg-native"],
  sourcemap: true,
  logLevel: "warning",
});
// Beside the bundle: `src/redaction/name-weights.ts` reads it there.
copyFileSync(here("../../packages/redaction/weights/name-tagger.bin.gz"), here("dist/name-tagger.bin.gz"));

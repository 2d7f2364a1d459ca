// Runs Prisma's CLI without downloads: `node scripts/prisma.mjs generate`, `… migrate diff`.
// Every command of it wants a native schema engine, which it fetches from a host that firewalls and
// air-gapped machines do not reach; schema-engine.mjs stands in for that program.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
const env = {
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL("schema-engine.mjs", import.meta.url)),
  ...process.env,
};

const result = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: "inherit",
});
process.exit(result.status ?? 1);

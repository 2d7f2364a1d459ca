import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

function prisma(...words: string[]) {
  return spawnSync(process.execPath, ["scripts/prisma.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: process.env.TEST_POSTGRES_URL ?? "" },
  });
}

test("the migrations make exactly the tables that Prisma's schema describes", () => {
  const { stdout, stderr, status } = prisma(
    "migrate",
    "diff",
    "--from-migrations=prisma/migrations",
    "--to-schema=prisma/schema",
    "--script",
    "--exit-code",
  );
  expect(stdout + stderr).toContain("This is an empty migration.");
  expect(status).toBe(0);
});

test("the wasm engine is the one that belongs to the installed Prisma", () => {
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const engines = JSON.parse(
    readFileSync(`${root}node_modules/@prisma/engines-version/package.json`, "utf8"),
  );
  expect(dependencies["@prisma/schema-engine-wasm"]).toBe(engines.version);
});

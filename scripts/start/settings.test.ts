import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readSettings, root } from "./settings";

afterEach(() => vi.unstubAllEnvs());

/** Read from the sources, so that a variable cannot be added without its line in the example. */
const readers = [
  "apps/cli/src/env.ts",
  "apps/gateway/src/env.ts",
  "apps/gateway/src/ingest/env.ts",
  "apps/web/src/env.ts",
  "scripts/start/settings.ts",
  "scripts/start/secrets.ts",
  "scripts/start/print.ts",
];
/** Set by the launcher for its children, or by Node and Next; nothing that an operator sets. */
const internal = new Set(["NODE_ENV", "PORT", "HOSTNAME", "EACCES", "ENOENT", "EADDRINUSE"]);

test(".env.example names every variable that is read, and no other", () => {
  const example = fs.readFileSync(path.join(root, ".env.example"), "utf8");
  const documented = [...example.matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? "");
  const read = readers.flatMap((file) => {
    const source = fs.readFileSync(path.join(root, file), "utf8");
    const names = source.matchAll(/env\.([A-Z][A-Z_]+)|^\s+([A-Z][A-Z_]+):|readPort\("([A-Z_]+)"/gm);
    return [...names].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  });
  expect([...new Set(documented)].sort()).toEqual(
    [...new Set(read)].filter((name) => !internal.has(name)).sort(),
  );
});

test("every mistake in the environment is named at once", () => {
  vi.stubEnv("GATEWAY_PORT", "http");
  vi.stubEnv("WEB_PORT", "99999");
  vi.stubEnv("DATABASE_URL", "mysql://localhost/x");
  expect(() => readSettings([])).toThrow(/GATEWAY_PORT[\s\S]*WEB_PORT[\s\S]*DATABASE_URL/);
});

test("two servers on one port are refused", () => {
  vi.stubEnv("GATEWAY_PORT", "8080");
  vi.stubEnv("WEB_PORT", "8080");
  expect(() => readSettings([])).toThrow("must differ");
});

test("a database of one's own gets demo data only when told to", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/veilgate");
  expect(readSettings([])).toMatchObject({ demo: false });
  expect(readSettings(["--demo"])).toMatchObject({ demo: true });
});

test("an unknown option is refused with the known ones", () => {
  expect(() => readSettings(["--fast"])).toThrow(/--fast[\s\S]*--demo/);
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const exclude = ["**/node_modules/**", "**/dist/**", "**/.next/**", "**/generated/**", "tests/e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      // The package throws outside of a server component; tests are neither server component nor browser.
      { find: /^server-only$/, replacement: root("node_modules/server-only/empty.js") },
    ],
  },
  test: {
    environment: "node",
    // A busy machine is no failure: what has to happen is waited for, and only what never happens is red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 10 } },
    setupFiles: [root("tests/seed.ts")],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["packages/{redaction,contracts}/**/*.test.ts"],
          exclude,
          globalSetup: ["tests/scratch-folder.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [
            "packages/db/**/*.test.ts",
            "apps/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "tests/**/*.test.ts",
          ],
          exclude,
          globalSetup: ["tests/scratch-folder.ts", "tests/global-setup.ts"],
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

/** Needs a build; `npm test` makes one first. */
export default defineConfig({
  test: {
    include: ["tests/startup/**/*.spec.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One instance, looked at in order.
    fileParallelism: false,
    sequence: { concurrent: false, shuffle: false },
  },
});

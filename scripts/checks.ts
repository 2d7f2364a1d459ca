import { type Stage, script } from "./stages";

/** Prisma's client is generated, not committed: types and builds need it. */
export const generate: Stage = {
  name: "generate",
  program: "node",
  args: ["scripts/prisma.mjs", "generate"],
};

/** Everything that judges the code without running it. */
export const checks: readonly Stage[] = [
  { name: "types", program: "turbo", args: ["run", "typecheck", "--output-logs=errors-only", "--ui=stream"] },
  { name: "types of scripts", program: "tsc", args: ["-p", "scripts"] },
  {
    name: "format and lint",
    program: "biome",
    args: ["check", "--diagnostic-level=warn", "--error-on-warnings", "."],
  },
  {
    name: "import rules",
    program: "node",
    args: ["scripts/depcruise.mjs", "--config", ".dependency-cruiser.cjs", "apps", "packages"],
  },
  script("verbs", "scripts/check-verbs.ts"),
  script("references in docs", "scripts/check-docs.ts"),
  script("lock file", "scripts/check-lock.ts"),
];

/** The projects that need no database. */
export const unitTests: Stage = { name: "unit tests", program: "vitest", args: ["run", "--project", "pure"] };

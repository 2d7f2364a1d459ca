/** Imports run one way: redaction <- contracts <- db <- apps. Each rule says what it prevents. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never(
      "no-cycles",
      "A cycle cannot be read in any order. Generated code is not read.",
      { pathNot: "^packages/db/src/generated/" },
      { circular: true },
    ),
    never(
      "redaction-is-pure",
      "The engine runs in a browser worker as well: nothing of ours, nothing of Node's.",
      { path: "^packages/redaction/src", pathNot: "\\.test\\.ts$" },
      { path: "^(packages/(contracts|db)|apps)/" },
    ),
    never(
      "redaction-has-no-node",
      "The engine runs in a browser worker as well.",
      { path: "^packages/redaction/src", pathNot: "\\.test\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    never(
      "contracts-are-shared",
      "Browsers load the contracts: no database, no Node.",
      { path: "^packages/contracts/src", pathNot: "\\.test\\.ts$" },
      { path: "^(packages/db|apps)/" },
    ),
    never(
      "contracts-have-no-node",
      "Browsers load the contracts.",
      { path: "^packages/contracts/src", pathNot: "\\.test\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    never(
      "packages-never-import-apps",
      "Apps stand on packages.",
      { path: "^packages/" },
      { path: "^apps/" },
    ),
    never(
      "apps-are-apart",
      "An app is deployed alone.",
      { path: "^apps/([^/]+)/" },
      { path: "^apps/", pathNot: "^apps/$1/" },
    ),
    never(
      "prisma-stays-in-db",
      "One door to the data.",
      { path: "^(apps|packages)/", pathNot: "^packages/db/" },
      { path: "(^packages/db/src/generated|node_modules/(@prisma|prisma)/)" },
    ),
    never(
      "gateway-without-prisma",
      "The gateway's image holds no Prisma: only the plain doors.",
      { path: "^packages/db/src/(gateway|ingest)\\.ts$" },
      { path: "(^packages/db/src/generated|@prisma)", reachable: true },
    ),
    never(
      "doors-only",
      "A package is used through its door.",
      { path: "^(apps|packages)/([^/]+)/" },
      {
        path: "^packages/([^/]+)/src/(?!(index|gateway|ingest|platform)\\.ts$|testing/index\\.ts$)",
        pathNot: "^packages/$2/",
      },
    ),
    never(
      "server-is-below-app",
      "Pages call verbs, verbs never know pages.",
      { path: "^apps/web/src/server" },
      { path: "^apps/web/src/(app|components)/" },
    ),
    never(
      "browser-without-server",
      "Components reach data through pages, actions and routes.",
      { path: "^apps/web/src/(components|lib)/" },
      { path: "(^apps/web/src/server/|^packages/db/)" },
    ),
    never(
      "providers-are-apart",
      "A provider knows no other provider.",
      { path: "^apps/gateway/src/providers/([^/]+)/" },
      { path: "^apps/gateway/src/providers/([^/]+)/", pathNot: "^apps/gateway/src/providers/$1/" },
    ),
    never(
      "providers-by-registry",
      "The pipeline sees the interface, not a provider.",
      { path: "^apps/gateway/src/", pathNot: "(^apps/gateway/src/providers/|\\.test\\.ts$|/testing/)" },
      { path: "^apps/gateway/src/providers/[^/]+/" },
    ),
    never(
      "dialects-are-apart",
      "A dialect knows no other dialect, and none knows a provider.",
      { path: "^apps/gateway/src/dialects/([^/]+)/" },
      { path: "^apps/gateway/src/(dialects/([^/]+)/|providers/)", pathNot: "^apps/gateway/src/dialects/$1/" },
    ),
    never(
      "dialects-by-operation",
      "The pipeline sees operations; the table of routes says which there are.",
      {
        path: "^apps/gateway/src/",
        pathNot: "(^apps/gateway/src/(dialects/|route-table\\.ts$)|\\.test\\.ts$|/testing/)",
      },
      { path: "^apps/gateway/src/dialects/[^/]+/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|/\\.next/)" },
    parser: "swc",
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs"],
    },
  },
};

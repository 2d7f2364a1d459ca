import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findHoles } from "./check-lock";

const entry = { integrity: "sha512-x" };

test("a dependency of another platform that has no entry is a hole", () => {
  const packages = {
    "": { dependencies: { tool: "1.0.0" } },
    "node_modules/tool": {
      ...entry,
      optionalDependencies: { "tool-linux": "1.0.0", "tool-darwin": "1.0.0" },
    },
    "node_modules/tool/node_modules/tool-linux": entry,
  };
  expect(findHoles({ packages })).toEqual(["node_modules/tool needs tool-darwin, which has no entry."]);
});

test("an entry with an address or without an integrity is a hole", () => {
  const packages = {
    "node_modules/a": { ...entry, resolved: "https://registry.example/a.tgz" },
    "node_modules/b": {},
    "node_modules/ours": { resolved: "packages/ours", link: true },
  };
  expect(findHoles({ packages })).toHaveLength(2);
});

test("the lock file of this repository is whole", () => {
  expect(findHoles(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
});

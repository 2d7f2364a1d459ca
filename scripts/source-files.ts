import fs from "node:fs";
import path from "node:path";
import { root } from "./start/settings";

const skipped = /^(node_modules|dist|generated|coverage|test-results|playwright-report|\..+)$/;

/** Files of the repository by pattern, relative to its root and sorted; nothing that is built or installed. */
export function sourceFiles(pattern: RegExp, folder = ""): string[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.test(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(pattern, file);
      return entry.isFile() && pattern.test(entry.name) ? [file] : [];
    })
    .sort();
}

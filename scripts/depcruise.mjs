/**
 * dependency-cruiser with a parser that reads TSX and leaves out `import type`, which is gone at run time:
 * its own use of swc does neither, and TypeScript 7 has no parser for it to use instead. The patch has to
 * be in place before it imports swc.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => {
  const module = parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
  return { ...module, body: module.body.filter((item) => item.typeOnly !== true) };
};

await import("../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

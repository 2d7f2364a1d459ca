/** Every relative link and every path that the docs name leads somewhere. */
import fs from "node:fs";
import path from "node:path";
import { sourceFiles } from "./source-files";
import { complain } from "./start/say";
import { root } from "./start/settings";

const link = /\[[^\]]*\]\(([^)\s]+)\)/g;
/** Code spans that begin with a folder of this repository: `apps/gateway/src/main.ts`. */
const codePath = /`((?:apps|packages|prisma|scripts|docs|tests)\/[\w./@[\]()-]*)`/g;
const anchor = /^#{1,6}\s+(.+?)\s*$/gm;

/** Complaints about one document; `file` is relative to the root of the repository. */
export function checkDocument(file: string, text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, " "));
  const lineOf = (index: number) => prose.slice(0, index).split("\n").length;
  const complaints: string[] = [];
  for (const match of prose.matchAll(link)) {
    const problem = checkLink(file, match[1] ?? "");
    if (problem) complaints.push(`${file}:${lineOf(match.index)}: ${problem}`);
  }
  for (const match of prose.matchAll(codePath)) {
    const target = (match[1] ?? "").replace(/[/.]+$/, "");
    if (!fs.existsSync(path.join(root, target))) {
      complaints.push(`${file}:${lineOf(match.index)}: there is no ${target}.`);
    }
  }
  return complaints;
}

function checkLink(file: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [place = "", fragment] = target.split("#");
  const absolute = place === "" ? path.join(root, file) : path.resolve(root, path.dirname(file), place);
  if (!fs.existsSync(absolute)) return `the link ${target} leads nowhere.`;
  if (!fragment || !absolute.endsWith(".md")) return undefined;
  const headings = [...fs.readFileSync(absolute, "utf8").matchAll(anchor)].map((match) =>
    slugOf(match[1] ?? ""),
  );
  return headings.includes(fragment) ? undefined : `${target}: there is no such heading.`;
}

/** A heading's fragment as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

if (process.argv[1] === import.meta.filename) {
  const complaints = sourceFiles(/\.md$/).flatMap((file) =>
    checkDocument(file, fs.readFileSync(path.join(root, file), "utf8")),
  );
  for (const complaint of complaints) complain(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

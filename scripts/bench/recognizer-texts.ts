/** What the bench of the recognizers searches: messages of four kinds, and units of hostile texts. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type RecognizerExamples, readExample } from "../../packages/redaction/src/recognizers/examples";
import { hostileUnits, unitsOf } from "../../packages/redaction/src/testing/hostile-texts";

const root = path.resolve(import.meta.dirname, "../..");
const recognizers = "packages/redaction/src/recognizers";
const messageChars = 1000;
const messagesMax = 120;

export type MessageKind = "prose" | "code" | "logs" | "dense";

/** Messages of 1,000 characters, strings of their own as a body's reader gives them: slices of a text are slower to read. */
export function messagesOf(kind: MessageKind): string[] {
  const all = sources[kind]();
  const count = Math.min(messagesMax, Math.floor(all.length / messageChars));
  const slices = Array.from({ length: count }, (_, at) =>
    all.slice(at * messageChars, (at + 1) * messageChars),
  );
  return slices.map((slice) => JSON.parse(JSON.stringify(slice)) as string);
}

const sources: Readonly<Record<MessageKind, () => string>> = {
  prose: () => [...textsOfSet("benign", "en"), ...filesOf("docs", ".md")].join("\n"),
  code: () =>
    [...filesOf("scripts/bench", ".ts"), ...filesOf("packages/redaction/src/body", ".ts")].join("\n"),
  logs: () => Array.from({ length: 700 }, (_, at) => logLine(at)).join("\n"),
  dense: () =>
    [...textsOfSet("structured"), ...textsOfSet("addresses"), ...textsOfSet("chat-dev")].join("\n"),
};

function textsOfSet(name: string, lang?: string): string[] {
  const lines = readFileSync(path.join(root, `packages/redaction/eval/sets/${name}.jsonl`), "utf8").split(
    "\n",
  );
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { lang: string; text: string })
    .filter((entry) => lang === undefined || entry.lang === lang)
    .map(({ text }) => text);
}

/** Also of folders inside. */
function pathsOf(folder: string, ending: string): string[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return entries
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(root, folder, file));
}

function filesOf(folder: string, ending: string): string[] {
  return pathsOf(folder, ending).map((file) => readFileSync(file, "utf8"));
}

function logLine(at: number): string {
  const status = [200, 201, 304, 404, 500][at % 5];
  return JSON.stringify({
    time: new Date(1_760_000_000_000 + at * 7919).toISOString(),
    level: at % 9 === 0 ? "warn" : "info",
    request_id: (at * 2_654_435_761).toString(16).padStart(16, "0"),
    status,
    duration_ms: (at * 37) % 1009,
    bytes: at * 7717,
    path: `/v1/items/${at * 31}/parts?page=${at % 40}&size=50`,
    user_agent: "curl/8.5.0",
  });
}

/** By a name for the table. With `words`, every word of the recognizers' sources is a unit as well. */
export async function hostileTexts(withWords: boolean): Promise<Map<string, string>> {
  const units = new Map(Object.entries(hostileUnits));
  for (const file of pathsOf(recognizers, ".examples.ts")) {
    const name = path.basename(file, ".examples.ts");
    const examples = (await import(pathToFileURL(file).href)) as RecognizerExamples;
    for (const example of [
      ...examples.finds.map((marked) => readExample(marked).text),
      ...examples.ignores,
    ]) {
      for (const unit of unitsOf(example)) units.set(`${name} ${JSON.stringify(unit.slice(0, 30))}`, unit);
    }
  }
  if (withWords) {
    for (const word of wordsOfSources()) {
      units.set(`word ${word}`, `${word} `);
      units.set(`word and digit ${word}`, `${word} 1 `);
      units.set(`word and mark ${word}`, `${word}: `);
    }
  }
  return units;
}

/** The literals of patterns and lists of cue words. */
function wordsOfSources(): Set<string> {
  return new Set(
    filesOf(recognizers, ".ts").flatMap(
      (text) => text.match(/[\p{L}\p{M}]{2,}(?:[ '-][\p{L}\p{M}]{2,}){0,2}/gu) ?? [],
    ),
  );
}

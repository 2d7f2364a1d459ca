import { readFileSync } from "node:fs";
import { z } from "zod";

/** Half-open offsets in UTF-16 code units. */
const LabelledSpan = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  type: z.string(),
  /** Other types that are as right as `type`: a number may be both a tax number and a national one. */
  also: z.array(z.string()).optional(),
  /** Of the Text Anonymization Benchmark: how the span identifies, and which entity it mentions. */
  identifier: z.string().optional(),
  entity: z.string().optional(),
});
export type LabelledSpan = z.output<typeof LabelledSpan>;

const LabelledText = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  spans: z.array(LabelledSpan),
});
/** One line of a set: a text, and every span of it that somebody marked. */
export type LabelledText = z.output<typeof LabelledText>;

/** Reads a set of one JSON object a line. Throws with the line number when a line is not one. */
export function readLabelledTexts(path: string): LabelledText[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line === "") return [];
    const parsed = LabelledText.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${path}:${at + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** The text in lower case with the same offsets: characters whose lower case is longer stay as they are. */
export function lowerCased(labelled: LabelledText): LabelledText {
  const text = Array.from(labelled.text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join("");
  return { ...labelled, text };
}

const partTypes = new Set(["ADDRESS", "LOCATION", "ZIP"]);
const betweenParts = /^[\s,.;?]{0,8}$/;

/**
 * Marks that follow one another as parts of one address (number, street, flat, town, country), as one
 * mark. For sets that mark the parts, since finding an address as a whole is what is wanted.
 */
export function withWholeAddresses(labelled: LabelledText): LabelledText {
  const runs: LabelledSpan[][] = [];
  for (const span of labelled.spans.toSorted((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isPart = before !== undefined && partTypes.has(before.type) && partTypes.has(span.type);
    if (isPart && betweenParts.test(labelled.text.slice(before.end, span.start))) run?.push(span);
    else runs.push([span]);
  }
  return { ...labelled, spans: runs.flatMap((run) => (hasStreet(run, labelled.text) ? [joined(run)] : run)) };
}

/** More than towns, countries and bare numbers. */
function hasStreet(run: readonly LabelledSpan[], text: string): boolean {
  return run.some(({ type, start, end }) => type === "ADDRESS" && /\p{L}/u.test(text.slice(start, end)));
}

function joined(run: readonly LabelledSpan[]): LabelledSpan {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, type: "ADDRESS" };
}

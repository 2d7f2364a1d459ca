import type { EvalSet } from "../eval-set";
import { type Figures, figuresOf, sumOf, type Tally } from "../score";
import type { Tool } from "./tool";

export interface SetTallies {
  readonly set: string;
  readonly characters: number;
  readonly counted: EvalSet;
  /** By the tool's name; `Veilgate` among them. */
  readonly byTool: Readonly<Record<string, ReadonlyMap<string, Tally>>>;
}

export interface ToolSpeed {
  readonly tool: string;
  /** Million characters a second. */
  readonly speed: number;
}

interface Report {
  readonly results: readonly SetTallies[];
  readonly speeds: readonly ToolSpeed[];
  readonly tools: readonly Tool[];
  readonly versions: readonly string[];
  readonly missing: readonly string[];
}

const nothing: Tally = { marked: 0, hits: 0, strictHits: 0, falseAlarms: 0, masked: 0 };

export function markdownOf({ results, speeds, tools, versions, missing }: Report): string {
  return [
    `Versions: ${versions.join(", ")}; Node ${process.versions.node}.`,
    ...(missing.length > 0 ? [`Could not be installed: ${missing.join("; ")}.`] : []),
    "## All types that a library finds, added up",
    tableOf(["set", "library", "its F1 (P, R)", "Veilgate on the same types"], totals(results, tools)),
    "## By type",
    tableOf(["set", "type", "marked", "Veilgate", ...tools.map(({ name }) => name)], byType(results, tools)),
    "## False alarms for each 10,000 characters where nothing is marked",
    tableOf(["set", "library", "its false alarms", "Veilgate on the same types"], alarms(results, tools)),
    "## Speed",
    tableOf(
      ["library", "MB/s on one core"],
      speeds.map(({ tool, speed }) => [tool, speed < 0.1 ? speed.toFixed(3) : speed.toFixed(2)]),
    ),
  ].join("\n\n");
}

function isMarked({ byTool }: SetTallies): boolean {
  return sumOf(byTool.Veilgate?.values() ?? []).marked > 0;
}

function totals(results: readonly SetTallies[], tools: readonly Tool[]): string[][] {
  return results.filter(isMarked).flatMap((result) =>
    tools.flatMap((tool) => {
      const its = sumFor(result, tool.name, tool);
      if (its.marked === 0) return [];
      return [[result.set, tool.name, cell(its), cell(sumFor(result, "Veilgate", tool))]];
    }),
  );
}

function byType(results: readonly SetTallies[], tools: readonly Tool[]): string[][] {
  return results.filter(isMarked).flatMap((result) => {
    const ours = result.byTool.Veilgate ?? new Map<string, Tally>();
    const types = [...ours].filter(
      ([type, { marked }]) => marked > 0 && tools.some((tool) => tool.types.includes(type)),
    );
    return types
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, tally]) => [
        ...[result.set, type, String(tally.marked), cell(figuresOf(tally))],
        ...tools.map((tool) =>
          tool.types.includes(type) ? cell(figuresOf(result.byTool[tool.name]?.get(type) ?? nothing)) : "",
        ),
      ]);
  });
}

function alarms(results: readonly SetTallies[], tools: readonly Tool[]): string[][] {
  return results
    .filter((result) => !isMarked(result))
    .flatMap((result) =>
      tools.map((tool) => {
        const rate = (name: string) =>
          ((sumFor(result, name, tool).falseAlarms * 10_000) / result.characters).toFixed(2);
        return [result.set, tool.name, rate(tool.name), rate("Veilgate")];
      }),
    );
}

/** Over the types that this tool finds. */
function sumFor({ byTool }: SetTallies, name: string, tool: Tool): Figures {
  const tallies = [...(byTool[name] ?? [])].filter(([type]) => tool.types.includes(type));
  return figuresOf(sumOf(tallies.map(([, tally]) => tally)));
}

function cell({ f1, precision, recall }: Figures): string {
  return `${decimal(f1)} (${decimal(precision)}, ${decimal(recall)})`;
}

function decimal(value: number | null): string {
  return value === null ? "–" : value >= 0.995 ? "1" : value.toFixed(2).replace(/^0/, "");
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

import type { SetFindings } from "./evaluate";
import type { Figures } from "./score";
import type { Speed } from "./speed";

/** A set may be timed or not. */
export type TableRow = SetFindings & { readonly speed?: Speed };

const heads = ["set", "type", "marked", "P", "R", "F1", "strict", "masked", "char P", "FA/10k", "p50", "p99"];

/** Shares as `.87`, times in milliseconds for 1,000 characters. */
export function tableOf(results: readonly TableRow[]): string {
  const rows = [heads, ...results.flatMap(rowsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function rowsOf(result: TableRow): string[][] {
  const { all, speed, entities } = result;
  const rows = [
    [
      ...[result.set, "all", ...figureCells(all), decimal(result.characterPrecision)],
      ...[result.falseAlarmRate.toFixed(2), speed?.p50.toFixed(2) ?? "", speed?.p99.toFixed(2) ?? ""],
    ],
  ];
  if (entities !== undefined) {
    const entityRow = (name: string, value: number | null) =>
      ["", name, "", "", "", "", "", decimal(value), "", "", "", ""] as string[];
    rows.push(entityRow("direct entities", entities.direct), entityRow("quasi entities", entities.quasi));
  }
  for (const [type, figures] of Object.entries(result.byType)) {
    const alarms = ((figures.falseAlarms * 10_000) / Math.max(1, result.characters)).toFixed(2);
    rows.push(["", type, ...figureCells(figures), "", alarms, "", ""]);
  }
  return rows;
}

function figureCells(figures: Figures): string[] {
  const shares = [figures.precision, figures.recall, figures.f1, figures.strictF1, figures.fullyMasked];
  return [String(figures.marked), ...shares.map(decimal)];
}

function decimal(value: number | null): string {
  if (value === null) return "";
  return value >= 0.9995 ? "1" : value.toFixed(3).replace(/^0/, "");
}

import { ScrollRegion } from "#components/ui/scroll-region";
import { cn } from "#lib/cn";
import { plural } from "#lib/format";
import { type DiffRow, diffLines } from "./diff-lines";

interface DiffViewProps {
  /** What the two sides are, for the table's name: "version 3 and the draft". */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Two sources line by line. Added and removed lines have a sign and a word besides their colour. */
export function DiffView({ label, before, after }: DiffViewProps) {
  const { rows, added, removed } = diffLines(before, after);
  if (added === 0 && removed === 0) return <p className="text-sm text-muted">Nothing differs.</p>;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="text-xs text-muted">
        {plural(added, "line")} added, {plural(removed, "line")} removed.
      </p>
      <ScrollRegion
        label={`Difference between ${label}`}
        className="max-h-96 rounded-md border border-line bg-surface"
      >
        <table
          className="w-full border-collapse font-mono text-xs leading-5"
          aria-label={`Difference between ${label}`}
        >
          <thead className="sr-only">
            <tr>
              <th scope="col">Line before</th>
              <th scope="col">Line after</th>
              <th scope="col">Change</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <Row key={index} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

const looks = {
  same: { row: "", sign: " ", word: "" },
  added: { row: "bg-success-soft", sign: "+", word: "added" },
  removed: { row: "bg-danger-soft", sign: "−", word: "removed" },
} as const;

function Row({ row }: { readonly row: DiffRow }) {
  if (row.kind === "fold") {
    return (
      <tr className="bg-subtle text-muted">
        <td colSpan={4} className="px-3 py-0.5 font-sans">
          {plural(row.lines, "line")} without a change
        </td>
      </tr>
    );
  }
  const look = looks[row.kind];
  return (
    <tr className={cn(look.row)}>
      <LineNumber value={row.before} />
      <LineNumber value={row.after} />
      <td className="w-5 min-w-5 text-center select-none">
        <span aria-hidden>{look.sign}</span>
        <span className="sr-only">{look.word}</span>
      </td>
      <td className="pe-4 whitespace-pre">{row.text}</td>
    </tr>
  );
}

function LineNumber({ value }: { readonly value: number | null }) {
  return <td className="w-8 px-2 text-end text-muted tabular-nums select-none">{value}</td>;
}

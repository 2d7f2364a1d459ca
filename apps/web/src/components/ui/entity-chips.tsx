import { entityLabel } from "#lib/format";

interface EntityChipsProps {
  readonly counts: Readonly<Record<string, number>>;
  /** The rest is counted in a last chip. */
  readonly max?: number;
}

/** Entity types with their counts, most frequent first. Never a value. */
export function EntityChips({ counts, max = 4 }: EntityChipsProps) {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (sorted.length === 0) return <span className="text-faint">None</span>;
  const hidden = sorted.slice(max);
  return (
    <ul className="flex flex-wrap gap-1 @max-2xl:justify-end">
      {sorted.slice(0, max).map(([type, count]) => (
        <Chip key={type} text={entityLabel(type)} count={count} />
      ))}
      {hidden.length > 0 && <Chip text={`+${hidden.length} more`} />}
    </ul>
  );
}

function Chip({ text, count }: { text: string; count?: number }) {
  return (
    <li className="inline-flex h-5 items-center gap-1 rounded-sm border border-line px-1.5 text-xs whitespace-nowrap text-muted">
      {text}
      {count !== undefined && <span className="font-medium text-ink tabular-nums">{count}</span>}
    </li>
  );
}

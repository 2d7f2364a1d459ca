import { cn } from "#lib/cn";

/** A grey bar in the place of what is being loaded. Appears after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("h-4 animate-appear rounded-md bg-hover", className)} />;
}

/** A table that is being loaded. */
export function TableSkeleton({ rows = 6, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <div className="animate-appear overflow-hidden rounded-lg border border-line bg-surface" aria-hidden>
      <div className="h-8 bg-subtle" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move.
          key={row}
          className="flex h-10 items-center gap-6 border-t border-line px-3"
        >
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <div key={column} className={cn("h-3 flex-1 rounded-sm bg-hover", column === 0 && "flex-2")} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Says to a screen reader what the skeletons say to the eye. */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">Loading {what}…</span>
      {children}
    </div>
  );
}

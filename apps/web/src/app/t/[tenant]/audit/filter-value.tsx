"use client";

import { ListFilter } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#lib/cn";

interface FilterValueProps {
  /** What a click does, in words: "Show only requests of key ci". */
  readonly title: string;
  readonly onFilter: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A value in a row; a click shows only its like. By keyboard the panel does the same, so rows stay one stop of Tab. */
export function FilterValue({ title, onFilter, className, children }: FilterValueProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        onFilter();
      }}
      className={cn(
        "min-h-6 max-w-full rounded-sm text-start hover:underline pointer-coarse:min-h-8",
        className,
      )}
    >
      {children}
    </button>
  );
}

/** The same in a panel: the value, and a button that can be reached by Tab. */
export function FilterableValue({ title, onFilter, children }: FilterValueProps) {
  return (
    <span className="flex min-w-0 items-center justify-end gap-1">
      <span className="min-w-0 wrap-anywhere">{children}</span>
      <button
        type="button"
        title={title}
        aria-label={title}
        onClick={onFilter}
        className="-me-1 inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <ListFilter aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}

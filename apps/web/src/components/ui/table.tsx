// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the implied roles when `display` is not that of a table.
import type { ComponentProps, ReactNode } from "react";
import { cn } from "#lib/cn";

/**
 * A dense table that becomes a list of cards where its container is narrower than 42 rem.
 */
export function Table({ label, className, ...props }: ComponentProps<"table"> & { readonly label: string }) {
  return (
    <div className="@container min-w-0">
      <div className="@max-2xl:contents overflow-x-auto rounded-lg border border-line bg-surface">
        <table
          role="table"
          aria-label={label}
          {...props}
          className={cn("w-full border-collapse text-sm tabular-nums @max-2xl:block", className)}
        />
      </div>
    </div>
  );
}

export function TableHead({ children }: { readonly children: ReactNode }) {
  return (
    <thead role="rowgroup" className="bg-subtle @max-2xl:sr-only">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return (
    <tbody
      role="rowgroup"
      {...props}
      className={cn("@max-2xl:flex @max-2xl:flex-col @max-2xl:gap-2", props.className)}
    />
  );
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      role="row"
      {...props}
      className={cn(
        "border-t border-line hover:bg-hover/60",
        "@max-2xl:flex @max-2xl:flex-col @max-2xl:gap-1 @max-2xl:rounded-lg @max-2xl:border @max-2xl:bg-surface @max-2xl:p-3",
        className,
      )}
    />
  );
}

export function TableHeaderCell({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      role="columnheader"
      scope="col"
      {...props}
      className={cn("h-8 px-3 text-start text-xs font-medium whitespace-nowrap text-muted", className)}
    />
  );
}

interface TableCellProps extends ComponentProps<"td"> {
  /** The column's name, shown before the value when the row is a card. Without it the value stands alone. */
  readonly label?: string;
}

export function TableCell({ label, className, children, ...props }: TableCellProps) {
  return (
    <td
      role="cell"
      {...props}
      className={cn(
        "h-10 px-3 py-1.5 align-middle @max-2xl:flex @max-2xl:h-auto @max-2xl:min-w-0 @max-2xl:items-baseline @max-2xl:justify-between @max-2xl:gap-4 @max-2xl:p-0",
        className,
      )}
    >
      {label && (
        <span aria-hidden className="hidden shrink-0 text-xs text-muted @max-2xl:block">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}

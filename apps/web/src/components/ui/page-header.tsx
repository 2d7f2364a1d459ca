import type { ReactNode } from "react";
import { cn } from "#lib/cn";

interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** The primary action, at the right. */
  readonly action?: ReactNode;
}

export function PageHeader({ title, description, action }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {description && <p className="max-w-prose text-sm text-muted">{description}</p>}
      </div>
      {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </div>
  );
}

/** The column that every page's content stands in. `wide` for tables that use the whole window. */
export function PageBody({
  wide = false,
  children,
}: {
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="px-4 py-6 sm:px-6 lg:px-8">
      <div className={cn("flex min-w-0 flex-col gap-6", !wide && "max-w-6xl")}>{children}</div>
    </div>
  );
}

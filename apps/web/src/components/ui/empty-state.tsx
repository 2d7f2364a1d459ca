import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Why there is nothing, or what would be here. */
  readonly children: ReactNode;
  /** One action at most. */
  readonly action?: ReactNode;
  /** `h1` where it is all that the page has. */
  readonly heading?: "h1" | "h2";
}

/** Also for "no result" (the action clears the filters) and "forbidden" (the text says who can). */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  heading: Heading = "h2",
}: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 rounded-lg border border-dashed border-line px-6 py-14 text-center">
      <span className="mb-3 flex size-10 items-center justify-center rounded-lg border border-line bg-surface text-muted">
        <Icon aria-hidden className="size-5" strokeWidth={1.75} />
      </span>
      <Heading className="text-base font-semibold">{title}</Heading>
      <div className="max-w-prose text-sm text-balance text-muted">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

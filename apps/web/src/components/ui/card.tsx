import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "#lib/cn";

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}>{children}</div>;
}

/** A titled part of a page, with an optional action at the right. */
export function Section({
  title,
  description,
  action,
  children,
}: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div>
          <h2 className="text-base font-semibold">{title}</h2>
          {description && <p className="text-sm text-muted">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

interface StatCardProps {
  readonly label: string;
  /** Already formatted; null is shown as a dash, because nothing was measured. */
  readonly value: string | null;
  readonly note?: ReactNode;
  readonly href?: string;
}

/** One figure. With `href` the whole card leads to what it counts. */
export function StatCard({ label, value, note, href }: StatCardProps) {
  return (
    <Card className={cn("relative flex flex-col gap-1 px-4 py-3", href && "hover:bg-hover/60")}>
      <p className="text-sm text-muted">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 after:rounded-lg">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="text-2xl font-semibold tracking-tight tabular-nums">{value ?? "–"}</p>
      {note && <p className="text-xs text-muted tabular-nums">{note}</p>}
    </Card>
  );
}

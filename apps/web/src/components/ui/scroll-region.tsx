import type { ReactNode } from "react";
import { cn } from "#lib/cn";

interface ScrollRegionProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Holds what may be wider or longer than its place, and can be scrolled by keyboard. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      className={cn("overflow-auto focus-visible:-outline-offset-2", className)}
    >
      {children}
    </section>
  );
}

"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button";
import { ScrollRegion } from "#components/ui/scroll-region";
import { Sheet } from "#components/ui/sheet";

interface DetailLayoutProps {
  /** What is open, or null. */
  readonly panel: { readonly title: string; readonly content: ReactNode } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A list with a panel: beside it where there is room, so that both stay usable, over it on a phone. */
export function DetailLayout({ panel, onClose, children }: DetailLayoutProps) {
  const hasRoom = useMatches("(min-width: 64rem)");
  return (
    <div className="flex min-w-0 items-start gap-4">
      <div className="min-w-0 flex-1">{children}</div>
      {hasRoom && panel && (
        <DockedPanel title={panel.title} onClose={onClose}>
          {panel.content}
        </DockedPanel>
      )}
      {hasRoom === false && (
        <Sheet
          open={panel !== null}
          onOpenChange={(open) => !open && onClose()}
          title={panel?.title ?? ""}
          className="w-full max-w-none sm:max-w-md"
        >
          {panel?.content}
        </Sheet>
      )}
    </div>
  );
}

function DockedPanel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <aside
      aria-labelledby={id}
      className="sticky top-18 flex max-h-[calc(100dvh-5.5rem)] w-96 shrink-0 flex-col rounded-lg border border-line bg-surface 2xl:w-md"
    >
      <header className="flex h-11 shrink-0 items-center justify-between gap-4 border-b border-line ps-4 pe-2">
        <h2 id={id} className="truncate font-semibold">
          {title}
        </h2>
        <Button variant="ghost" size="icon-sm" aria-label="Close panel" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <ScrollRegion label={`${title}, details`} className="min-h-0 flex-1 rounded-b-lg">
        {children}
      </ScrollRegion>
    </aside>
  );
}

/** Undefined on the server, which does not know the window. */
function useMatches(query: string): boolean | undefined {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => undefined,
  );
}

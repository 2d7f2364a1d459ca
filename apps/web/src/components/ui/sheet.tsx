"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "#lib/cn";
import { buttonStyle } from "./button";
import { backdropStyle } from "./dialog";

interface SheetProps {
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly trigger?: ReactElement;
  readonly title: string;
  /** Which edge it comes from. */
  readonly side?: "start" | "end";
  /** False lets the page behind it be used while it is open, as a panel beside a table needs. */
  readonly modal?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A panel at the edge of the window; on a phone it covers all of it but a strip. */
export function Sheet({
  open,
  onOpenChange,
  trigger,
  title,
  side = "end",
  modal = true,
  className,
  children,
}: SheetProps) {
  return (
    <Base.Root
      modal={modal}
      {...(!modal && { disablePointerDismissal: true })}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        {modal && <Base.Backdrop className={backdropStyle} />}
        <Base.Popup
          className={cn(
            "fixed inset-y-0 z-50 flex w-[calc(100vw-3rem)] max-w-sm flex-col bg-surface shadow-popup outline-none transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
            side === "start"
              ? "start-0 border-e border-line data-ending-style:-translate-x-4 data-starting-style:-translate-x-4"
              : "end-0 border-s border-line data-ending-style:translate-x-4 data-starting-style:translate-x-4",
            className,
          )}
        >
          <header className="flex h-14 shrink-0 items-center justify-between gap-4 border-b border-line ps-4 pe-3">
            <Base.Title className="truncate font-semibold">{title}</Base.Title>
            <Base.Close className={buttonStyle({ variant: "ghost", size: "icon-sm" })} aria-label="Close">
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

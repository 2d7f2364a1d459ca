"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "#lib/cn";
import { buttonStyle } from "./button";

interface DialogProps {
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The button that opens it; without one the caller holds `open`. */
  readonly trigger?: ReactElement;
  readonly title: string;
  readonly description?: ReactNode;
  readonly width?: "sm" | "md" | "lg";
  readonly children: ReactNode;
}

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" } as const;

/** A modal window. Holds the focus, closes with Escape, gives the focus back. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  width = "md",
  children,
}: DialogProps) {
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto p-4 sm:py-[10vh]">
          <Base.Popup
            className={cn(
              "relative flex w-full flex-col rounded-xl border border-line bg-surface shadow-popup outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-[0.99] data-ending-style:opacity-0 data-starting-style:scale-[0.99] data-starting-style:opacity-0",
              "data-nested-dialog-open:after:absolute data-nested-dialog-open:after:inset-0 data-nested-dialog-open:after:rounded-xl data-nested-dialog-open:after:bg-backdrop",
              widths[width],
            )}
          >
            <header className="flex min-w-0 flex-col gap-1 ps-5 pe-12 pt-4">
              <Base.Title className="text-lg font-semibold wrap-anywhere">{title}</Base.Title>
              {description && (
                <Base.Description className="text-sm text-muted" render={<div />}>
                  {description}
                </Base.Description>
              )}
            </header>
            {children}
            {/* Last, so that the focus starts at the content. */}
            <Base.Close
              className={cn(buttonStyle({ variant: "ghost", size: "icon-sm" }), "absolute end-2 top-2")}
              aria-label="Close"
            >
              <X aria-hidden />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export function DialogBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-col gap-5 px-5 py-4", className)}>{children}</div>;
}

/** The buttons; the primary one last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-col-reverse gap-2 border-t border-line px-5 py-3 sm:flex-row sm:items-center sm:justify-end">
      {children}
    </footer>
  );
}

export const DialogClose = Base.Close;

export const backdropStyle =
  "fixed inset-0 z-40 bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0";

"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "#lib/cn";
import { popupItemStyle, popupStyle } from "./popup";

interface MenuProps {
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom" | "right" | "left";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A list of actions or links behind a button. */
export function Menu({ trigger, align = "start", side = "bottom", className, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" sideOffset={4} align={align} side={side}>
          <Base.Popup
            className={cn(
              popupStyle,
              "max-h-(--available-height) min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto p-1",
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  danger = false,
  className,
  ...props
}: ComponentProps<typeof Base.Item> & { danger?: boolean }) {
  return <Base.Item {...props} className={cn(popupItemStyle, danger && "text-danger", className)} />;
}

/** A menu item that is a link: `<MenuLink render={<Link href={…} />}>Keys</MenuLink>`. */
export function MenuLink({ className, ...props }: ComponentProps<typeof Base.LinkItem>) {
  return <Base.LinkItem closeOnClick {...props} className={cn(popupItemStyle, className)} />;
}

export const MenuRadioGroup = Base.RadioGroup;

export function MenuRadioItem({ children, ...props }: ComponentProps<typeof Base.RadioItem>) {
  return (
    <Base.RadioItem closeOnClick {...props} className={cn(popupItemStyle, "justify-between")}>
      <span className="flex items-center gap-2">{children}</span>
      <Base.RadioItemIndicator>
        <Check aria-hidden className="text-accent" />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}

/** A titled part of a menu. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}

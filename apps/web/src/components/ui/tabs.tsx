"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "#lib/cn";

export interface Tab {
  readonly value: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly label: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onValueChange?: (value: string) => void;
  readonly className?: string;
}

/** Several views in one place; arrow keys move between them. */
export function Tabs({ tabs, label, value, defaultValue, onValueChange, className }: TabsProps) {
  return (
    <Base.Root
      className={cn("flex min-w-0 flex-col", className)}
      {...(value !== undefined ? { value } : { defaultValue: defaultValue ?? tabs[0]?.value })}
      {...(onValueChange && { onValueChange: (next: unknown) => onValueChange(String(next)) })}
    >
      <Base.List
        aria-label={label}
        className="relative flex gap-4 overflow-x-auto border-b border-line"
        activateOnFocus
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-9 shrink-0 border-b-2 border-transparent text-sm text-muted select-none hover:text-ink focus-visible:outline-offset-[-2px] data-active:border-accent data-active:font-medium data-active:text-ink pointer-coarse:h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-3 focus-visible:outline-offset-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

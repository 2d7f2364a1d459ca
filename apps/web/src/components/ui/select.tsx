"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#lib/cn";
import type { FieldControlProps } from "./field";
import { controlStyle } from "./input";
import { popupItemStyle, popupStyle } from "./popup";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface SelectProps<Value extends string> extends Partial<FieldControlProps> {
  readonly options: readonly SelectOption<Value>[];
  readonly name?: string;
  readonly value?: Value;
  readonly defaultValue?: Value;
  readonly onValueChange?: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Needed where no `Field` gives it a label. */
  readonly "aria-label"?: string;
}

/** One of a few values. Takes part in forms by `name`. */
export function Select<Value extends string>({
  options,
  onValueChange,
  placeholder = "Choose",
  className,
  name,
  value,
  defaultValue,
  disabled = false,
  id,
  ...control
}: SelectProps<Value>) {
  return (
    <Base.Root
      items={options.map(({ value: itemValue, label }) => ({ value: itemValue, label }))}
      disabled={disabled}
      {...(id !== undefined && { id })}
      {...(name !== undefined && { name })}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      onValueChange={(next) => next !== null && onValueChange?.(next as Value)}
    >
      <Base.Trigger
        {...control}
        className={cn(
          controlStyle,
          "flex h-8 items-center justify-between gap-2 ps-2.5 pe-2 text-start pointer-coarse:h-11",
          className,
        )}
      >
        <Base.Value className="truncate data-placeholder:text-faint" placeholder={placeholder} />
        <Base.Icon className="text-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={cn(popupStyle, "min-w-(--anchor-width) max-w-[calc(100vw-1rem)]")}>
            <Base.List className="max-h-(--available-height) overflow-y-auto p-1">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={cn(popupItemStyle, "justify-between")}
                >
                  <span className="min-w-0">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="text-accent" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

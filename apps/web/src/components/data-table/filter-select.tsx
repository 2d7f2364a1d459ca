"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Input } from "#components/ui/input";
import { Popover } from "#components/ui/popover";
import { cn } from "#lib/cn";

export interface FilterSelectOption {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly label: string;
  readonly options: readonly FilterSelectOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}

/** Lists longer than this get a line to search them by. */
const searchableFrom = 9;

/** Any of several values. A selected value that is not offered is listed too, so that it can be taken away. */
export function FilterSelect({ label, options, selected, onChange }: FilterSelectProps) {
  const [search, setSearch] = useState("");
  const unlisted = selected
    .filter((value) => options.every((option) => option.value !== value))
    .map((value) => ({ value, label: value }));
  const all = [...unlisted, ...options];
  const wanted = search.trim().toLowerCase();
  const only = selected.length === 1 ? all.find((option) => option.value === selected[0]) : undefined;
  const shown = all.filter((option) => `${option.label} ${option.value}`.toLowerCase().includes(wanted));
  return (
    <Popover
      title={`Filter by ${label.toLowerCase()}`}
      onOpenChange={() => setSearch("")}
      trigger={
        <Button
          className={cn("gap-1.5", selected.length > 0 && "border-accent text-accent")}
          aria-label={
            selected.length > 1
              ? `${label}, ${selected.length} selected`
              : only
                ? `${label}: ${only.label}`
                : label
          }
        >
          <span className="max-w-44 truncate">{only ? `${label}: ${only.label}` : label}</span>
          {selected.length > 1 && (
            <span className="rounded-sm bg-accent-soft px-1 text-xs tabular-nums">{selected.length}</span>
          )}
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      }
    >
      {all.length >= searchableFrom && (
        <div className="border-b border-line p-1.5">
          <Input
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder="Search"
            aria-label={`Search ${label.toLowerCase()}`}
          />
        </div>
      )}
      <Options label={label} shown={shown} selected={selected} onChange={onChange} />
      {selected.length > 0 && (
        <div className="border-t border-line p-1.5">
          <Button variant="ghost" size="sm" className="w-full" onClick={() => onChange([])}>
            Clear
          </Button>
        </div>
      )}
    </Popover>
  );
}

function Options({
  label,
  shown,
  selected,
  onChange,
}: Pick<FilterSelectProps, "label" | "selected" | "onChange"> & {
  readonly shown: readonly FilterSelectOption[];
}) {
  if (shown.length === 0)
    return <p className="px-3 py-4 text-center text-sm text-muted">Nothing to choose.</p>;
  return (
    <fieldset className="max-h-72 overflow-y-auto p-1">
      <legend className="sr-only">{label}</legend>
      {shown.map((option) => (
        <Checkbox
          key={option.value}
          label={<span className="wrap-anywhere">{option.label}</span>}
          checked={selected.includes(option.value)}
          onChange={({ target: { checked } }) =>
            onChange(
              checked ? [...selected, option.value] : selected.filter((value) => value !== option.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}

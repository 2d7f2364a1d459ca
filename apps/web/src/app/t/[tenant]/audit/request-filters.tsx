"use client";

import { outcomes } from "@veilgate/contracts";
import { Search, X } from "lucide-react";
import { useState } from "react";
import { FilterSelect } from "#components/data-table/filter-select";
import { Button } from "#components/ui/button";
import { Input } from "#components/ui/input";
import { outcomeLooks } from "#components/ui/outcome-badge";
import type { FilterOptions } from "#server/audit/list-filter-options";
import { errorCodes } from "./error-sentences";
import { activeFilterCount } from "./filters";
import type { AuditParams } from "./use-audit-params";

const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeLooks[value].label }));
const errorOptions = errorCodes.map((value) => ({ value, label: value }));

/** The line of filters above the table of requests. */
export function RequestFilters({
  audit,
  options,
}: {
  readonly audit: AuditParams;
  readonly options: FilterOptions;
}) {
  const { params, setFilter } = audit;
  const selects = [
    { name: "outcome", label: "Outcome", options: outcomeOptions },
    { name: "entity", label: "Entity", options: options.entityTypes },
    { name: "key", label: "Key", options: options.keys },
    { name: "policy", label: "Policy", options: options.policies },
    { name: "model", label: "Model", options: options.models },
    { name: "error", label: "Error", options: errorOptions },
  ] as const;
  return (
    <search aria-label="Filter requests" className="flex flex-wrap items-center gap-2">
      {selects.map(({ name, label, options: offered }) => (
        <FilterSelect
          key={name}
          label={label}
          options={offered}
          selected={params[name]}
          onChange={(values) => setFilter(name, values)}
        />
      ))}
      <RequestIdSearch key={params.request} value={params.request} onChange={audit.setRequestId} />
      {activeFilterCount(params) > 0 && (
        <Button variant="ghost" onClick={audit.clearFilters}>
          <X aria-hidden />
          Clear filters
        </Button>
      )}
    </search>
  );
}

function RequestIdSearch({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const [text, setText] = useState(value ?? "");
  return (
    <form
      className="relative min-w-48 flex-1 sm:max-w-80"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim() === "" ? null : text.trim().toLowerCase());
      }}
    >
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 size-3.5 -translate-y-1/2 text-faint"
      />
      <Input
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === "" && value !== null) onChange(null);
        }}
        placeholder="Request id, then Enter"
        aria-label="Request id"
        spellCheck={false}
        autoComplete="off"
        enterKeyHint="search"
        className="ps-8"
      />
    </form>
  );
}

"use client";

import { useQueryStates } from "nuqs";
import type { TimeRangeChange } from "#components/time-range/time-range-control";
import { type ListFilterName, listFilterNames, toggled } from "./filters";
import { auditFilterParams, auditParams } from "./search-params";

/** The audit page's state, which is its URL: filters replace the address, an opened panel is a step back and forth. */
export function useAuditParams() {
  const [params, setParams] = useQueryStates(auditParams, { history: "replace", shallow: true });
  const closed = { event: null, change: null };
  return {
    params,
    setRange: (change: TimeRangeChange) => void setParams({ ...closed, ...change }),
    setFilter: (name: ListFilterName, values: readonly string[]) =>
      void setParams({ ...closed, [name]: values.length > 0 ? [...values] : null }),
    toggleFilter: (name: ListFilterName, value: string) =>
      void setParams((current) => ({ [name]: nullIfEmpty(toggled(current[name], value)) })),
    setRequestId: (id: string | null) => void setParams({ ...closed, request: id }),
    clearFilters: () =>
      void setParams({
        ...Object.fromEntries(listFilterNames.map((name) => [name, null])),
        request: null,
      }),
    clearAll: () =>
      void setParams(Object.fromEntries(Object.keys(auditFilterParams).map((name) => [name, null]))),
    clearParam: (name: string) => void setParams({ [name]: null }),
    openEvent: (event: string | null, history: "push" | "replace" = "push") =>
      void setParams({ event }, { history }),
    openChange: (change: string | null, history: "push" | "replace" = "push") =>
      void setParams({ change }, { history }),
    setTab: (tab: string) =>
      void setParams({ ...closed, tab: tab === "requests" ? null : tab }, { history: "push" }),
  };
}

export type AuditParams = ReturnType<typeof useAuditParams>;

function nullIfEmpty(values: string[]): string[] | null {
  return values.length > 0 ? values : null;
}

"use client";

import type { AuditEvent } from "@veilgate/contracts";
import { routes } from "#lib/routes";
import type { FilterOptions } from "#server/audit/list-filter-options";
import { readAuditFilters } from "./filters";
import { ProblemList } from "./problem-list";
import { RequestFilters } from "./request-filters";
import { RequestResults } from "./request-results";
import { serializeFilterParams } from "./search-params";
import type { AuditParams } from "./use-audit-params";
import type { EventPage } from "./use-event-pages";

export interface RequestsPage extends EventPage<AuditEvent> {
  /** False while the tenant has no request at all. */
  readonly hasAny: boolean;
}

export interface RequestExplorerProps {
  readonly tenant: string;
  readonly audit: AuditParams;
  readonly options: FilterOptions;
  /** The first page as the server read it, for the search it was read for. */
  readonly initial: { readonly search: string; readonly page: RequestsPage } | null;
}

/** The requests of the tenant: filters, table, panel. */
export function RequestExplorer({ tenant, audit, options, initial }: RequestExplorerProps) {
  const read = readAuditFilters(audit.params, {
    keyIds: options.keys.map((key) => key.value),
    policies: options.policies.map((policy) => policy.value),
  });
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <RequestFilters audit={audit} options={options} />
      {read.ok ? (
        <RequestResults
          tenant={tenant}
          audit={audit}
          options={options}
          initial={initial}
          basePath={routes.audit(tenant)}
          search={serializeFilterParams(audit.params)}
          isLive={read.filters.range.kind === "recent"}
        />
      ) : (
        <ProblemList problems={read.problems} onRemove={audit.clearParam} />
      )}
    </div>
  );
}

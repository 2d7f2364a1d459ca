"use client";

import { TimeRangeControl } from "#components/time-range/time-range-control";
import { Notice } from "#components/ui/notice";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { Tabs } from "#components/ui/tabs";
import type { FilterOptions } from "#server/audit/list-filter-options";
import { ChangeExplorer, type ChangesPage } from "./change-explorer";
import { RequestExplorer, type RequestsPage } from "./request-explorer";
import { useAuditParams } from "./use-audit-params";

export interface AuditExplorerProps {
  readonly tenant: string;
  readonly options: FilterOptions;
  readonly requests: { readonly search: string; readonly page: RequestsPage } | null;
  readonly changes: { readonly search: string; readonly page: ChangesPage } | null;
}

/** Requests and changes: one explorer, one time range, two tabs. */
export function AuditExplorer({ tenant, options, requests, changes }: AuditExplorerProps) {
  const audit = useAuditParams();
  const { tab } = audit.params;
  return (
    <PageBody wide>
      <PageHeader
        title="Audit"
        description="Every request and every change, with counts and ids. Prompts are never stored."
        action={<TimeRangeControl params={audit.params} onChange={audit.setRange} />}
      />
      {tab !== "requests" && tab !== "changes" && (
        <Notice tone="danger">There is no tab “{tab.slice(0, 40)}”. Choose one below.</Notice>
      )}
      <Tabs
        label="What to look at"
        value={tab}
        onValueChange={audit.setTab}
        tabs={[
          {
            value: "requests",
            label: "Requests",
            content: <RequestExplorer tenant={tenant} audit={audit} options={options} initial={requests} />,
          },
          {
            value: "changes",
            label: "Changes",
            content: <ChangeExplorer tenant={tenant} audit={audit} initial={changes} />,
          },
        ]}
      />
    </PageBody>
  );
}

"use client";

import { useMemo } from "react";
import { readTimeRange } from "#components/time-range/time-range";
import { routes } from "#lib/routes";
import type { Change } from "#server/audit/list-changes";
import { ChangeTable } from "./change-table";
import { EventsFailed, EventsLoading, NoMatch } from "./event-states";
import { ProblemList } from "./problem-list";
import { serializeFilterParams } from "./search-params";
import type { AuditParams } from "./use-audit-params";
import { type EventPage, useEventPages } from "./use-event-pages";

export type ChangesPage = EventPage<Change>;

interface ChangeExplorerProps {
  readonly tenant: string;
  readonly audit: AuditParams;
  readonly initial: { readonly search: string; readonly page: ChangesPage } | null;
}

/** Who changed what: the admin events of the time range. */
export function ChangeExplorer({ tenant, audit, initial }: ChangeExplorerProps) {
  const range = readTimeRange(audit.params);
  if (!range.ok) return <ProblemList problems={[range.problem]} onRemove={audit.clearParam} />;
  return <ChangeResults tenant={tenant} audit={audit} initial={initial} />;
}

function ChangeResults({ tenant, audit, initial }: ChangeExplorerProps) {
  const { since, from, to } = audit.params;
  const basePath = `${routes.audit(tenant)}/changes`;
  const pages = useEventPages<Change, ChangesPage>({
    path: `${basePath}${serializeFilterParams({ since, from, to })}`,
    initial: initial && { path: `${basePath}${initial.search}`, page: initial.page },
  });
  const changes = useMemo(() => pages.data?.pages.flatMap((page) => page.events) ?? [], [pages.data]);

  if (pages.isPending) return <EventsLoading what="changes" />;
  if (pages.isError && changes.length === 0) {
    return <EventsFailed what="changes" error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (changes.length === 0) {
    return <NoMatch what="changes" onWiden={() => audit.setRange({ since: "30d", from: null, to: null })} />;
  }
  return <ChangeTable audit={audit} changes={changes} pages={pages} />;
}

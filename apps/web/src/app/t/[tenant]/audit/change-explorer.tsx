"use client";

import { useMemo, useState } from "react";
import { type DataColumn, DataTable, dataColumnHelper } from "#components/data-table/data-table";
import { DetailLayout } from "#components/data-table/detail-layout";
import { focusRow, useRowKeys } from "#components/data-table/use-row-keys";
import { readTimeRange } from "#components/time-range/time-range";
import { Notice } from "#components/ui/notice";
import { Timestamp } from "#components/ui/timestamp";
import { routes } from "#lib/routes";
import type { Change } from "#server/audit/list-changes";
import { ChangePanel } from "./change-panel";
import { changeWords } from "./change-words";
import { EventsFailed, EventsLoading, NoMatch } from "./event-states";
import { EventsFooter } from "./events-footer";
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

const rowId = (change: Change) => change.id;
const rowHeader = {
  header: "Time",
  cell: (change: Change) => <Timestamp value={change.occurredAt} format="exact" />,
};
const helper = dataColumnHelper<Change>();
const columns = helper.columns([
  helper.display({
    id: "action",
    header: "Change",
    meta: { cardLabel: false },
    cell: ({ row: { original: change } }) => changeWords(change.action),
  }),
  helper.display({
    id: "target",
    header: "Of",
    meta: { cardLabel: false },
    cell: ({ row: { original: change } }) => (
      <span className="wrap-anywhere">
        <span className="text-muted">{change.targetType}</span> {targetName(change)}
      </span>
    ),
  }),
  helper.display({
    id: "actor",
    header: "By",
    meta: { cardLabel: false, className: "@max-2xl:text-muted" },
    cell: ({ row: { original: change } }) => <span className="wrap-anywhere">{change.actor}</span>,
  }),
]) as readonly DataColumn<Change>[];

function ChangeTable({
  audit,
  changes,
  pages,
}: {
  readonly audit: AuditParams;
  readonly changes: readonly Change[];
  readonly pages: ReturnType<typeof useEventPages<Change, ChangesPage>>;
}) {
  const openId = audit.params.change;
  const [activeId, setActiveId] = useState(openId ?? undefined);
  const open = (id: string) => {
    setActiveId(id);
    audit.openChange(id, openId === null ? "push" : "replace");
  };
  const close = () => {
    if (openId === null) return;
    audit.openChange(null, "replace");
    focusRow(openId);
  };
  useRowKeys({
    ids: changes.map(rowId),
    activeId,
    onMove: (id) => (openId === null ? setActiveId(id) : open(id)),
    onClose: close,
    onEnd: () => pages.hasNextPage && void pages.fetchNextPage(),
  });
  const change = changes.find(({ id }) => id === openId);
  return (
    <DetailLayout
      onClose={close}
      panel={
        openId === null
          ? null
          : { title: "Change", content: change ? <ChangePanel change={change} /> : <NotLoaded /> }
      }
    >
      <DataTable
        label="Changes, newest first"
        rows={changes}
        columns={columns}
        rowId={rowId}
        rowHeader={rowHeader}
        activeId={activeId}
        openId={openId}
        onOpen={open}
      />
      <EventsFooter count={changes.length} what="changes" pages={pages} />
    </DetailLayout>
  );
}

function NotLoaded() {
  return (
    <div className="p-4">
      <Notice>
        This change is not among those shown. Choose a longer time range, or load older changes.
      </Notice>
    </div>
  );
}

/** The name in the event itself, since the thing may have another one today. */
export function targetName(change: Change): string {
  for (const state of [change.after, change.before]) {
    if (typeof state !== "object" || state === null) continue;
    for (const member of ["name", "slug", "email"] as const) {
      const value = (state as Record<string, unknown>)[member];
      if (typeof value === "string") return value;
    }
  }
  return change.targetId;
}

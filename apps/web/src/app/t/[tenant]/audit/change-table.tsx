"use client";

import { type DataColumn, DataTable, dataColumnHelper } from "#components/data-table/data-table";
import { DetailLayout } from "#components/data-table/detail-layout";
import { Notice } from "#components/ui/notice";
import { Timestamp } from "#components/ui/timestamp";
import type { Change } from "#server/audit/list-changes";
import type { ChangesPage } from "./change-explorer";
import { ChangePanel } from "./change-panel";
import { changeWords } from "./change-words";
import { EventsFooter } from "./events-footer";
import type { AuditParams } from "./use-audit-params";
import type { useEventPages } from "./use-event-pages";
import { useOpenRow } from "./use-open-row";

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

/** The rows and the panel of the open one. */
export function ChangeTable({
  audit,
  changes,
  pages,
}: {
  readonly audit: AuditParams;
  readonly changes: readonly Change[];
  readonly pages: ReturnType<typeof useEventPages<Change, ChangesPage>>;
}) {
  const openId = audit.params.change;
  const { activeId, open, close } = useOpenRow({
    ids: changes.map(rowId),
    openId,
    setOpenId: audit.openChange,
    pages,
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
function targetName(change: Change): string {
  for (const state of [change.after, change.before]) {
    if (typeof state !== "object" || state === null) continue;
    for (const member of ["name", "slug", "email"] as const) {
      const value = (state as Record<string, unknown>)[member];
      if (typeof value === "string") return value;
    }
  }
  return change.targetName ?? change.targetId;
}

"use client";

import type { AuditEvent } from "@veilgate/contracts";
import { useMemo, useState } from "react";
import { DataTable } from "#components/data-table/data-table";
import { DetailLayout } from "#components/data-table/detail-layout";
import { focusRow, useRowKeys } from "#components/data-table/use-row-keys";
import { Timestamp } from "#components/ui/timestamp";
import { EventsFooter } from "./events-footer";
import { OpenRequest } from "./open-request";
import { requestColumns } from "./request-columns";
import type { RequestExplorerProps, RequestsPage } from "./request-explorer";
import type { useEventPages } from "./use-event-pages";

interface RequestTableProps extends Omit<RequestExplorerProps, "initial"> {
  readonly events: readonly AuditEvent[];
  readonly pages: ReturnType<typeof useEventPages<AuditEvent, RequestsPage>>;
}

const rowId = (event: AuditEvent) => event.request_id;
const rowHeader = {
  header: "Time",
  cell: (event: AuditEvent) => <Timestamp value={event.timestamp} format="exact" />,
};

/** The rows and the panel of the open one. */
export function RequestTable({ tenant, audit, options, events, pages }: RequestTableProps) {
  const openId = audit.params.event;
  const [activeId, setActiveId] = useState(openId ?? undefined);
  const keyName = useMemo(() => {
    const names = new Map(options.keys.map((key) => [key.value, key.label]));
    return (id: string) => names.get(id) ?? id;
  }, [options.keys]);
  const columns = useMemo(
    () => requestColumns({ keyName, onFilter: (name, value) => audit.setFilter(name, [value]) }),
    [keyName, audit.setFilter],
  );

  const open = (id: string) => {
    setActiveId(id);
    audit.openEvent(id, openId === null ? "push" : "replace");
  };
  const close = () => {
    if (openId === null) return;
    audit.openEvent(null, "replace");
    focusRow(openId);
  };
  useRowKeys({
    ids: events.map(rowId),
    activeId,
    onMove: (id) => (openId === null ? setActiveId(id) : open(id)),
    onClose: close,
    onEnd: () => pages.hasNextPage && void pages.fetchNextPage(),
  });

  return (
    <DetailLayout
      onClose={close}
      panel={
        openId === null
          ? null
          : {
              title: "Request",
              content: (
                <OpenRequest
                  tenant={tenant}
                  requestId={openId}
                  loaded={events.find((event) => event.request_id === openId)}
                  options={options}
                  keyName={keyName}
                  onFilter={(name, value) => audit.setFilter(name, [value])}
                />
              ),
            }
      }
    >
      <DataTable
        label="Requests, newest first"
        rows={events}
        columns={columns}
        rowId={rowId}
        rowHeader={rowHeader}
        activeId={activeId}
        openId={openId}
        onOpen={open}
      />
      <EventsFooter count={events.length} what="requests" pages={pages} />
    </DetailLayout>
  );
}

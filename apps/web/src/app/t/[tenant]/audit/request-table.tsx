"use client";

import type { AuditEvent } from "@veilgate/contracts";
import { useMemo } from "react";
import { DataTable } from "#components/data-table/data-table";
import { DetailLayout } from "#components/data-table/detail-layout";
import { Timestamp } from "#components/ui/timestamp";
import { EventsFooter } from "./events-footer";
import { OpenRequest } from "./open-request";
import { requestColumns } from "./request-columns";
import type { RequestExplorerProps, RequestsPage } from "./request-explorer";
import type { useEventPages } from "./use-event-pages";
import { useOpenRow } from "./use-open-row";

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
  const keyName = useMemo(() => {
    const names = new Map(options.keys.map((key) => [key.value, key.label]));
    return (id: string) => names.get(id) ?? id;
  }, [options.keys]);
  const columns = useMemo(
    () => requestColumns({ keyName, onFilter: (name, value) => audit.setFilter(name, [value]) }),
    [keyName, audit.setFilter],
  );
  const { activeId, open, close } = useOpenRow({
    ids: events.map(rowId),
    openId,
    setOpenId: audit.openEvent,
    pages,
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

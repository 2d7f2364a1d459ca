"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { AuditEvent } from "@veilgate/contracts";
import { useMemo } from "react";
import { EventsFailed, EventsLoading, NoMatch, NoRequestsYet } from "./event-states";
import { activeFilterCount } from "./filters";
import { NewerPill } from "./newer-pill";
import type { RequestExplorerProps, RequestsPage } from "./request-explorer";
import { RequestTable } from "./request-table";
import { useEventPages } from "./use-event-pages";

interface RequestResultsProps extends RequestExplorerProps {
  /** The audit page's own path. */
  readonly basePath: string;
  /** The filters as a query string. */
  readonly search: string;
  /** The range ends now, so there can be newer requests. */
  readonly isLive: boolean;
}

/** What the filters find, in whichever state the search is. */
export function RequestResults({ basePath, search, isLive, initial, ...explorer }: RequestResultsProps) {
  const path = `${basePath}/events${search}`;
  const pages = useEventPages<AuditEvent, RequestsPage>({
    path,
    initial: initial && { path: `${basePath}/events${initial.search}`, page: initial.page },
  });
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.events) ?? [], [pages.data]);
  const queryClient = useQueryClient();
  const knownSeq = events.reduce((most, event) => Math.max(most, event.seq), 0);

  if (pages.isPending) return <EventsLoading what="requests" />;
  if (pages.isError && events.length === 0) {
    return <EventsFailed what="requests" error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  return (
    <>
      {isLive && (
        <NewerPill
          path={`${basePath}/newer${search}${search === "" ? "?" : "&"}after=${knownSeq}`}
          onShow={() => {
            window.scrollTo({ top: 0 });
            void queryClient.resetQueries({ queryKey: ["events", path] });
          }}
        />
      )}
      <Found {...explorer} events={events} pages={pages} />
    </>
  );
}

function Found({
  events,
  pages,
  ...explorer
}: Omit<RequestExplorerProps, "initial"> & {
  readonly events: readonly AuditEvent[];
  readonly pages: ReturnType<typeof useEventPages<AuditEvent, RequestsPage>>;
}) {
  const { audit, tenant } = explorer;
  if (events.length > 0) return <RequestTable {...explorer} events={events} pages={pages} />;
  if (pages.data?.pages[0]?.hasAny === false) return <NoRequestsYet tenant={tenant} />;
  return (
    <NoMatch
      what="requests"
      {...(activeFilterCount(audit.params) > 0 && { onClear: audit.clearFilters })}
      onWiden={() => audit.setRange({ since: "30d", from: null, to: null })}
    />
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import type { AuditEvent } from "@veilgate/contracts";
import { Notice } from "#components/ui/notice";
import { Loading, Skeleton } from "#components/ui/skeleton";
import { routes } from "#lib/routes";
import type { FilterOptions } from "#server/audit/list-filter-options";
import { fetchJson, RouteError } from "./fetch-json";
import type { ListFilterName } from "./filters";
import { RequestPanel } from "./request-panel";

interface OpenRequestProps {
  readonly tenant: string;
  readonly requestId: string;
  /** The event when it is among the rows; else it is asked for. */
  readonly loaded: AuditEvent | undefined;
  readonly options: FilterOptions;
  readonly keyName: (id: string) => string;
  readonly onFilter: (name: ListFilterName, value: string) => void;
}

/** The panel's request, from the rows or by its own address: a link works whatever is filtered. */
export function OpenRequest({ tenant, requestId, loaded, options, ...panel }: OpenRequestProps) {
  const { data, error } = useQuery({
    queryKey: ["request", tenant, requestId],
    queryFn: ({ signal }) =>
      fetchJson<AuditEvent>(`${routes.audit(tenant)}/events/${encodeURIComponent(requestId)}`, signal),
    enabled: loaded === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const event = loaded ?? data;
  if (error && !event) return <Unavailable error={error} />;
  if (!event) return <PanelLoading />;
  const policy = options.policies.find(({ value }) => value === event.policy_id);
  return (
    <RequestPanel
      {...panel}
      event={event}
      policy={
        policy && event.policy_version !== null
          ? { slug: policy.value, href: routes.policyVersion(tenant, policy.value, event.policy_version) }
          : null
      }
    />
  );
}

function Unavailable({ error }: { readonly error: unknown }) {
  const isMissing = error instanceof RouteError && error.failure?.code === "not_found";
  return (
    <div className="p-4">
      <Notice tone="danger">
        {isMissing
          ? "This tenant has no request with that id."
          : "The request could not be loaded. Close the panel and open it again."}
      </Notice>
    </div>
  );
}

function PanelLoading() {
  return (
    <Loading what="the request">
      <div className="flex flex-col gap-4 p-4">
        <Skeleton className="w-2/3" />
        <Skeleton className="h-24" />
        <Skeleton className="h-40" />
      </div>
    </Loading>
  );
}

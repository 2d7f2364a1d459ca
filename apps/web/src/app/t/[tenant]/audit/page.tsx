import { can } from "@veilgate/contracts";
import type { Metadata } from "next";
import { readTimeRange, resolveTimeRange } from "#components/time-range/time-range";
import { ForbiddenState } from "#components/ui/forbidden-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { listChanges } from "#server/audit/list-changes";
import { listFilterOptions } from "#server/audit/list-filter-options";
import { searchRequests } from "#server/audit/search-requests";
import { type Ctx, getTenantContext } from "#server/context";
import { AuditExplorer, type AuditExplorerProps } from "./audit-explorer";
import { readRequestQuery } from "./read-request-query";
import { loadAuditParams, serializeFilterParams } from "./search-params";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ params, searchParams }: PageProps<"/t/[tenant]/audit">) {
  const { tenant } = await params;
  const ctx = await getTenantContext(tenant);
  if (!can(ctx.role, "audit:read")) {
    return (
      <PageBody>
        <PageHeader title="Audit" />
        <ForbiddenState what="the audit history" permission="audit:read" role={ctx.role} />
      </PageBody>
    );
  }
  const state = await loadAuditParams(searchParams);
  const [options, first] = await Promise.all([listFilterOptions(ctx), readFirstPage(ctx, state)]);
  return <AuditExplorer tenant={tenant} options={options} {...first} />;
}

type AuditState = Awaited<ReturnType<typeof loadAuditParams>>;

/** The first page of the tab that the URL names. Filters that mean nothing are explained by the browser's part. */
async function readFirstPage(
  ctx: Ctx,
  state: AuditState,
): Promise<Pick<AuditExplorerProps, "requests" | "changes">> {
  if (state.tab === "changes") {
    const range = readTimeRange(state);
    if (!range.ok) return { requests: null, changes: null };
    const now = ctx.now();
    const { since, from, to } = state;
    const page = await listChanges(ctx, resolveTimeRange(range.choice, now));
    const search = serializeFilterParams({ since, from, to });
    return { requests: null, changes: { search, page: { ...page, asOf: now.toISOString() } } };
  }
  const search = serializeFilterParams(state);
  const read = await readRequestQuery(ctx, new URLSearchParams(search));
  if (!read.ok) return { requests: null, changes: null };
  const page = await searchRequests(ctx, read.query);
  return { requests: { search, page: { ...page, asOf: read.asOf.toISOString() } }, changes: null };
}

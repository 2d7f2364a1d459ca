import { can } from "@veilgate/contracts";
import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { readTimeRange, type TimeRangeChoice } from "#components/time-range/time-range";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ForbiddenState } from "#components/ui/forbidden-state";
import { Notice } from "#components/ui/notice";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { routes } from "#lib/routes";
import { type Ctx, getTenantContext } from "#server/context";
import { readUsage } from "#server/usage/read-usage";
import { loadUsageParams } from "./search-params";
import { UsageCharts } from "./usage-charts";
import { usageRange } from "./usage-range";
import { UsageSkeleton } from "./usage-skeleton";
import { UsageTimeRange } from "./usage-time-range";

export const metadata: Metadata = { title: "Usage" };

export default async function UsagePage({ params, searchParams }: PageProps<"/t/[tenant]/usage">) {
  const ctx = await getTenantContext((await params).tenant);
  if (!can(ctx.role, "usage:read")) {
    return (
      <PageBody>
        <PageHeader title="Usage" />
        <ForbiddenState what="usage figures" permission="usage:read" role={ctx.role} />
      </PageBody>
    );
  }
  const state = await loadUsageParams(searchParams);
  const range = readTimeRange(state);
  return (
    <PageBody wide>
      <PageHeader
        title="Usage"
        description="What went through the gateway, what was found in it, and how long it took."
        action={<UsageTimeRange />}
      />
      {range.ok ? (
        <Suspense key={JSON.stringify(state)} fallback={<UsageSkeleton />}>
          <Figures ctx={ctx} choice={range.choice} />
        </Suspense>
      ) : (
        <Notice tone="danger">
          <code>{range.problem.param}</code>: {range.problem.message} Choose a time range above.
        </Notice>
      )}
    </PageBody>
  );
}

async function Figures({ ctx, choice }: { readonly ctx: Ctx; readonly choice: TimeRangeChoice }) {
  const now = ctx.now();
  const range = usageRange(choice, now);
  const usage = await readUsage(ctx, range);
  if (usage.totals.requests === 0) {
    return (
      <EmptyState
        icon={ChartColumn}
        title="No requests in this time range"
        action={
          <Link href={routes.overview(ctx.tenant.slug)} className={buttonStyle({ variant: "primary" })}>
            Send a request
          </Link>
        }
      >
        Choose a longer time above, or send a request through the gateway.
      </EmptyState>
    );
  }
  return (
    <UsageCharts
      usage={usage}
      range={range}
      now={now}
      tenant={ctx.tenant.slug}
      mayAudit={can(ctx.role, "audit:read")}
    />
  );
}

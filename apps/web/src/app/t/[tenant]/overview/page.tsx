import type { Metadata } from "next";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { getTenantContext } from "#server/context";
import { setupProgress } from "#server/overview/setup-progress";
import { FirstSteps } from "./first-steps";
import { TenantSummary } from "./tenant-summary";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params }: PageProps<"/t/[tenant]/overview">) {
  const ctx = await getTenantContext((await params).tenant);
  const progress = await setupProgress(ctx);
  return (
    <PageBody>
      <PageHeader
        title="Overview"
        description={
          progress.hasEvents
            ? "The past 24 hours of this tenant."
            : "Three steps from here to a request that leaves without personal data."
        }
      />
      {progress.hasEvents ? <TenantSummary ctx={ctx} /> : <FirstSteps ctx={ctx} progress={progress} />}
    </PageBody>
  );
}

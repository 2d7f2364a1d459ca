import { can } from "@veilgate/contracts";
import { History } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { routes } from "#lib/routes";
import { getTenantContext } from "#server/context";
import { orNotFound } from "#server/or-not-found";
import { listVersions } from "#server/policies/list-versions";
import { PolicyTabs } from "../../policy-tabs";
import { VersionTable } from "../../version-table";

export const metadata: Metadata = { title: "Policy versions" };

export default async function PolicyVersionsPage({
  params,
}: PageProps<"/t/[tenant]/policies/[policy]/versions">) {
  const { tenant, policy: slug } = await params;
  const ctx = await getTenantContext(tenant);
  const history = await listVersions(ctx, slug).catch(orNotFound);
  const edit = (
    <Link href={routes.policy(tenant, slug)} className={buttonStyle({ variant: "primary" })}>
      Open the editor
    </Link>
  );
  return (
    <PageBody wide>
      <PageHeader title={history.policy.name} description={<code className="text-xs">{slug}</code>} />
      <PolicyTabs tenantSlug={tenant} policySlug={slug} current="versions" />
      {history.versions.length === 0 ? (
        <EmptyState icon={History} title="No versions yet" action={edit}>
          Each time the policy is published, a version is kept here for good.
        </EmptyState>
      ) : (
        <VersionTable {...history} tenantSlug={tenant} mayPublish={can(ctx.role, "policy:publish")} />
      )}
    </PageBody>
  );
}

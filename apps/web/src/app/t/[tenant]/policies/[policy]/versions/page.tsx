import { can } from "@veilgate/contracts";
import { NotFoundError } from "@veilgate/db";
import { History } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Badge } from "#components/ui/badge";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "#components/ui/table";
import { Timestamp } from "#components/ui/timestamp";
import { routes } from "#lib/routes";
import { getTenantContext } from "#server/context";
import { listVersions } from "#server/policies/list-versions";
import { PolicyTabs } from "../../policy-tabs";
import { RepublishButton } from "../../republish-button";

export const metadata: Metadata = { title: "Policy versions" };

export default async function PolicyVersionsPage({
  params,
}: PageProps<"/t/[tenant]/policies/[policy]/versions">) {
  const { tenant, policy: slug } = await params;
  const ctx = await getTenantContext(tenant);
  const { policy, versions } = await listVersions(ctx, slug).catch(orNotFound);
  return (
    <PageBody wide>
      <PageHeader title={policy.name} description={<code className="text-xs">{policy.slug}</code>} />
      <PolicyTabs tenantSlug={tenant} policySlug={policy.slug} current="versions" />
      {versions.length === 0 ? (
        <EmptyState
          icon={History}
          title="No versions yet"
          action={
            <Link href={routes.policy(tenant, policy.slug)} className={buttonStyle({ variant: "primary" })}>
              Open the editor
            </Link>
          }
        >
          Each time the policy is published, a version is kept here for good.
        </EmptyState>
      ) : (
        <Table label={`Versions of ${policy.name}`}>
          <TableHead>
            <TableHeaderCell>Version</TableHeaderCell>
            <TableHeaderCell>Note</TableHeaderCell>
            <TableHeaderCell>Published</TableHeaderCell>
            <TableHeaderCell>By</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">Actions</span>
            </TableHeaderCell>
          </TableHead>
          <TableBody>
            {versions.map((version) => (
              <TableRow key={version.version}>
                <TableCell>
                  <span className="flex flex-wrap items-center gap-2">
                    <Link
                      href={routes.policyVersion(tenant, policy.slug, version.version)}
                      className="inline-flex min-h-6 items-center font-medium hover:underline"
                    >
                      Version {version.version}
                    </Link>
                    {version.version === policy.publishedVersion && <Badge tone="accent">in force</Badge>}
                  </span>
                </TableCell>
                <TableCell className="max-w-md text-muted">
                  <span className="wrap-anywhere">{version.note}</span>
                </TableCell>
                <TableCell label="Published" className="text-muted">
                  <Timestamp value={version.createdAt} />
                </TableCell>
                <TableCell label="By" className="text-muted">
                  <span className="wrap-anywhere">{version.createdBy}</span>
                </TableCell>
                <TableCell className="text-end">
                  {version.version !== policy.publishedVersion && can(ctx.role, "policy:publish") && (
                    <RepublishButton
                      tenantSlug={tenant}
                      slug={policy.slug}
                      version={version.version}
                      current={policy.publishedVersion}
                    />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </PageBody>
  );
}

function orNotFound(error: unknown): never {
  if (error instanceof NotFoundError) notFound();
  throw error;
}

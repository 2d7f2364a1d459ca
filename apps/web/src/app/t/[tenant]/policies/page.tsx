import { can } from "@veilgate/contracts";
import { Plus, ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { RestrictedButton } from "#components/ui/restricted-button";
import { routes } from "#lib/routes";
import { getTenantContext } from "#server/context";
import { listPolicies } from "#server/policies/list-policies";
import { PolicyTable } from "./policy-table";

export const metadata: Metadata = { title: "Policies" };

export default async function PoliciesPage({ params }: PageProps<"/t/[tenant]/policies">) {
  const ctx = await getTenantContext((await params).tenant);
  const policies = await listPolicies(ctx);
  const create = can(ctx.role, "policy:edit") ? (
    <Link href={routes.newPolicy(ctx.tenant.slug)} className={buttonStyle({ variant: "primary" })}>
      <Plus aria-hidden />
      Create policy
    </Link>
  ) : (
    <RestrictedButton permission="policy:edit" role={ctx.role}>
      Create policy
    </RestrictedButton>
  );
  return (
    <PageBody>
      <PageHeader
        title="Policies"
        description="A policy says what happens to each kind of value before a provider sees it."
        action={policies.length > 0 && create}
      />
      {policies.length > 0 ? (
        <PolicyTable policies={policies} tenantSlug={ctx.tenant.slug} />
      ) : (
        <EmptyState icon={ShieldCheck} title="No policies yet" action={create}>
          Keys need a policy. Start from a preset and change it as you like; nothing is in force until you
          publish.
        </EmptyState>
      )}
    </PageBody>
  );
}

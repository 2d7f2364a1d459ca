import { can } from "@veilgate/contracts";
import type { Metadata } from "next";
import { ForbiddenState } from "#components/ui/forbidden-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { getTenantContext } from "#server/context";
import { CreatePolicyForm } from "./create-policy-form";

export const metadata: Metadata = { title: "Create policy" };

export default async function NewPolicyPage({ params }: PageProps<"/t/[tenant]/policies/new">) {
  const ctx = await getTenantContext((await params).tenant);
  return (
    <PageBody>
      <PageHeader
        title="Create policy"
        description="You get a draft. Nothing is in force until you publish it."
      />
      {can(ctx.role, "policy:edit") ? (
        <CreatePolicyForm tenantSlug={ctx.tenant.slug} />
      ) : (
        <ForbiddenState what="creating policies" permission="policy:edit" role={ctx.role} />
      )}
    </PageBody>
  );
}

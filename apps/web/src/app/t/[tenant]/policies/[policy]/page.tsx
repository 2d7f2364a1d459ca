import { can } from "@veilgate/contracts";
import type { Metadata } from "next";
import { getTenantContext } from "#server/context";
import { orNotFound } from "#server/or-not-found";
import { findPolicy } from "#server/policies/find-policy";
import { PolicyEditor } from "../policy-editor";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage({ params }: PageProps<"/t/[tenant]/policies/[policy]">) {
  const { tenant, policy: slug } = await params;
  const ctx = await getTenantContext(tenant);
  const { policy, draftHash, published } = await findPolicy(ctx, slug).catch(orNotFound);
  return (
    <PolicyEditor
      // Another policy, or a draft that somebody else saved, starts the editor anew.
      key={policy.id}
      tenantSlug={ctx.tenant.slug}
      role={ctx.role}
      policy={{ slug: policy.slug, name: policy.name, draftYaml: policy.draftYaml, draftHash }}
      published={published && { version: published.version, sourceYaml: published.sourceYaml }}
      mayEdit={can(ctx.role, "policy:edit")}
      mayPublish={can(ctx.role, "policy:publish")}
    />
  );
}

import { can } from "@veilgate/contracts";
import { ShieldCheck, Waypoints } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ForbiddenState } from "#components/ui/forbidden-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { env } from "#env";
import { routes } from "#lib/routes";
import { type Ctx, getTenantContext } from "#server/context";
import { keyChoices } from "#server/keys/key-choices";
import { CreateKeyForm } from "./create-key-form";

export const metadata: Metadata = { title: "New key" };

export default async function NewKeyPage({ params }: PageProps<"/t/[tenant]/keys/new">) {
  const ctx = await getTenantContext((await params).tenant);
  return (
    <PageBody>
      <PageHeader title="Create a key" description="You see the key once, on the next screen." />
      {can(ctx.role, "key:create") ? (
        <NewKey ctx={ctx} />
      ) : (
        <ForbiddenState what="creating keys" permission="key:create" role={ctx.role} />
      )}
    </PageBody>
  );
}

async function NewKey({ ctx }: { ctx: Ctx }) {
  const { policies, upstreams } = await keyChoices(ctx);
  if (upstreams.length === 0) {
    return (
      <EmptyState icon={Waypoints} title="Connect an upstream first">
        A key leads to a provider, and this tenant has no upstream yet. Add one with{" "}
        <code className="whitespace-nowrap">npm run veilgate -- apply -f FILE</code>.
      </EmptyState>
    );
  }
  if (policies.length === 0) {
    return (
      <EmptyState
        icon={ShieldCheck}
        title="Publish a policy first"
        action={
          <Link href={routes.policies(ctx.tenant.slug)} className={buttonStyle({ variant: "primary" })}>
            Go to policies
          </Link>
        }
      >
        A key applies a policy, and none of this tenant has been published yet.
      </EmptyState>
    );
  }
  return (
    <CreateKeyForm
      tenantSlug={ctx.tenant.slug}
      policies={policies}
      upstreams={upstreams}
      gatewayUrl={env().GATEWAY_URL}
    />
  );
}

import { can } from "@veilgate/contracts";
import { KeyRound, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageBody, PageHeader } from "#components/ui/page-header";
import { RestrictedButton } from "#components/ui/restricted-button";
import { routes } from "#lib/routes";
import { getTenantContext } from "#server/context";
import { listKeys } from "#server/keys/list-keys";
import { KeyTable } from "./key-table";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage({ params }: PageProps<"/t/[tenant]/keys">) {
  const ctx = await getTenantContext((await params).tenant);
  const keys = await listKeys(ctx);
  const create = can(ctx.role, "key:create") ? (
    <Link href={routes.newKey(ctx.tenant.slug)} className={buttonStyle({ variant: "primary" })}>
      <Plus aria-hidden />
      Create key
    </Link>
  ) : (
    <RestrictedButton permission="key:create" role={ctx.role}>
      Create key
    </RestrictedButton>
  );

  return (
    <PageBody>
      <PageHeader
        title="Keys"
        description="A client sends a virtual key instead of a provider's. It says which policies and upstreams apply."
        action={keys.length > 0 && create}
      />
      {keys.length > 0 ? (
        <KeyTable keys={keys} tenantSlug={ctx.tenant.slug} mayRevoke={can(ctx.role, "key:revoke")} />
      ) : (
        <EmptyState icon={KeyRound} title="No keys yet" action={create}>
          Clients need a key to send requests through the gateway. You see it once, when you create it.
        </EmptyState>
      )}
    </PageBody>
  );
}

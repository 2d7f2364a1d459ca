import { SearchX } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageBody } from "#components/ui/page-header";
import { routes } from "#lib/routes";

export default function TenantNotFound() {
  return (
    <PageBody>
      <EmptyState
        icon={SearchX}
        title="Not found"
        heading="h1"
        action={
          <Link href={routes.home} className={buttonStyle()}>
            Go to the start page
          </Link>
        }
      >
        There is no such page, or it belongs to a tenant that you are not a member of.
      </EmptyState>
    </PageBody>
  );
}

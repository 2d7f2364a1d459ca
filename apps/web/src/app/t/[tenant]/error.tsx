"use client";

import { ErrorState } from "#components/ui/error-state";
import { PageBody } from "#components/ui/page-header";
import { errorDigest } from "#lib/error-digest";

export default function TenantError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PageBody>
      <ErrorState title="This page could not be loaded" requestId={errorDigest(error)} onRetry={retry} />
    </PageBody>
  );
}

"use client";

import { ErrorState } from "#components/ui/error-state";
import { PageBody } from "#components/ui/page-header";

/** The digest is the only thing about the error that leaves the server; the log line has it too. */
export default function TenantError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string"
      ? error.digest
      : undefined;
  return (
    <PageBody>
      <ErrorState title="This page could not be loaded" requestId={digest} onRetry={retry} />
    </PageBody>
  );
}

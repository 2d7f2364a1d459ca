"use client";

import { ErrorState } from "#components/ui/error-state";
import { errorDigest } from "#lib/error-digest";

/** Also catches what the tenant's layout throws, such as a database that does not answer. */
export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <ErrorState title="The dashboard could not be loaded" requestId={errorDigest(error)} onRetry={retry} />
    </main>
  );
}

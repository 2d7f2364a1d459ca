"use client";

import { FileSearch, ScrollText } from "lucide-react";
import Link from "next/link";
import { Button, buttonStyle } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ErrorState } from "#components/ui/error-state";
import { Loading, TableSkeleton } from "#components/ui/skeleton";
import { routes } from "#lib/routes";
import { RouteError } from "./fetch-json";

/** The states of a list of events that is not a list. */

export function EventsLoading({ what }: { readonly what: string }) {
  return (
    <Loading what={what}>
      <TableSkeleton rows={12} columns={6} />
    </Loading>
  );
}

export function EventsFailed({
  what,
  error,
  onRetry,
}: {
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const failure = error instanceof RouteError ? error.failure : null;
  return (
    <ErrorState
      title={
        failure?.code === "signed_out"
          ? "Your session has ended. Sign in again."
          : `The ${what} could not be loaded.`
      }
      requestId={failure?.requestId}
      onRetry={onRetry}
    />
  );
}

/** Nothing was ever recorded: the way to the first request is the overview's snippet. */
export function NoRequestsYet({ tenant }: { readonly tenant: string }) {
  return (
    <EmptyState
      icon={ScrollText}
      title="No requests yet"
      action={
        <Link href={routes.overview(tenant)} className={buttonStyle({ variant: "primary" })}>
          Send a first request
        </Link>
      }
    >
      Every request that goes through the gateway leaves an event here, with counts and never with text.
    </EmptyState>
  );
}

export function NoMatch({
  what,
  onClear,
  onWiden,
}: {
  readonly what: string;
  /** Missing when there is no filter to clear. */
  readonly onClear?: () => void;
  readonly onWiden: () => void;
}) {
  return (
    <EmptyState
      icon={FileSearch}
      title={onClear ? `No ${what} match these filters` : `No ${what} in this time range`}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {onClear && <Button onClick={onClear}>Clear filters</Button>}
          <Button onClick={onWiden}>Look at the last 30 days</Button>
        </div>
      }
    >
      {onClear
        ? "Take a filter away, or look at a longer time."
        : "Look at a longer time, or wait for the next one."}
    </EmptyState>
  );
}

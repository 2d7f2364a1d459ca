"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button, buttonStyle } from "#components/ui/button";
import { EntityChips } from "#components/ui/entity-chips";
import { OutcomeBadge, outcomeLooks } from "#components/ui/outcome-badge";
import { routes } from "#lib/routes";
import type { FirstEvent } from "#server/overview/first-event";

const pollMs = 2000;

/** Waits for the first request to be recorded, then shows what became of it. */
export function FirstRequestListener({ tenantSlug }: { readonly tenantSlug: string }) {
  const { data: event, isError } = useQuery({
    queryKey: ["first-event", tenantSlug],
    queryFn: ({ signal }) => fetchFirstEvent(tenantSlug, signal),
    refetchInterval: (query) => (query.state.data ? false : pollMs),
    retry: false,
  });

  return (
    <div aria-live="polite" className="rounded-lg border border-line px-4 py-3">
      {event ? (
        <Arrived tenantSlug={tenantSlug} event={event} />
      ) : (
        <p className="flex items-center gap-2.5">
          <span aria-hidden className="size-2 shrink-0 animate-listen rounded-full bg-accent" />
          {isError ? "No answer from the dashboard. Trying again…" : "Listening for your first request…"}
        </p>
      )}
    </div>
  );
}

function Arrived({ tenantSlug, event }: { readonly tenantSlug: string; readonly event: FirstEvent }) {
  const router = useRouter();
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold text-ink">Your first request arrived.</p>
      <div className="flex flex-wrap items-center gap-2">
        <OutcomeBadge outcome={event.outcome} />
        <EntityChips counts={event.entitiesByType} />
      </div>
      <p>{outcomeLooks[event.outcome].sentence}</p>
      <div className="flex flex-wrap gap-2">
        {event.requestId && (
          <Link
            href={routes.auditEvent(tenantSlug, event.requestId)}
            className={buttonStyle({ variant: "primary" })}
          >
            Open the audit event
          </Link>
        )}
        <Button onClick={() => router.refresh()}>Show the overview</Button>
      </div>
    </div>
  );
}

async function fetchFirstEvent(tenantSlug: string, signal: AbortSignal): Promise<FirstEvent | null> {
  const response = await fetch(routes.firstEvent(tenantSlug), { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { event } = (await response.json()) as { event: FirstEvent | null };
  return event;
}

"use client";

import type { AuditEvent } from "@veilgate/contracts";
import Link from "next/link";
import { DetailList, DetailRow, DetailSection } from "#components/data-table/detail-parts";
import { CopyButton } from "#components/ui/copy-button";
import { OutcomeBadge, outcomeLooks } from "#components/ui/outcome-badge";
import { Timestamp } from "#components/ui/timestamp";
import { formatInteger } from "#lib/format";
import { CopyEvent } from "./copy-event";
import { EntityTable } from "./entity-table";
import { errorSentence } from "./error-sentences";
import { FilterableValue } from "./filter-value";
import type { ListFilterName } from "./filters";
import { prepareTimeline } from "./prepare-timeline";
import { TimelineBars } from "./timeline-bars";

interface RequestPanelProps {
  readonly event: AuditEvent;
  readonly keyName: (id: string) => string;
  /** The policy's slug and where its versions are shown. */
  readonly policy: { readonly slug: string; readonly href: string } | null;
  readonly onFilter: (name: ListFilterName, value: string) => void;
}

/** Everything that is known of one request. There is no text in it, because none is stored. */
export function RequestPanel({ event, keyName, policy, onFilter }: RequestPanelProps) {
  return (
    <>
      <DetailSection title="Outcome">
        <div className="flex flex-wrap items-center gap-2">
          <OutcomeBadge outcome={event.outcome} />
          <Timestamp value={event.timestamp} format="exact" />
        </div>
        <p className="mt-2 text-sm text-muted">{outcomeLooks[event.outcome].sentence}</p>
        {event.error && (
          <div className="mt-2 text-sm">
            <FilterableValue
              title={`Show only requests with ${event.error}`}
              onFilter={() => event.error && onFilter("error", event.error)}
            >
              <code className="text-xs">{event.error}</code>
            </FilterableValue>
            <p className="text-muted">{errorSentence(event.error)}</p>
          </div>
        )}
      </DetailSection>
      <DetailSection title="Steps">
        <TimelineBars timeline={prepareTimeline(event)} />
      </DetailSection>
      <DetailSection title="Entities">
        <EntityTable event={event} onFilter={(type) => onFilter("entity", type)} />
      </DetailSection>
      <RequestFacts event={event} keyName={keyName} policy={policy} onFilter={onFilter} />
      <DetailSection title="Identity and chain">
        <DetailList>
          <CopiedRow name="Request id" value={event.request_id} />
          <DetailRow name="Position in the chain">{formatInteger(event.seq)}</DetailRow>
          <CopiedRow name="Hash before it" value={event.prev_hash} />
          <DetailRow name="Gateway">
            <code className="text-xs">{event.instance}</code>
          </DetailRow>
        </DetailList>
      </DetailSection>
      <div className="px-4 py-3">
        <CopyEvent link={{ event: event.request_id }} json={event} />
      </div>
    </>
  );
}

function RequestFacts({ event, keyName, policy, onFilter }: RequestPanelProps) {
  return (
    <DetailSection title="Request">
      <DetailList>
        <DetailRow name="Key">
          <FilterableValue
            title={`Show only requests of key ${keyName(event.key_id)}`}
            onFilter={() => onFilter("key", event.key_id)}
          >
            {keyName(event.key_id)}
          </FilterableValue>
        </DetailRow>
        <DetailRow name="Policy">
          {policy === null || event.policy_version === null ? (
            (event.policy_id ?? "none")
          ) : (
            <FilterableValue
              title={`Show only requests under ${policy.slug}`}
              onFilter={() => onFilter("policy", policy.slug)}
            >
              <Link
                href={policy.href}
                className="inline-flex min-h-6 items-center text-accent hover:underline"
              >
                {policy.slug}@{event.policy_version}
              </Link>
            </FilterableValue>
          )}
        </DetailRow>
        {event.fail_mode === "open" && <DetailRow name="On failure">forwarded as it is</DetailRow>}
        <DetailRow name="Model">
          {event.model ? (
            <FilterableValue
              title={`Show only requests to ${event.model}`}
              onFilter={() => event.model && onFilter("model", event.model)}
            >
              <code className="text-xs">{event.model}</code>
            </FilterableValue>
          ) : (
            "none"
          )}
        </DetailRow>
        <RequestCounts event={event} />
      </DetailList>
    </DetailSection>
  );
}

function RequestCounts({ event }: Pick<RequestPanelProps, "event">) {
  return (
    <>
      <DetailRow name="Endpoint">
        <code className="text-xs">{event.endpoint}</code>
        {event.stream && " (streamed)"}
      </DetailRow>
      <DetailRow name="Upstream">{event.upstream ?? "not reached"}</DetailRow>
      {event.provider && <DetailRow name="Provider">{event.provider}</DetailRow>}
      <DetailRow name="Status">
        {event.status}
        {event.upstream_status !== null && `, provider ${event.upstream_status}`}
      </DetailRow>
      <DetailRow name="Tokens">{tokensOf(event)}</DetailRow>
      <DetailRow name="Texts searched">
        {formatInteger(event.strings_scanned)}
        {event.strings_opaque > 0 && `, ${formatInteger(event.strings_opaque)} not readable`}
      </DetailRow>
      <DetailRow name="Put back in the answer">{formatInteger(event.restored_total)}</DetailRow>
      {event.placeholders_unknown > 0 && (
        <DetailRow name="Unknown placeholders">{formatInteger(event.placeholders_unknown)}</DetailRow>
      )}
    </>
  );
}

function CopiedRow({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <DetailRow name={name}>
      <span className="flex min-w-0 items-center justify-end gap-1">
        <code className="min-w-0 truncate text-xs" title={value}>
          {value}
        </code>
        <CopyButton value={value} label={`Copy ${name.toLowerCase()}`} variant="icon" />
      </span>
    </DetailRow>
  );
}

function tokensOf(event: AuditEvent): string {
  if (event.prompt_tokens === null && event.completion_tokens === null) return "not reported";
  return `${formatInteger(event.prompt_tokens ?? 0)} in, ${formatInteger(event.completion_tokens ?? 0)} out`;
}

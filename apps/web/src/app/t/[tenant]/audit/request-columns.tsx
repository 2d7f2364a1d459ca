"use client";

import type { AuditEvent } from "@veilgate/contracts";
import { type DataColumn, dataColumnHelper } from "#components/data-table/data-table";
import { Breakable } from "#components/ui/breakable";
import { OutcomeBadge, outcomeLooks } from "#components/ui/outcome-badge";
import { entityLabel, formatInteger, formatMs } from "#lib/format";
import { FilterValue } from "./filter-value";
import type { ListFilterName } from "./filters";

const helper = dataColumnHelper<AuditEvent>();
const entitiesShownMax = 2;

interface RequestColumns {
  readonly keyName: (id: string) => string;
  readonly onFilter: (name: ListFilterName, value: string) => void;
}

/** The columns after the time: outcome, key, model, entities, tokens, duration. */
export function requestColumns({ keyName, onFilter }: RequestColumns): readonly DataColumn<AuditEvent>[] {
  return helper.columns([
    helper.display({
      id: "outcome",
      header: "Outcome",
      meta: { className: "whitespace-nowrap @max-2xl:justify-end", cardLabel: false },
      cell: ({ row: { original: event } }) => (
        <FilterValue
          title={`Show only ${outcomeLooks[event.outcome].label.toLowerCase()} requests`}
          onFilter={() => onFilter("outcome", event.outcome)}
          className="@max-2xl:flex @max-2xl:flex-col @max-2xl:items-end"
        >
          <OutcomeBadge outcome={event.outcome} />
          {event.error && (
            // On a card it stands below the outcome, in as many lines as the time beside it leaves room for.
            <span className="text-xs text-muted @2xl:ms-1.5 @2xl:@max-4xl:hidden @max-2xl:text-end @max-2xl:whitespace-normal @max-2xl:wrap-anywhere">
              <Breakable text={event.error} />
            </span>
          )}
        </FilterValue>
      ),
    }),
    helper.display({
      id: "key",
      header: "Key",
      meta: { className: "@2xl:max-w-40", cardLabel: false },
      cell: ({ row: { original: event } }) => (
        <FilterValue
          title={`Show only requests of key ${keyName(event.key_id)}`}
          onFilter={() => onFilter("key", event.key_id)}
          className="truncate align-middle"
        >
          {keyName(event.key_id)}
        </FilterValue>
      ),
    }),
    helper.display({
      id: "model",
      header: "Model",
      meta: { className: "@2xl:max-w-44 @max-2xl:justify-end", yields: true, cardLabel: false },
      cell: ({ row: { original: event } }) => <ModelCell event={event} onFilter={onFilter} />,
    }),
    helper.display({
      id: "entities",
      header: "Entities",
      meta: { className: "@max-2xl:col-span-2", cardLabel: false },
      cell: ({ row: { original: event } }) => (
        <EntityCell counts={event.entities_by_type} onFilter={onFilter} />
      ),
    }),
    helper.display({
      id: "tokens",
      header: "Tokens",
      meta: { align: "end", yields: true, className: "@max-2xl:justify-start @max-2xl:gap-2" },
      cell: ({ row: { original: event } }) => <Tokens event={event} />,
    }),
    helper.display({
      id: "duration",
      header: "Duration",
      meta: { align: "end", className: "whitespace-nowrap @max-2xl:justify-end", cardLabel: false },
      cell: ({ row: { original: event } }) => formatMs(event.total_ms),
    }),
  ]) as readonly DataColumn<AuditEvent>[];
}

type OnFilter = RequestColumns["onFilter"];

/** What was asked for; where no model was, or none that is known, the path. */
function ModelCell({ event, onFilter }: { readonly event: AuditEvent; readonly onFilter: OnFilter }) {
  const { model, endpoint } = event;
  if (model === null || model === "") {
    return (
      <span className="block truncate font-mono text-xs text-muted @max-2xl:text-end @max-2xl:whitespace-normal">
        <Breakable text={endpoint} />
      </span>
    );
  }
  return (
    <FilterValue
      title={`Show only requests to ${model}`}
      onFilter={() => onFilter("model", model)}
      className="truncate align-middle font-mono text-xs"
    >
      {model}
    </FilterValue>
  );
}

function EntityCell({
  counts,
  onFilter,
}: {
  readonly counts: Readonly<Record<string, number>>;
  readonly onFilter: OnFilter;
}) {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (sorted.length === 0) return <Nothing />;
  const hidden = sorted.length - entitiesShownMax;
  return (
    <span className="flex items-center gap-1 @max-2xl:flex-wrap">
      {sorted.slice(0, entitiesShownMax).map(([type, count]) => (
        <FilterValue
          key={type}
          title={`Show only requests with ${entityLabel(type)}`}
          onFilter={() => onFilter("entity", type)}
          className="inline-flex h-5 min-h-5 items-center gap-1 border border-line px-1.5 text-xs whitespace-nowrap text-muted"
        >
          {entityLabel(type)}
          <span className="font-medium text-ink">{count}</span>
        </FilterValue>
      ))}
      {hidden > 0 && <span className="text-xs text-muted">+{hidden}</span>}
    </span>
  );
}

/** Nothing to show is a dash for the eye and a word for a screen reader. */
function Nothing() {
  return (
    <>
      <span aria-hidden className="text-faint">
        –
      </span>
      <span className="sr-only">none</span>
    </>
  );
}

function Tokens({ event }: { readonly event: AuditEvent }) {
  if (event.prompt_tokens === null && event.completion_tokens === null) return <Nothing />;
  const tokens = (event.prompt_tokens ?? 0) + (event.completion_tokens ?? 0);
  return <span className="text-muted">{formatInteger(tokens)}</span>;
}

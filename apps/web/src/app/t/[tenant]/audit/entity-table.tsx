"use client";

import type { AuditEvent } from "@veilgate/contracts";
import { Badge } from "#components/ui/badge";
import { entityLabel, formatInteger } from "#lib/format";
import { FilterableValue } from "./filter-value";

/** What was found, by type and action. Counts only: values are not stored anywhere. */
export function EntityTable({
  event,
  onFilter,
}: {
  readonly event: Pick<AuditEvent, "entities_by_type" | "actions_by_type">;
  readonly onFilter: (type: string) => void;
}) {
  const types = Object.entries(event.entities_by_type).sort(([, a], [, b]) => b - a);
  if (types.length === 0) return <p className="text-sm text-muted">Nothing was found.</p>;
  return (
    <table className="w-full text-sm tabular-nums" aria-label="Entities by type and action">
      <thead className="sr-only">
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Action</th>
          <th scope="col">Count</th>
        </tr>
      </thead>
      <tbody>
        {types.map(([type, count]) => (
          <tr key={type}>
            <th scope="row" className="py-0.5 text-start font-normal">
              <span className="inline-flex">
                <FilterableValue
                  title={`Show only requests with ${entityLabel(type)}`}
                  onFilter={() => onFilter(type)}
                >
                  {entityLabel(type)}
                </FilterableValue>
              </span>
            </th>
            <td className="px-2 py-0.5">
              <span className="flex flex-wrap justify-end gap-1">
                {Object.entries(event.actions_by_type[type] ?? {}).map(([action, times]) => (
                  <Badge key={action} tone={action === "block" ? "danger" : "neutral"}>
                    {action}
                    {times !== count && ` ${times}`}
                  </Badge>
                ))}
              </span>
            </td>
            <td className="w-10 py-0.5 text-end font-medium">{formatInteger(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

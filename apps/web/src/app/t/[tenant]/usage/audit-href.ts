import { routes } from "#lib/routes";
import { serializeAuditParams } from "../audit/search-params";

/** The audit page with a fixed range and a filter: what a number on the usage page counts. */
export function auditHref(
  tenant: string,
  range: { readonly from: Date; readonly to: Date },
  filter: { readonly outcome?: readonly string[]; readonly entity?: readonly string[] },
): string {
  return serializeAuditParams(routes.audit(tenant), {
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    ...(filter.outcome && { outcome: [...filter.outcome] }),
    ...(filter.entity && { entity: [...filter.entity] }),
  });
}

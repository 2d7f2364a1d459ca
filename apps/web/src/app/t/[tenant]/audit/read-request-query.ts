import type { KeyId } from "@veilgate/contracts";
import { z } from "zod";
import { type ParamProblem, resolveTimeRange } from "#components/time-range/time-range";
import { listFilterOptions } from "#server/audit/list-filter-options";
import type { RequestQuery } from "#server/audit/request-query";
import type { Ctx } from "#server/context";
import { readAuditFilters } from "./filters";
import { loadAuditParams } from "./search-params";

export type ReadRequestQuery =
  | { readonly ok: true; readonly query: RequestQuery; readonly asOf: Date }
  | { readonly ok: false; readonly problems: readonly ParamProblem[] };

/**
 * The query that a page's URL asks for. `as_of` is the moment that the first page was read at, so
 * that later pages of a range that ends now keep its edges.
 */
export async function readRequestQuery(ctx: Ctx, search: URLSearchParams): Promise<ReadRequestQuery> {
  const options = await listFilterOptions(ctx);
  const read = readAuditFilters(loadAuditParams(search), {
    keyIds: options.keys.map((key) => key.value),
    policies: options.policies.map((policy) => policy.value),
  });
  if (!read.ok) return read;
  const asOf = readAsOf(search) ?? ctx.now();
  const { range, requestId, keyIds, ...filters } = read.filters;
  return {
    ok: true,
    asOf,
    query: {
      ...resolveTimeRange(range, asOf),
      outcomes: [...filters.outcomes],
      entityTypes: [...filters.entityTypes],
      policies: [...filters.policies],
      models: [...filters.models],
      errors: [...filters.errors],
      keyIds: keyIds.map((id) => id as KeyId),
      ...(requestId !== undefined && { requestId }),
    },
  };
}

function readAsOf(search: URLSearchParams): Date | undefined {
  const asOf = search.get("as_of");
  return asOf === null
    ? undefined
    : z.iso
        .datetime()
        .transform((text) => new Date(text))
        .parse(asOf);
}

/** The query, or a `ZodError` that names each bad value: for routes, whose callers get it as JSON. */
export async function requireRequestQuery(ctx: Ctx, search: URLSearchParams) {
  const read = await readRequestQuery(ctx, search);
  if (read.ok) return read;
  throw problemError(read.problems);
}

export function problemError(problems: readonly ParamProblem[]): z.ZodError {
  return new z.ZodError(
    problems.map(({ param, message }) => ({ code: "custom", path: [param], message, input: undefined })),
  );
}

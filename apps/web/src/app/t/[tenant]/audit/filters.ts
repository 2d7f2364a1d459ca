import { type Outcome, outcomes } from "@veilgate/contracts";
import { type ParamProblem, readTimeRange, type TimeRangeChoice } from "#components/time-range/time-range";

/** As the filters stand in the URL. */
export interface AuditFilterParams {
  readonly since: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly outcome: readonly string[];
  readonly entity: readonly string[];
  readonly key: readonly string[];
  readonly policy: readonly string[];
  readonly model: readonly string[];
  readonly error: readonly string[];
  readonly request: string | null;
}

export interface AuditFilters {
  readonly range: TimeRangeChoice;
  readonly outcomes: readonly Outcome[];
  readonly entityTypes: readonly string[];
  readonly keyIds: readonly string[];
  readonly policies: readonly string[];
  readonly models: readonly string[];
  readonly errors: readonly string[];
  readonly requestId: string | undefined;
}

export type ReadAuditFilters =
  | { readonly ok: true; readonly filters: AuditFilters }
  | { readonly ok: false; readonly problems: readonly ParamProblem[] };

/** Of keys and policies every one that ever was is known, so that a wrong one can be told from an idle one. */
export interface KnownNames {
  readonly keyIds: readonly string[];
  readonly policies: readonly string[];
}

/** Filters that take several values, by their name in the URL. */
export const listFilterNames = ["outcome", "entity", "key", "policy", "model", "error"] as const;
export type ListFilterName = (typeof listFilterNames)[number];
/** More values than this in one filter is not a question that a person asks. */
const valuesMax = 50;

const forms = {
  entity: { form: /^[A-Z][A-Z_]{0,31}$/, message: "is not an entity type. Types look like EMAIL." },
  model: { form: /^[\w.*@:/ -]{1,128}$/, message: "is not the name of a model." },
  error: { form: /^[a-z][a-z_]{0,63}$/, message: "is not an error code. Codes look like policy_blocked." },
} as const;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the filters of the URL and names every value that means nothing. Nothing is dropped silently. */
export function readAuditFilters(params: AuditFilterParams, known: KnownNames): ReadAuditFilters {
  const range = readTimeRange(params);
  const problems: ParamProblem[] = [
    ...(range.ok ? [] : [range.problem]),
    ...listFilterNames.flatMap((param) => tooMany(param, params[param])),
    ...strange("outcome", params.outcome, (value) => isOutcome(value), "is not an outcome."),
    ...strange("key", params.key, (value) => known.keyIds.includes(value), "is not a key of this tenant."),
    ...strange(
      "policy",
      params.policy,
      (value) => known.policies.includes(value),
      "is not a policy of this tenant.",
    ),
    ...(["entity", "model", "error"] as const).flatMap((param) =>
      strange(param, params[param], (value) => forms[param].form.test(value), forms[param].message),
    ),
    ...(params.request === null || uuid.test(params.request)
      ? []
      : [{ param: "request", message: `“${shorten(params.request)}” is not a request id.` }]),
  ];
  if (!range.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    filters: {
      range: range.choice,
      outcomes: params.outcome.filter(isOutcome),
      entityTypes: params.entity,
      keyIds: params.key,
      policies: params.policy,
      models: params.model,
      errors: params.error,
      requestId: params.request ?? undefined,
    },
  };
}

/** How many filters beside the time range are set. */
export function activeFilterCount(params: AuditFilterParams): number {
  return (
    listFilterNames.reduce((sum, name) => sum + params[name].length, 0) + (params.request === null ? 0 : 1)
  );
}

/** The list with the value added, or without it when it was there. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function isOutcome(value: string): value is Outcome {
  return outcomes.some((outcome) => outcome === value);
}

function tooMany(param: string, values: readonly string[]): ParamProblem[] {
  return values.length <= valuesMax
    ? []
    : [{ param, message: `A filter takes ${valuesMax} values at most.` }];
}

function strange(
  param: string,
  values: readonly string[],
  isKnown: (value: string) => boolean,
  message: string,
): ParamProblem[] {
  return values
    .filter((value) => !isKnown(value))
    .map((value) => ({ param, message: `“${shorten(value)}” ${message}` }));
}

function shorten(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 57)}…`;
}

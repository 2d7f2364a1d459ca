import { createLoader, createSerializer, parseAsArrayOf, parseAsString } from "nuqs/server";
import { timeRangeParams } from "#components/time-range/search-params";

const list = parseAsArrayOf(parseAsString).withDefault([]);

/** The part of the URL that decides which requests are shown. */
export const auditFilterParams = {
  ...timeRangeParams,
  outcome: list,
  entity: list,
  key: list,
  policy: list,
  model: list,
  error: list,
  request: parseAsString,
};

/**
 * What the audit page reads from its URL. One description for server and browser. Values stay
 * strings here and are judged by `readAuditFilters`, so that an unknown one is shown, not dropped.
 */
export const auditParams = {
  ...auditFilterParams,
  tab: parseAsString.withDefault("requests"),
  /** The request whose panel is open. */
  event: parseAsString,
  /** The change whose panel is open. */
  change: parseAsString,
};

export const loadAuditParams = createLoader(auditParams);
export const serializeAuditParams = createSerializer(auditParams);
/** The filters alone, as a query string with its question mark; empty without filters. */
export const serializeFilterParams = createSerializer(auditFilterParams);

import { createLoader } from "nuqs/server";
import { timeRangeParams } from "#components/time-range/search-params";

/** What the usage page reads from its URL: the time range, the same as on the audit page. */
export const usageParams = timeRangeParams;
export const loadUsageParams = createLoader(usageParams);

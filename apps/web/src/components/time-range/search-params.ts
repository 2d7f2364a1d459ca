import { parseAsString } from "nuqs/server";
import { defaultSince } from "./time-range";

/** The range's part of a page's URL. Values are read by `readTimeRange`, so that a bad one is shown and not dropped. */
export const timeRangeParams = {
  since: parseAsString.withDefault(defaultSince),
  from: parseAsString,
  to: parseAsString,
};

import type { UpstreamInput } from "@veilgate/contracts";
import type { z } from "zod";
import { baseUrl, isLocalAddress } from "./address";
import type { ImportDraft, Place } from "./import-draft";

type Upstream = z.input<typeof UpstreamInput>;

/** An upstream at an address; a local one is allowed to be local, and the operator is told. */
export function upstreamAt(
  url: URL,
  upstream: Omit<Upstream, "base_url" | "allow_private">,
  draft: ImportDraft,
  place: Place,
): Upstream {
  const isLocal = isLocalAddress(url);
  if (isLocal) {
    const why = `It points into a private network, so upstream "${upstream.name}" has allow_private: true. Set it to false when that is a mistake.`;
    draft.lose(place, url.host, why);
  }
  if (url.search !== "" || url.hash !== "") {
    draft.lose(
      place,
      url.host,
      "What stands behind ? or # in the address was left out; a base_url has none.",
    );
  }
  const { name, provider, ...rest } = upstream;
  return { name, provider, base_url: baseUrl(url), ...(isLocal && { allow_private: true }), ...rest };
}

/** Seconds of a predecessor as the milliseconds of an upstream, within its bounds. */
export function timeoutMs(seconds: number): number {
  return Math.min(Math.max(Math.round(seconds * 1000), 100), 3_600_000);
}

import { findsValues, type JsonBody, type ProfilerRules, searchedTexts } from "@veilgate/redaction";
import type { Cancellation } from "../pipeline/cancellation";
import type { UpstreamPools } from "../pipeline/upstream-pools";
import { askProfiler, ProfilerError } from "./ask-profiler";
import { changedValues } from "./changed-values";

/** Calls of one request that are under way at the same time. */
const atOnce = 8;
/** More texts than this are not asked for one by one. */
const textsMax = 1_000;
/** A shorter text has no room for a value that nobody else would find. */
const charsMin = 4;
const holdsWord = /[\p{L}\p{N}]/u;

/**
 * What the profiler would replace in the texts of a body: each text is asked for once.
 *
 * @throws ProfilerError when one of them cannot be known; what was said of the others is then worth nothing.
 */
export async function profileBody(
  body: JsonBody,
  rules: ProfilerRules,
  tenantId: string,
  pools: UpstreamPools,
  cancelled: Pick<Cancellation, "onCancel">,
): Promise<string[]> {
  const texts = [...searchedTexts(body)].filter((text) => text.length >= charsMin && holdsWord.test(text));
  if (texts.length > textsMax) throw new ProfilerError("TOO_MUCH");
  const stopped = new AbortController();
  cancelled.onCancel(() => stopped.abort());
  const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(rules.timeout_ms * 10)]);
  const values = new Set<string>();
  const queue = texts.values();
  const ask = async () => {
    for (const text of queue) {
      if (signal.aborted) throw new ProfilerError("TOO_LATE");
      const replacement = await askProfiler(text, rules, tenantId, pools, signal);
      const changed = changedValues(text, replacement);
      if (changed.length > 0 && !findsValues(text, changed)) throw new ProfilerError("UNREADABLE");
      for (const value of changed) values.add(value);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, texts.length) }, ask));
  } finally {
    stopped.abort();
  }
  return [...values];
}

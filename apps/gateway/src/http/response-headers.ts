/** The only headers of a provider that a client gets to see. No cookies, no organization, no keys. */
const allowed = new Set([
  "openai-processing-ms",
  "openai-version",
  "openai-model",
  "retry-after",
  "retry-after-ms",
  "x-should-retry",
]);

/** Providers count requests and tokens by the minute, the day, the project and the plan: all are for the client. */
const rateLimit =
  /^(?:anthropic-ratelimit-[a-z\d-]{1,48}|x-ratelimit-(?:limit|remaining|reset|renewalperiod)-[a-z-]{1,32})$/;

/** Longer values and control characters say that something is wrong with the upstream. */
const valuePattern = /^[\x20-\x7e]{0,256}$/;

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Flat name and value pairs; `content-type` is set by whoever writes the body. */
export function allowedResponseHeaders(headers: ResponseHeaders): string[] {
  const out: string[] = [];
  for (const name in headers) {
    if (!allowed.has(name) && !rateLimit.test(name)) continue;
    const value = headers[name];
    if (typeof value === "string" && valuePattern.test(value)) out.push(name, value);
  }
  return out;
}

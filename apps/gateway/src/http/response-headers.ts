/** The only headers of a provider that a client gets to see. No cookies, no organization, no keys. */
const allowed = new Set([
  "anthropic-ratelimit-input-tokens-limit",
  "anthropic-ratelimit-input-tokens-remaining",
  "anthropic-ratelimit-input-tokens-reset",
  "anthropic-ratelimit-output-tokens-limit",
  "anthropic-ratelimit-output-tokens-remaining",
  "anthropic-ratelimit-output-tokens-reset",
  "anthropic-ratelimit-requests-limit",
  "anthropic-ratelimit-requests-remaining",
  "anthropic-ratelimit-requests-reset",
  "anthropic-ratelimit-tokens-limit",
  "anthropic-ratelimit-tokens-remaining",
  "anthropic-ratelimit-tokens-reset",
  "openai-processing-ms",
  "openai-version",
  "openai-model",
  "retry-after",
  "retry-after-ms",
  "x-should-retry",
  "x-ratelimit-limit-requests",
  "x-ratelimit-limit-tokens",
  "x-ratelimit-remaining-requests",
  "x-ratelimit-remaining-tokens",
  "x-ratelimit-reset-requests",
  "x-ratelimit-reset-tokens",
]);

/** Longer values and control characters say that something is wrong with the upstream. */
const valuePattern = /^[\x20-\x7e]{0,256}$/;

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Flat name and value pairs; `content-type` is set by whoever writes the body. */
export function allowedResponseHeaders(headers: ResponseHeaders): string[] {
  const out: string[] = [];
  for (const name in headers) {
    if (!allowed.has(name)) continue;
    const value = headers[name];
    if (typeof value === "string" && valuePattern.test(value)) out.push(name, value);
  }
  return out;
}

/**
 * Every way in which the gateway says no. `docs/errors.md` has a heading for each code.
 *
 * - `retry`: the same request may work later; sent as `x-should-retry`, which official SDKs obey.
 * - `message`: what the caller reads; it says what to do and never holds a caller's text.
 */
export interface ErrorRow {
  readonly status: number;
  readonly retry: boolean;
  readonly message: string;
}

export const errorTable = {
  bad_json: {
    status: 400,
    retry: false,
    message:
      "The body is not one strict JSON object. Send valid UTF-8 JSON without duplicate members, at most 64 levels deep.",
  },
  bad_request: {
    status: 400,
    retry: false,
    message: "The request is not well formed. Check its headers and the members that this route requires.",
  },
  ambiguous_credentials: {
    status: 400,
    retry: false,
    message: "Two different gateway keys were sent. Send one.",
  },
  key_missing: {
    status: 401,
    retry: false,
    message:
      "No gateway key was sent: one begins with `vg_`. Send it where your client puts its API key (`Authorization: Bearer`, `x-api-key` or `x-goog-api-key`), or in `X-Veilgate-Key`.",
  },
  key_invalid: {
    status: 401,
    retry: false,
    message: "The gateway key is not known. Copy it again from the dashboard, or create a new one.",
  },
  key_expired: {
    status: 401,
    retry: false,
    message: "The gateway key has expired. Create a new one in the dashboard.",
  },
  key_revoked: {
    status: 401,
    retry: false,
    message: "The gateway key was revoked. Create a new one in the dashboard.",
  },
  policy_not_allowed: {
    status: 403,
    retry: false,
    message: "This key may not use that policy. Leave `policy_id` out or name one of the key's policies.",
  },
  policy_blocked: {
    status: 403,
    retry: false,
    message:
      "The policy refuses requests that hold such values. Remove them, or change the policy's actions.",
  },
  model_not_allowed: {
    status: 403,
    retry: false,
    message: "The policy does not allow this model. Use one that `GET /v1/models` lists.",
  },
  max_tokens_exceeded: {
    status: 403,
    retry: false,
    message:
      "The request asks for more tokens than the policy allows. Lower its maximum, or the number of choices.",
  },
  prompt_forbidden: {
    status: 403,
    retry: false,
    message: "The prompt holds an instruction that the policy forbids.",
  },
  opaque_content_blocked: {
    status: 403,
    retry: false,
    message:
      "The policy refuses images, files or audio, since they cannot be searched. Send text, or change `opaque` in the policy.",
  },
  route_not_supported: {
    status: 404,
    retry: false,
    message:
      "The gateway does not serve this path. Check the client's base URL: for OpenAI's clients it ends with /v1, for Anthropic's and Gemini's it has no path.",
  },
  model_not_found: {
    status: 404,
    retry: false,
    message: "No upstream of this key serves the model. Use one that `GET /v1/models` lists.",
  },
  method_not_allowed: {
    status: 405,
    retry: false,
    message: "The path exists but not with this method. See the `Allow` header.",
  },
  body_too_large: {
    status: 413,
    retry: false,
    message: "The body is larger than the gateway reads. Send less.",
  },
  encoding_not_supported: {
    status: 415,
    retry: false,
    message:
      "The body's type or encoding is not supported. Send application/json in UTF-8, plain or as gzip, deflate or br.",
  },
  rate_limited: {
    status: 429,
    retry: true,
    message: "The key has used up its requests for now. Wait for `Retry-After` seconds.",
  },
  budget_exhausted: {
    status: 429,
    retry: false,
    message: "The key has used up its budget. Raise it in the dashboard, or wait for the next month.",
  },
  internal: {
    status: 500,
    retry: false,
    message: "The gateway made a mistake. Tell its operator the request id.",
  },
  upstream_unreachable: {
    status: 502,
    retry: true,
    message: "The provider could not be reached. Check the upstream's address; `veilgate doctor` tries it.",
  },
  upstream_error: { status: 502, retry: true, message: "The provider's answer was broken or cut short." },
  redaction_failed: {
    status: 503,
    retry: false,
    message:
      "The request could not be searched, so it was not sent. Tell the gateway's operator the request id.",
  },
  audit_unavailable: {
    status: 503,
    retry: true,
    message:
      "The audit record could not be written, so the request was not served. Tell the gateway's operator.",
  },
  control_plane_unavailable: {
    status: 503,
    retry: true,
    message:
      "The gateway has no current configuration. Its database may be out of reach: try again soon, or tell its operator.",
  },
  overloaded: { status: 503, retry: true, message: "The gateway is at its limit. Try again soon." },
  upstream_timeout: { status: 504, retry: true, message: "The provider took too long." },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;

/** Codes of refusals by rule; an audit event with one of them has the outcome `blocked`. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "policy_not_allowed",
  "policy_blocked",
  "model_not_allowed",
  "max_tokens_exceeded",
  "prompt_forbidden",
  "opaque_content_blocked",
  "rate_limited",
  "budget_exhausted",
]);

export function isRefusal(code: ErrorCode): boolean {
  return refusals.has(code);
}

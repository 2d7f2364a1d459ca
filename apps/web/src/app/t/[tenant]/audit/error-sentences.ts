/** Why a request did not go through, for whoever reads the log. The codes are those of the gateway's error table. */
const sentences: Readonly<Record<string, string>> = {
  bad_json: "The body was not one strict JSON object.",
  bad_request: "The request was not well formed.",
  policy_not_allowed: "The key may not use the policy that the request named.",
  policy_blocked: "The policy refuses requests that hold such values.",
  model_not_allowed: "The policy does not allow the model.",
  max_tokens_exceeded: "More tokens were asked for than the policy allows.",
  prompt_forbidden: "The prompt held an instruction that the policy forbids.",
  opaque_content_blocked: "The request held an image, file or audio, which the policy refuses.",
  route_not_supported: "The gateway does not serve the path.",
  model_not_found: "No upstream of the key serves the model, or this kind of call.",
  method_not_allowed: "The path does not exist with this method.",
  body_too_large: "The body was larger than the gateway reads.",
  encoding_not_supported: "The body's type or encoding is not supported.",
  rate_limited: "The key had used up its requests for the moment.",
  budget_exhausted: "The key had used up its budget.",
  upstream_unreachable: "The provider could not be reached.",
  upstream_error: "The provider answered with an error.",
  upstream_timeout: "The provider took too long.",
  redaction_failed: "The text could not be searched, so nothing was sent.",
  audit_unavailable: "No audit record could be written, so nothing was sent.",
  control_plane_unavailable: "No current keys and policies: the database was out of reach.",
  overloaded: "The gateway had more requests than it could take.",
  failed_open: "The redaction failed, and the policy's fail mode is open: the request went out unsearched.",
  client_closed: "The client went away before the answer was complete.",
  interrupted: "The gateway stopped before the request was finished.",
  internal: "Something failed inside the gateway.",
};

export const errorCodes: readonly string[] = Object.keys(sentences);

export function errorSentence(code: string): string | undefined {
  return sentences[code];
}

import {
  anyValue,
  arrayOf,
  type BodyShape,
  encoded,
  freeForm,
  measures,
  object,
  settings,
  structural,
  text,
} from "../shape";
import { anthropicCacheControl, anthropicContent } from "./anthropic-content";
import { jsonSchema } from "./json-schema";

/** Bodies of `POST /v1/messages` and `/v1/messages/count_tokens`. */

const message = object({ role: structural, content: anthropicContent }, { isMessage: true });

const tool = object({
  ...settings(
    "type",
    "name",
    "strict",
    "max_uses",
    "max_characters",
    "max_content_tokens",
    "defer_loading",
    "display_height_px",
    "display_width_px",
    "display_number",
    "enable_zoom",
    "mcp_server_name",
  ),
  description: text,
  input_schema: jsonSchema,
  input_examples: anyValue,
  allowed_callers: arrayOf(structural),
  allowed_domains: arrayOf(text),
  blocked_domains: arrayOf(text),
  cache_control: anthropicCacheControl,
  citations: measures,
  default_config: measures,
  configs: measures,
  user_location: object({ type: structural, city: text, country: text, region: text, timezone: text }),
});

const mcpServer = object({
  ...settings("type", "name"),
  authorization_token: text,
  tool_configuration: measures,
  url: text,
});

const outputFormat = object({ type: structural, name: structural, schema: jsonSchema });

const container: BodyShape = {
  ...object({ id: structural, expires_at: structural, skills: measures }),
  string: "structural",
};

export const anthropicMessagesRequest: BodyShape = object({
  ...settings(
    "inference_geo",
    "max_tokens",
    "model",
    "policy_id",
    "service_tier",
    "speed",
    "stream",
    "temperature",
    "top_k",
    "top_p",
    "user_profile_id",
    "workspace_id",
  ),
  betas: arrayOf(structural),
  cache_control: anthropicCacheControl,
  container,
  context_management: measures,
  mcp_servers: arrayOf(mcpServer),
  messages: arrayOf(message),
  metadata: freeForm,
  output_config: object({ effort: structural, format: outputFormat, task_budget: measures }),
  output_format: outputFormat,
  stop_sequences: arrayOf(text),
  system: { ...anthropicContent, role: "system" },
  thinking: measures,
  tool_choice: measures,
  tools: arrayOf(tool),
});

/** Members of an answer. The first event of a stream has them as well. */
export const anthropicMessage: BodyShape = object(
  {
    ...settings("id", "type", "role", "model", "stop_reason"),
    container,
    content: anthropicContent,
    context_management: measures,
    stop_details: object({
      ...settings("type", "category", "recommended_model", "fallback_has_prefill_claim"),
      explanation: text,
      fallback_credit_token: encoded,
    }),
    stop_sequence: text,
    usage: measures,
    input_tokens: structural,
    request_id: structural,
    error: object({ type: structural, message: text, details: measures }),
  },
  { isMessage: true },
);

/** An answer, the number of tokens that was asked for, or an error. */
export const anthropicMessagesResponse: BodyShape = anthropicMessage;

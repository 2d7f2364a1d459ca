import {
  anyValue,
  arrayOf,
  type BodyShape,
  encoded,
  measures,
  object,
  reference,
  settings,
  structural,
  text,
} from "../shape";
import { jsonSchema } from "./json-schema";
import { userLocation } from "./openai-common";

/** Tools as the Responses API defines them: one object with its `type` beside the members. */

const words: BodyShape = { string: "structural", items: structural };

/** What is asked of a custom tool's input, or of the text of an answer. */
const format = object({
  ...settings("type", "name", "strict", "syntax"),
  definition: text,
  description: text,
  schema: jsonSchema,
});

const toolMembers: Record<string, BodyShape> = {
  ...settings(
    "type",
    "name",
    "strict",
    "defer_loading",
    "execution",
    "max_num_results",
    "search_context_size",
    "search_content_types",
    "display_height",
    "display_width",
    "environment_id",
    "server_label",
    "connector_id",
    "background",
    "input_fidelity",
    "model",
    "moderation",
    "output_compression",
    "output_format",
    "partial_images",
    "quality",
    "size",
    "action",
  ),
  description: text,
  parameters: jsonSchema,
  output_schema: jsonSchema,
  input_schema: jsonSchema,
  annotations: anyValue,
  format,
  vector_store_ids: words,
  allowed_callers: words,
  allowed_tools: { ...measures, string: "structural" },
  require_approval: { ...measures, string: "structural" },
  ranking_options: measures,
  filters: anyValue,
  user_location: userLocation,
  server_url: text,
  server_description: text,
  authorization: text,
  headers: anyValue,
  container: { ...measures, string: "structural" },
  environment: { string: "structural", others: anyValue, othersAreNamed: true },
  input_image_mask: {
    ...object({ image_url: { ...encoded, opaque: "images" }, file_id: reference }, { textPart: {} }),
  },
};

export const responsesTool: BodyShape = object({
  ...toolMembers,
  tools: arrayOf(object(toolMembers)),
});

export const responsesToolChoice: BodyShape = {
  ...object({
    ...settings("type", "name", "mode", "server_label"),
    tools: arrayOf(responsesTool),
  }),
  string: "structural",
};

export const responsesTextConfig: BodyShape = object({ verbosity: structural, format });

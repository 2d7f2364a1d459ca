import { arrayOf, type BodyShape, encoded, measures, object, settings, structural, text } from "../shape";
import { apiError, textsOrTokens, usage } from "./openai-common";

/** Bodies of `POST /v1/embeddings`, `POST /v1/moderations` and `GET /v1/models`. */

export const openAiEmbeddingRequest: BodyShape = object({
  ...settings("dimensions", "encoding_format", "input_type", "model", "policy_id"),
  input: textsOrTokens,
  user: text,
});

export const openAiEmbeddingResponse: BodyShape = object({
  object: structural,
  model: structural,
  data: arrayOf(
    object({
      object: structural,
      index: structural,
      embedding: { ...encoded, items: structural },
    }),
  ),
  usage,
  error: apiError,
});

const moderatedPart: BodyShape = {
  ...object({
    type: structural,
    text: { string: "text", continues: true },
    image_url: { ...object({ url: encoded }), string: "opaque", opaque: "images" },
  }),
  string: "text",
};

export const openAiModerationRequest: BodyShape = object({
  model: structural,
  policy_id: structural,
  input: { string: "text", role: "user", items: moderatedPart },
});

export const openAiModerationResponse: BodyShape = object({
  id: structural,
  model: structural,
  results: arrayOf(
    object({
      flagged: structural,
      categories: measures,
      category_scores: measures,
      category_applied_input_types: measures,
    }),
  ),
  error: apiError,
});

const model = object({
  ...settings(
    "id",
    "object",
    "created",
    "owned_by",
    "root",
    "parent",
    "max_model_len",
    "context_window",
    "active",
  ),
  permission: measures,
});

/** A list of models, or one. */
export const openAiModelsResponse: BodyShape = object({
  ...settings("id", "object", "created", "owned_by"),
  data: arrayOf(model),
  error: apiError,
});

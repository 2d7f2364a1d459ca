import type { AllowedModel } from "../model-list";

/** One page that holds them all. */
export function modelList(models: readonly AllowedModel[]): object {
  return {
    data: models.map(oneModel),
    has_more: false,
    first_id: models[0]?.id ?? null,
    last_id: models.at(-1)?.id ?? null,
  };
}

/** The time of a model of which nobody says when it came is 1970, as Anthropic does it. */
export function oneModel(model: AllowedModel): object {
  return {
    type: "model",
    id: model.id,
    display_name: model.displayName ?? model.id,
    created_at: new Date((model.created ?? 0) * 1000).toISOString().replace(".000Z", "Z"),
    max_input_tokens: model.inputTokensMax ?? null,
    max_tokens: model.outputTokensMax ?? null,
    capabilities: null,
  };
}

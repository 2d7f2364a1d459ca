import type { AllowedModel } from "../model-list";

/** What the gateway serves of a model; more is not shown, whatever the provider offers. */
const methods = [
  "generateContent",
  "streamGenerateContent",
  "countTokens",
  "embedContent",
  "batchEmbedContents",
];

export function modelList(models: readonly AllowedModel[]): object {
  return { models: models.map(oneModel) };
}

export function oneModel(model: AllowedModel): object {
  return {
    name: `models/${model.id}`,
    version: model.version ?? "",
    displayName: model.displayName ?? model.id,
    ...(model.inputTokensMax !== undefined && { inputTokenLimit: model.inputTokensMax }),
    ...(model.outputTokensMax !== undefined && { outputTokenLimit: model.outputTokensMax }),
    supportedGenerationMethods: methods.filter((method) => model.methods?.includes(method) ?? true),
  };
}

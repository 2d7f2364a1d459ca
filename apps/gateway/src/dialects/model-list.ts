import type { ListForm } from "../pipeline/fetch-models";
import type { ListedModel } from "../pipeline/listed-model";
import * as anthropic from "./anthropic/model-list";
import type { OperationId } from "./dialect";
import * as gemini from "./gemini/model-list";
import * as openai from "./openai/model-list";

/** A model that a key may use, and the upstream that serves it. */
export interface AllowedModel extends ListedModel {
  readonly upstream: string;
}

/** How a dialect lists models. */
export interface ModelListing {
  /** The call that a listed model has to answer; undefined when every upstream's does. */
  readonly answers: OperationId | undefined;
  /** The form in which upstreams are asked. */
  readonly form: ListForm;
  modelList(models: readonly AllowedModel[]): object;
  oneModel(model: AllowedModel): object;
}

export const listings = {
  openai: { answers: undefined, form: "models", ...openai },
  anthropic: { answers: "messages", form: "own-models", ...anthropic },
  gemini: { answers: "generate-content", form: "own-models", ...gemini },
} as const satisfies Record<string, ModelListing>;

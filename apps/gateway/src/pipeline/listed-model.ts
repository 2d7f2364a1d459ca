import { z } from "zod";

/** A model as an upstream lists it, or as the configuration names it: then there is nothing but its id. */
export interface ListedModel {
  readonly id: string;
  /** Unix seconds. */
  readonly created?: number | undefined;
  readonly ownedBy?: string | undefined;
  readonly displayName?: string | undefined;
  readonly version?: string | undefined;
  readonly inputTokensMax?: number | undefined;
  readonly outputTokensMax?: number | undefined;
  /** Gemini's names of what may be asked of it. */
  readonly methods?: readonly string[] | undefined;
}

const optional = {
  text: z.string().optional().catch(undefined),
  number: z.number().optional().catch(undefined),
};

/** What OpenAI's and Anthropic's lists have in common, and what each has alone. */
const listed = z
  .object({
    id: z.string(),
    created: optional.number,
    created_at: optional.text,
    owned_by: optional.text,
    display_name: optional.text,
    max_input_tokens: optional.number,
    max_tokens: optional.number,
  })
  .transform(
    (model): ListedModel => ({
      // Google's endpoint for OpenAI's clients lists names of resources.
      id: model.id.replace(/^models\//, ""),
      created: model.created ?? seconds(model.created_at),
      ownedBy: model.owned_by,
      displayName: model.display_name,
      inputTokensMax: model.max_input_tokens,
      outputTokensMax: model.max_tokens,
    }),
  );

const listedByGemini = z
  .object({
    name: z.string(),
    version: optional.text,
    displayName: optional.text,
    inputTokenLimit: optional.number,
    outputTokenLimit: optional.number,
    supportedGenerationMethods: z.array(z.string()).optional().catch(undefined),
  })
  .transform(
    (model): ListedModel => ({
      id: model.name.replace(/^models\//, ""),
      version: model.version,
      displayName: model.displayName,
      inputTokensMax: model.inputTokenLimit,
      outputTokensMax: model.outputTokenLimit,
      methods: model.supportedGenerationMethods,
    }),
  );

/** Read leniently, in whichever provider's words: only what is shown. */
const ModelList = z.union([
  z.object({ data: z.array(listed) }).transform(({ data }) => data),
  z.object({ models: z.array(listedByGemini) }).transform(({ models }) => models),
]);

/** Undefined for what is no list of models. */
export function readModelList(body: string): readonly ListedModel[] | undefined {
  try {
    return ModelList.parse(JSON.parse(body));
  } catch {
    // A list is a courtesy: an upstream without a readable one contributes nothing.
    return undefined;
  }
}

function seconds(time: string | undefined): number | undefined {
  const milliseconds = Date.parse(time ?? "");
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

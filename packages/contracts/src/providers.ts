import { z } from "zod";

/** A provider is a kind of API; an upstream is one configured account or address at it. */
export const providerIds = ["openai", "anthropic", "gemini", "cerebras", "azure-openai", "local"] as const;
export const ProviderId = z.enum(providerIds);
export type ProviderId = z.infer<typeof ProviderId>;

import type { ProviderId } from "@veilgate/contracts";
import { anthropic } from "./anthropic";
import { azureOpenAi } from "./azure-openai";
import { cerebras } from "./cerebras";
import { gemini } from "./gemini";
import { local } from "./local";
import { openAi } from "./openai";
import type { Provider } from "./provider";

/** Adding a provider is a folder here and a line there. */
const providers: Readonly<Record<ProviderId, Provider>> = {
  openai: openAi,
  anthropic,
  gemini,
  cerebras,
  "azure-openai": azureOpenAi,
  local,
};

export function providerOf(id: ProviderId): Provider {
  return providers[id];
}

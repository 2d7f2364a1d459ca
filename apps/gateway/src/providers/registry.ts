import type { ProviderId } from "@veilgate/contracts";
import { createLocalProvider } from "./local";
import { openAi } from "./openai";
import type { Provider } from "./provider";

/** Adding a provider is a folder here and a line there. */
const providers: Partial<Record<ProviderId, Provider>> = {
  openai: openAi,
  local: createLocalProvider(openAi),
};

/** Undefined for a provider that this version cannot speak to. */
export function providerOf(id: ProviderId): Provider | undefined {
  return providers[id];
}

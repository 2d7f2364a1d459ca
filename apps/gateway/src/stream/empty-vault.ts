import type { Vault } from "@veilgate/redaction";

/** For answers in which there is nothing to restore. */
export const emptyVault: Vault = {
  format: "angle",
  size: 0,
  hasEscapes: false,
  reveal: () => undefined,
  repair: () => undefined,
  canBegin: () => false,
};

import fc from "fast-check";
import { expect, it } from "vitest";
import { redactText } from "./redact-text";
import { RestoringVault } from "./restoring-vault";
import { createRestorer } from "./stream/restorer";
import { textWithValues } from "./testing/arbitraries";
import { simpleDigest, simplePolicy } from "./testing/simple-policy";
import { type Action, actions, type Vault } from "./types";

const restored = (text: string, vault: Vault) => {
  const restorer = createRestorer(vault, { escape: "none" });
  return restorer.push(text) + restorer.end();
};

it("restores in another thread what the vault of the request restores", () => {
  const someAction = fc.constantFrom(...actions.filter((action: Action) => action !== "surrogate"));
  fc.assert(
    fc.property(textWithValues, someAction, (text, action) => {
      const redacted = redactText(text, simplePolicy(action), simpleDigest, { escapeLookalikes: true });
      const copy = new RestoringVault(structuredClone(redacted.vault.data));
      expect(copy.size).toBe(redacted.vault.size);
      for (const answer of [
        redacted.text,
        redacted.text.toLowerCase(),
        redacted.text.replaceAll("_", "\\_"),
      ]) {
        expect(restored(answer, copy)).toBe(restored(answer, redacted.vault));
      }
    }),
  );
});

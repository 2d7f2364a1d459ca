import { z } from "zod";
import { entityTypeOfCategory, entityTypes } from "../entity-types";

/**
 * Cases that are saved with a policy: a text, and what the policy must make of it. `policy test` and the editor run
 * them; the gateway does not look at them.
 */

const TypeNames = z.array(z.string().min(1).max(64)).max(64);
const Pieces = z.array(z.string().min(1).max(1000)).min(1).max(64);

export const SavedCase = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    text: z.string().min(1).max(20_000),
    /** The types that are found, each once and no others; `[]` for none. Categories, or own types. */
    finds: TypeNames.optional(),
    /** The types for which the request is refused; `[]` for none. */
    blocks: TypeNames.optional(),
    /** What must not be in the text that leaves. */
    hides: Pieces.optional(),
    /** What must be in it. */
    keeps: Pieces.optional(),
    /** The whole text that leaves. Tags and hashes depend on a tenant's key: write `<EMAIL_*>` and `[*]`. */
    gives: z.string().max(40_000).optional(),
  })
  .refine((saved) => expectations.some((name) => saved[name] !== undefined), {
    message: "Say what the policy must do: finds, blocks, hides, keeps or gives.",
  });
export type SavedCase = z.output<typeof SavedCase>;

const expectations = ["finds", "blocks", "hides", "keeps", "gives"] as const;

/** True for a category, a type of ours, or one that the policy defines. */
export function isTypeName(name: string, own: readonly string[]): boolean {
  return (
    entityTypeOfCategory(name) !== undefined ||
    entityTypes.some(({ type }) => type === name) ||
    own.includes(name)
  );
}

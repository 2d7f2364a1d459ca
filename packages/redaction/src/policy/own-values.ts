import { z } from "zod";
import { entityTypes } from "../entity-types";
import { compilePattern } from "./compile-pattern";

/** What a tenant adds of its own: terms, patterns, and values that stay as they are. */

export const categoryNames: readonly string[] = entityTypes.map((info) => info.category);
export const patternCharsMax = 500;
export const termsMax = 10_000;

const OwnType = z
  .string()
  .regex(/^[A-Z][A-Z_]{0,30}[A-Z]$/, "Use 2 to 32 upper-case letters and underscores, e.g. PROJECT.");

const Term = z
  .string()
  .max(200)
  .refine((word) => /[\p{L}\p{N}]/u.test(word), { message: "A term needs a letter or a digit." });

export const OwnTerms = <ActionName extends z.ZodType>(action: ActionName) =>
  z.strictObject({
    type: OwnType,
    words: z.array(Term).min(1, "List at least one word.").max(termsMax),
    action: action.optional(),
  });

export const OwnPattern = <ActionName extends z.ZodType>(action: ActionName) =>
  z
    .strictObject({
      type: OwnType,
      pattern: z.string().min(1).max(patternCharsMax).superRefine(checkPattern),
      /** Texts in which the pattern must find something. */
      finds: z
        .array(z.string().min(1).max(1000))
        .min(1, "Give at least one example that the pattern finds.")
        .max(50),
      /** Texts in which it must find nothing. */
      ignores: z.array(z.string().min(1).max(1000)).max(50).default([]),
      /** Words that raise the score when one of them stands within 40 characters. */
      context: z.array(z.string().min(1).max(60)).max(50).default([]),
      action: action.optional(),
    })
    .superRefine((own, context) => {
      const pattern = compilePattern(own.pattern);
      if (!pattern.ok) return;
      const missed = (path: "finds" | "ignores", wanted: boolean, message: string): void => {
        for (const [index, text] of own[path].entries()) {
          if (pattern.matches(text) !== wanted)
            context.addIssue({ code: "custom", path: [path, index], message });
        }
      };
      missed("finds", true, "The pattern does not find this example.");
      missed("ignores", false, "The pattern finds this example, which it should ignore.");
    });

export const AllowEntry = z
  .string()
  .min(1)
  .max(320)
  .refine((entry) => /[^*\s]/.test(entry), {
    message: "This would allow every value; name one, or part of one.",
  });

function checkPattern(source: string, context: z.RefinementCtx): void {
  const pattern = compilePattern(source);
  if (!pattern.ok) context.addIssue({ code: "custom", message: pattern.message });
}

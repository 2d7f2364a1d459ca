import { z } from "zod";
import { entityTypes } from "../entity-types";
import { actions } from "../types";
import { checkOwnTypes, ownTypeName } from "./check-own-types";
import { isKnownLanguage, languageCodes } from "./languages";
import { suggestion } from "./near-match";
import { AllowEntry, categoryNames, OwnPattern, OwnTerms } from "./own-values";
import { SavedCase } from "./saved-cases";

/**
 * The whole policy file. `parse` fills in the defaults, so that a parsed document is complete, and
 * parsing it again changes nothing. Every check is tied to the member it is about, so that the line
 * of each mistake is known.
 */

export const ActionName = z.enum(actions, { error: (issue) => unknownAction(issue.input) });

const scoped = ["date", "location", "organization"];

const CategoryRule = z.preprocess(
  (value) => (typeof value === "string" ? { action: value } : value),
  z.strictObject(
    {
      action: ActionName.optional(),
      threshold: z.number().min(0).max(1).optional(),
      /** Which dates, places and organizations count: those tied to a private person, or all. */
      scope: z.enum(["personal", "all"]).optional(),
    },
    { error: "Use an action, or a mapping such as { action: mask, threshold: 0.6 }." },
  ),
);
export type CategoryRule = z.output<typeof CategoryRule>;

/** Lets a check run although another member is mistaken, so that all mistakes are reported at once. */
const always = { when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null };

const Categories = z.record(z.string(), CategoryRule).superRefine((categories, context) => {
  for (const [name, rule] of Object.entries(categories)) {
    const message = categoryMistake(name, rule);
    if (message !== undefined) context.addIssue({ code: "custom", path: [name], message });
  }
}, always);

const opaqueHandling = z.enum(["block", "strip", "allow"]).default("block");
const TextGlob = z.string().min(1).max(500);

const ResponseRules = z.strictObject({
  restore: z.boolean().default(true),
  restore_tool_arguments: z.boolean().default(true),
  /** Redacts what the model says of its own accord, too; a type with the action `block` becomes its label there. */
  redact: z.boolean().default(false),
});

const OpaqueRules = z.strictObject({
  images: opaqueHandling,
  files: opaqueHandling,
  audio: opaqueHandling,
  routes: z
    .array(z.string().regex(/^\/[\w./*{}:-]{1,127}$/, "Use a path such as /v1/files or /v1/files/*."))
    .max(64)
    .default([]),
});

/** Another system that is asked what it would replace in each text of a request. */
const ProfilerRules = z.strictObject({
  url: z
    .url({
      protocol: /^https?$/,
      error: "Use an address such as https://profiler.internal/api/profile-mask/default.",
    })
    .max(500)
    .refine((url) => !/[@#]/.test(url), "Use an address without a name, a password or a fragment."),
  /** Of one call; all calls of a request have ten times as long. */
  timeout_ms: z.int().min(10).max(60_000).default(500),
  /** `open` goes on with what the engine found by itself. */
  fail_mode: z.enum(["closed", "open"]).default("closed"),
  allow_private: z.boolean().default(false),
});
export type ProfilerRules = z.output<typeof ProfilerRules>;

const LimitRules = z.strictObject({
  max_tokens: z.int().min(1).optional(),
  allowed_models: z.array(z.string().min(1).max(128)).max(256).optional(),
  /** Globs over a message, `role:` in front when only one role is meant. */
  forbidden: z.array(TextGlob).max(256).optional(),
});

export const PolicySchema = z
  .strictObject({
    version: z.literal(1, { error: "Use version: 1; it is the only one so far." }),
    name: z.string().trim().min(1).max(100).optional(),
    default_action: ActionName.default("mask"),
    categories: Categories.default({}),
    terms: z.array(OwnTerms(ActionName)).max(200).default([]),
    patterns: z.array(OwnPattern(ActionName)).max(200).default([]),
    allow: z.array(AllowEntry).max(1000).default([]),
    languages: z
      .array(z.string().superRefine(checkLanguage))
      .min(1)
      .max(languageCodes.length)
      .default(["en"]),
    profiler: ProfilerRules.optional(),
    fail_mode: z.enum(["closed", "open"]).default("closed"),
    response: ResponseRules.default({ restore: true, restore_tool_arguments: true, redact: false }),
    opaque: OpaqueRules.default({ images: "block", files: "block", audio: "block", routes: [] }),
    limits: LimitRules.default({}),
    /** A vector of a text with other values in it may be worth nothing: `block` refuses what would change. */
    embeddings: z.enum(["redact", "block"]).default("redact"),
    placeholder_format: z.enum(["angle", "double-bracket"]).default("angle"),
    mode: z.enum(["enforce", "shadow"]).default("enforce"),
    /** Cases that `policy test` runs; the gateway does not look at them. */
    tests: z.array(SavedCase).max(200).default([]),
  })
  .superRefine(checkOwnTypes, always);

/** A complete policy: every default is filled in. */
export type PolicyDocument = z.output<typeof PolicySchema>;
/** What a policy file may hold before the defaults are filled in. */
export type PolicyInput = z.input<typeof PolicySchema>;

function unknownAction(input: unknown): string {
  if (typeof input !== "string") return `Use one of: ${actions.join(", ")}.`;
  return `"${input.slice(0, 40)}" is not an action. ${suggestion(input, actions)}`;
}

function categoryMistake(name: string, rule: CategoryRule | undefined): string | undefined {
  if (rule?.scope !== undefined && !scoped.includes(name)) {
    return `"scope" applies to ${scoped.join(", ")} only.`;
  }
  if (categoryNames.includes(name) || isOwnTypeName(name)) return undefined;
  return `"${name.slice(0, 40)}" is not a category. ${suggestion(name, categoryNames)}`;
}

/** Upper-case names are tenants' own types; `checkOwnTypes` looks whether they are defined. */
function isOwnTypeName(name: string): boolean {
  return ownTypeName.test(name) && !entityTypes.some((info) => info.type === name);
}

function checkLanguage(code: string, context: z.RefinementCtx): void {
  if (isKnownLanguage(code)) return;
  context.addIssue({
    code: "custom",
    message: `"${code.slice(0, 40)}" is not a language that recognizers know. Known: ${languageCodes.join(", ")}.`,
  });
}

import { z } from "zod";
import type { ImportDraft } from "./import-draft";
import { categoryOf, type PolicyInput } from "./our-policies";
import { parseSource } from "./parse-document";
import { regexToGlob } from "./regex-to-glob";
import { type SourceFile, stemOf } from "./source-file";

const emptyPolicy = { version: 1, categories: null, fail_mode: null, json_rules: null, exceptions: null };

/** As Masker reads it: what it does not know it passes over. */
const MaskerPolicy = z
  .looseObject({
    version: z.unknown().optional(),
    categories: z.record(z.string(), z.string()).nullish(),
    fail_mode: z.enum(["closed", "open"], { error: "Use closed or open." }).nullish(),
    json_rules: z.unknown().optional(),
    exceptions: z.looseObject({ regex_allow: z.array(z.string()).nullish() }).nullish(),
  })
  .nullable()
  .transform((policy) => policy ?? emptyPolicy);

/** The policy that Masker has in its code, for an id without a file. */
export const builtInPolicy: PolicyInput = {
  version: 1,
  categories: { email: "mask", phone: "mask", card: "drop", person: "placeholder" },
  fail_mode: "closed",
};

/** One file of the policies' folder. Types that it does not name are masked, by Masker and here. */
export function readMaskerPolicy(file: SourceFile, draft: ImportDraft): PolicyInput {
  const source = parseSource(file, MaskerPolicy);
  const lose = (what: string, why: string) => draft.lose({ file: file.name }, what, why);
  const categories: NonNullable<PolicyInput["categories"]> = {};
  for (const [name, wanted] of Object.entries(source.categories ?? {})) {
    const category = name.toLowerCase() === "sensitive_word" ? "SENSITIVE_WORD" : categoryOf(name);
    if (category === undefined) {
      lose(`categories.${name}`, "There is no such type; Masker did nothing with it either.");
      continue;
    }
    const action = maskerActions.find((known) => known === wanted);
    if (action === undefined)
      lose(`categories.${name}`, `"${wanted}" is no action; as with Masker, it is masked.`);
    categories[category] = action ?? "mask";
  }
  if (source.json_rules !== undefined && source.json_rules !== null)
    lose("json_rules", "Policies here do not name paths; every string of a request is searched.");
  const allow = (source.exceptions?.regex_allow ?? []).flatMap((pattern, at) => {
    const glob = regexToGlob(pattern);
    if (glob !== undefined) return [glob];
    lose(`exceptions.regex_allow[${at}]`, "It says more than a glob can; list the values under `allow`.");
    return [];
  });
  const known = new Set(["version", "categories", "fail_mode", "json_rules", "exceptions"]);
  for (const name of Object.keys(source))
    if (!known.has(name)) lose(name, "Masker does not know this member.");
  return {
    version: 1,
    name: stemOf(file.name),
    categories,
    ...(allow.length > 0 && { allow }),
    fail_mode: source.fail_mode ?? "closed",
  };
}

const maskerActions = ["mask", "placeholder", "hash", "drop", "keep"] as const;

import type { z } from "zod";
import { entityTypes } from "../entity-types";
import type { Action } from "../types";
import { suggestion } from "./near-match";
import { termsMax } from "./own-values";

/** The part of a policy in which tenants' own types are defined and given actions. */
interface OwnTypes {
  readonly categories: Readonly<Record<string, { readonly action?: Action | undefined }>>;
  readonly terms: readonly { type: string; words: readonly string[]; action?: Action | undefined }[];
  readonly patterns: readonly { type: string; action?: Action | undefined }[];
}

/** Own types are defined before they are named, have one action each, and stay within bounds. */
export function checkOwnTypes(policy: OwnTypes, context: z.RefinementCtx): void {
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const own = [...policy.terms, ...policy.patterns].map((entry) => entry.type);

  for (const name of Object.keys(policy.categories)) {
    if (!/^[A-Z]/.test(name) || own.includes(name)) continue;
    issue(
      ["categories", name],
      `No term or pattern defines "${name}". ${suggestion(name, own.length > 0 ? own : allCategories)}`,
    );
  }

  const chosen = actionsOfCategories(policy);
  for (const member of ["terms", "patterns"] as const) {
    for (const [index, { type, action }] of policy[member].entries()) {
      if (action === undefined) continue;
      const earlier = chosen.get(type);
      if (earlier !== undefined && earlier !== action) {
        issue(
          [member, index, "action"],
          `"${type}" already has the action "${earlier}"; a type has one action.`,
        );
      }
      chosen.set(type, earlier ?? action);
    }
  }

  const words = policy.terms.reduce((total, entry) => total + entry.words.length, 0);
  if (words > termsMax) issue(["terms"], `${words} words; a policy holds at most ${termsMax}.`);
}

const allCategories = entityTypes.map((info) => info.category);

function actionsOfCategories(policy: OwnTypes): Map<string, Action> {
  const chosen = new Map<string, Action>();
  for (const [name, rule] of Object.entries(policy.categories)) {
    if (rule.action !== undefined) chosen.set(name.toUpperCase(), rule.action);
  }
  return chosen;
}

import { entityTypeOfCategory } from "../entity-types";
import { hasSurrogates } from "../surrogates/generators";
import type { PolicyDocument } from "./schema";

/** Something in a valid policy that does less than its author may think. */
export interface PolicyWarning {
  /** Where in the document, e.g. `categories.person`. */
  readonly path: string;
  readonly message: string;
}

export function policyWarnings(document: PolicyDocument): PolicyWarning[] {
  return [...withoutSurrogates(document), ...failingOpen(document), ...shadowed(document)];
}

/** Types that are named with the action, or that a tenant defines; the default action is for types that have it. */
function withoutSurrogates(document: PolicyDocument): PolicyWarning[] {
  const named = Object.entries(document.categories).flatMap(([name, { action }]) =>
    action === "surrogate"
      ? [{ path: `categories.${name}`, type: entityTypeOfCategory(name)?.type ?? name }]
      : [],
  );
  const own = (["terms", "patterns"] as const).flatMap((member) =>
    document[member].flatMap(({ type, action }, index) =>
      action === "surrogate" ? [{ path: `${member}.${index}.action`, type }] : [],
    ),
  );
  return [...named, ...own].flatMap(({ path, type }) => {
    if (hasSurrogates(type)) return [];
    const message = `There are no surrogates for ${type}: its values get pseudonyms such as <${type}_k7f3q2ab>.`;
    return [{ path, message }];
  });
}

function failingOpen(document: PolicyDocument): PolicyWarning[] {
  if (document.fail_mode === "closed") return [];
  return [{ path: "fail_mode", message: "When redaction fails, requests are forwarded as they are." }];
}

function shadowed(document: PolicyDocument): PolicyWarning[] {
  if (document.mode === "enforce") return [];
  return [{ path: "mode", message: "Shadow mode counts what it finds and changes nothing." }];
}

import { entityTypeOfCategory, entityTypes } from "../entity-types";
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

/** One warning for each type that is named with the action, and one for all that have it by default. */
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
  const warnings = [...named, ...own].flatMap(({ path, type }) => {
    if (hasSurrogates(type)) return [];
    const message = `There are no surrogates for ${type}: its values get pseudonyms such as <${type}_k7f3q2ab>.`;
    return [{ path, message }];
  });
  return [...withoutSurrogatesByDefault(document), ...warnings];
}

function withoutSurrogatesByDefault(document: PolicyDocument): PolicyWarning[] {
  if (document.default_action !== "surrogate") return [];
  const types = entityTypes
    .filter(
      ({ type, category }) => !hasSurrogates(type) && document.categories[category]?.action === undefined,
    )
    .map(({ category }) => category);
  if (types.length === 0) return [];
  const message = `There are no surrogates for ${types.join(", ")}: their values get pseudonyms.`;
  return [{ path: "default_action", message }];
}

function failingOpen(document: PolicyDocument): PolicyWarning[] {
  if (document.fail_mode === "closed") return [];
  return [{ path: "fail_mode", message: "When redaction fails, requests are forwarded as they are." }];
}

function shadowed(document: PolicyDocument): PolicyWarning[] {
  if (document.mode === "enforce") return [];
  return [{ path: "mode", message: "Shadow mode counts what it finds and changes nothing." }];
}

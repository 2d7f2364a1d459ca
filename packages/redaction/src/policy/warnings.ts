import { entityTypeOfCategory } from "../entity-types";
import { hasSurrogates } from "../surrogates/generators";
import { isNameType, namesAreLoaded } from "../tagger/names";
import type { PolicyDocument } from "./schema";

/** Something in a valid policy that does less than its author may think. */
export interface PolicyWarning {
  /** Where in the document, e.g. `categories.person`. */
  readonly path: string;
  readonly message: string;
}

export function policyWarnings(document: PolicyDocument): PolicyWarning[] {
  return [
    ...withoutRecognizer(document),
    ...withoutSurrogates(document),
    ...failingOpen(document),
    ...shadowed(document),
  ];
}

function withoutRecognizer(document: PolicyDocument): PolicyWarning[] {
  const own = new Set([...document.terms, ...document.patterns].map((entry) => entry.type));
  return Object.keys(document.categories).flatMap((name) => {
    const info = entityTypeOfCategory(name);
    if (info === undefined || info.hasRecognizer || own.has(info.type)) return [];
    if (isNameType(info.type) && namesAreLoaded()) return [];
    const message = `Nothing finds "${name}" in this version: the rule has no effect yet. Terms of type ${info.type} would.`;
    return [{ path: `categories.${name}`, message }];
  });
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

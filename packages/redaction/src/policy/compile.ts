import { entityTypeOfCategory } from "../entity-types";
import { recognizersFor } from "../recognizers";
import { isScoped } from "../scope/apply-scope";
import type { Action, EntityType, Recognizer, Span } from "../types";
import { compileAllowList } from "./allow-list";
import type { PolicyDocument } from "./schema";

/** `personal`: only what the text ties to a private person. */
export type Scope = "personal" | "all";

/** A policy that is ready to be used on requests. Immutable; made once per policy version. */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /** Built-in ones first, then the tenant's own. */
  readonly recognizers: readonly Recognizer[];
  /** Types with the action `keep` are detected and counted as well. */
  actionOf(type: EntityType): Action;
  /** True when some type has this action, or could have it. */
  usesAction(action: Action): boolean;
  /** 0 to 1: an entity with a lower score is not reported. */
  thresholdOf(type: EntityType): number;
  /** Which dates, places and organizations count; of other types every one does. */
  scopeOf(type: EntityType): Scope;
  /** True for a value that the policy says stays as it is. */
  isAllowed(value: string): boolean;
  /** Parts of a text that nothing may be found in, or over: sorted and disjoint. Only `withSpared` makes it. */
  sparedIn?(text: string): readonly Span[];
}

const defaultThreshold = 0.5;

/** Costs milliseconds (trie, patterns): call it when a version is loaded, not when a request comes. */
export function compilePolicy(document: PolicyDocument): CompiledPolicy {
  const actionByType = new Map<EntityType, Action>();
  const thresholdByType = new Map<EntityType, number>();
  const scopeByType = new Map<EntityType, Scope>();
  for (const [name, rule] of Object.entries(document.categories)) {
    const type = entityTypeOfCategory(name)?.type ?? name;
    if (rule.action !== undefined) actionByType.set(type, rule.action);
    if (rule.threshold !== undefined) thresholdByType.set(type, rule.threshold);
    if (rule.scope !== undefined) scopeByType.set(type, rule.scope);
  }
  for (const own of [...document.terms, ...document.patterns]) {
    if (own.action !== undefined) actionByType.set(own.type, own.action);
  }
  const used = new Set([document.default_action, ...actionByType.values()]);
  return {
    document,
    recognizers: recognizersFor(document),
    actionOf: (type) => actionByType.get(type) ?? document.default_action,
    usesAction: (action) => used.has(action),
    thresholdOf: (type) => thresholdByType.get(type) ?? defaultThreshold,
    scopeOf: (type) => scopeByType.get(type) ?? (isScoped(type) ? "personal" : "all"),
    isAllowed: compileAllowList(document.allow),
  };
}

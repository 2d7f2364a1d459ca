import { entityTypeOfCategory } from "../entity-types";
import { recognizersFor } from "../recognizers";
import type { Action, EntityType, Recognizer } from "../types";
import { compileAllowList } from "./allow-list";
import type { PolicyDocument } from "./schema";

/** A policy that is ready to be used on requests. Immutable; made once per policy version. */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /** Built-in ones first, then the tenant's own. */
  readonly recognizers: readonly Recognizer[];
  /** Types with the action `keep` are detected and counted as well. */
  actionOf(type: EntityType): Action;
  /** 0 to 1: an entity with a lower score is not reported. */
  thresholdOf(type: EntityType): number;
  /** True for a value that the policy says stays as it is. */
  isAllowed(value: string): boolean;
}

const defaultThreshold = 0.5;

/** Costs milliseconds (trie, patterns): call it when a version is loaded, not when a request comes. */
export function compilePolicy(document: PolicyDocument): CompiledPolicy {
  const actionByType = new Map<EntityType, Action>();
  const thresholdByType = new Map<EntityType, number>();
  for (const [name, rule] of Object.entries(document.categories)) {
    const type = entityTypeOfCategory(name)?.type ?? name;
    if (rule.action !== undefined) actionByType.set(type, rule.action);
    if (rule.threshold !== undefined) thresholdByType.set(type, rule.threshold);
  }
  for (const own of [...document.terms, ...document.patterns]) {
    if (own.action !== undefined) actionByType.set(own.type, own.action);
  }
  return {
    document,
    recognizers: recognizersFor(document),
    actionOf: (type) => actionByType.get(type) ?? document.default_action,
    thresholdOf: (type) => thresholdByType.get(type) ?? defaultThreshold,
    isAllowed: compileAllowList(document.allow),
  };
}

import type { z } from "zod";
import { entityTypes } from "../entity-types";
import { suggestion } from "./near-match";
import { termsMax } from "./own-values";
import { profiledType } from "./profiled-type";
import { isTypeName } from "./saved-cases";

/**
 * Own types are defined before they are named, have one action each, and stay within bounds. Runs
 * even when other members are mistaken, so it takes nothing about the document for granted.
 */
export function checkOwnTypes(document: unknown, context: z.RefinementCtx): void {
  const policy = asRecord(document);
  const entries = ["terms", "patterns"].flatMap((member) =>
    asList(policy[member]).map((entry, index) => ({ member, index, entry: asRecord(entry) })),
  );
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });

  const own = entries.map(({ entry }) => String(entry.type));
  if (policy.profiler !== undefined) own.push(profiledType);
  for (const name of Object.keys(asRecord(policy.categories))) {
    if (!ownTypeName.test(name) || builtIn.has(name) || own.includes(name)) continue;
    issue(["categories", name], `No term or pattern defines "${name}". ${suggestion(name, own)}`.trim());
  }

  for (const [index, saved] of asList(policy.tests).entries()) {
    for (const member of ["finds", "blocks"]) {
      for (const [at, name] of asList(asRecord(saved)[member]).entries()) {
        if (typeof name !== "string" || isTypeName(name, own)) continue;
        issue(
          ["tests", index, member, at],
          `"${name.slice(0, 40)}" is not a type. ${suggestion(name, [...categories, ...own])}`,
        );
      }
    }
  }

  const chosen = actionsOfCategories(policy);
  for (const { member, index, entry } of entries) {
    const type = String(entry.type);
    if (typeof entry.action !== "string") continue;
    const earlier = chosen.get(type) ?? entry.action;
    if (earlier !== entry.action) {
      issue(
        [member, index, "action"],
        `"${type}" already has the action "${earlier}"; a type has one action.`,
      );
    }
    chosen.set(type, earlier);
  }

  const words = asList(policy.terms).reduce<number>(
    (sum, entry) => sum + asList(asRecord(entry).words).length,
    0,
  );
  if (words > termsMax) issue(["terms"], `${words} words; a policy holds at most ${termsMax}.`);
}

export const ownTypeName = /^[A-Z][A-Z_]{0,30}[A-Z]$/;
const builtIn = new Set(entityTypes.map((info) => info.type));
const categories = entityTypes.map((info) => info.category);

function actionsOfCategories(policy: Readonly<Record<string, unknown>>): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const [name, rule] of Object.entries(asRecord(policy.categories))) {
    const { action } = asRecord(rule);
    if (typeof action === "string") chosen.set(name.toUpperCase(), action);
  }
  return chosen;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

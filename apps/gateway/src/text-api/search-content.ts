import { type Action, type CompiledPolicy, type EntityCounts, redactText } from "@veilgate/redaction";
import { digestOf } from "../redaction/digest-of";
import { type FoundInJson, findInJson } from "./find-in-json";
import { findInText } from "./find-in-text";

/** One text, or any JSON whose strings are searched one by one. */
export type Content = { readonly text: string } | { readonly json: unknown };

/** What a text API asks for. Data, so that a thread can be asked as well. */
export type SearchWish =
  /** The content by one action for every type, and only for these types when some are named. */
  | {
      readonly kind: "find";
      readonly content: Content;
      readonly action: Action;
      readonly types: readonly string[] | undefined;
    }
  /** What stands for the value by the actions of the policy. */
  | { readonly kind: "replace"; readonly value: string };

/** What was found, and the content without it. */
export interface Found {
  readonly kind: "find";
  readonly text: string | undefined;
  readonly json: unknown;
  readonly found: readonly (Omit<FoundInJson, "path"> & { readonly path?: string })[];
}

export interface Replaced {
  readonly kind: "replace";
  readonly text: string;
  readonly counts: EntityCounts;
  readonly isChanged: boolean;
  readonly blockedTypes: readonly string[];
}

export type Searched = Found | Replaced;

/** Linear in the content. Throws on a bug of the engine only. */
export function searchContent(
  wish: SearchWish,
  policy: CompiledPolicy,
  tenant: { readonly pseudonymKey: Uint8Array },
): Searched {
  const digest = digestOf(tenant);
  if (wish.kind === "replace") {
    const { text, counts, edits, blockedTypes } = redactText(wish.value, policy, digest);
    return { kind: "replace", text, counts, isChanged: edits.length > 0, blockedTypes };
  }
  const { content } = wish;
  const asked = withAction(policy, wish.action, wish.types);
  const inText = (text: string) => findInText(text, asked, digest);
  if ("json" in content) return { kind: "find", text: undefined, ...findInJson(content.json, inText) };
  return { kind: "find", json: undefined, ...inText(content.text) };
}

function withAction(
  policy: CompiledPolicy,
  action: Action,
  types: readonly string[] | undefined,
): CompiledPolicy {
  const asked = types && new Set(types);
  return {
    ...policy,
    actionOf: () => action,
    thresholdOf: (type) => (asked?.has(type) === false ? Number.POSITIVE_INFINITY : policy.thresholdOf(type)),
  };
}

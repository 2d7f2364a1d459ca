import "server-only";
import { parsePolicy } from "@veilgate/contracts";
import { entityTypes } from "@veilgate/redaction";
import { entityLabel } from "#lib/format";
import type { Ctx } from "../context";
import { requirePermission } from "../require-permission";

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterOptions {
  /** Revoked keys too: their requests are still in the log. */
  readonly keys: readonly FilterOption[];
  readonly policies: readonly FilterOption[];
  /** The engine's types and the tenant's own. */
  readonly entityTypes: readonly FilterOption[];
  readonly models: readonly FilterOption[];
}

/** What the filters of the audit page offer. */
export async function listFilterOptions(ctx: Ctx): Promise<FilterOptions> {
  requirePermission(ctx, "audit:read");
  const [keys, policies, upstreams] = await Promise.all([
    ctx.db.keys.list(),
    ctx.db.policies.list(),
    ctx.db.upstreams.list(),
  ]);
  const own = policies.flatMap((policy) => ownTypes(policy.draftYaml));
  const models = upstreams
    .flatMap((upstream) => [...upstream.models, upstream.modelOverride])
    .filter(Boolean);
  return {
    keys: keys.map((key) => ({ value: key.id, label: key.name })),
    policies: policies.map((policy) => ({ value: policy.slug, label: policy.name })),
    entityTypes: [
      ...entityTypes.map((info) => ({ value: info.type, label: info.label })),
      ...unique(own).map((type) => ({ value: type, label: entityLabel(type) })),
    ],
    models: unique(models).map((model) => ({ value: model, label: model })),
  };
}

function ownTypes(sourceYaml: string): string[] {
  const parsed = parsePolicy(sourceYaml);
  return parsed.ok ? [...parsed.value.terms, ...parsed.value.patterns].map((entry) => entry.type) : [];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

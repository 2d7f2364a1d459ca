import { ApplyFile, type TenantInput } from "@veilgate/contracts";

/** What a tenant has already, besides what the file declares. */
export interface Existing {
  readonly policies: ReadonlySet<string>;
  readonly upstreams: ReadonlySet<string>;
}

/** Every policy and upstream that a key names is in the file or in the database. */
export function referencesSchema(existing: ReadonlyMap<string, Existing>) {
  return ApplyFile.superRefine((file, context) => {
    for (const [tenantIndex, tenant] of file.tenants.entries()) {
      const known = knownNames(tenant, existing.get(tenant.slug));
      for (const [keyIndex, key] of tenant.keys.entries()) {
        for (const member of ["policies", "upstreams"] as const) {
          for (const [index, name] of key[member].entries()) {
            if (known[member].has(name)) continue;
            context.addIssue({
              code: "custom",
              path: ["tenants", tenantIndex, "keys", keyIndex, member, index],
              message: `"${name}" is neither in this file nor in ${tenant.slug}.`,
            });
          }
        }
      }
    }
  });
}

function knownNames(tenant: TenantInput, existing: Existing | undefined): Existing {
  return {
    policies: new Set([...tenant.policies.map(({ id }) => id), ...(existing?.policies ?? [])]),
    upstreams: new Set([...tenant.upstreams.map(({ name }) => name), ...(existing?.upstreams ?? [])]),
  };
}

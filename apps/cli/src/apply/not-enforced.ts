import type { ApplyFile } from "@veilgate/contracts";

/**
 * What a file declares and the gateway does not act on yet, one sentence each: it is stored all the same,
 * and nobody should believe that it protects them.
 */
export function notEnforced(file: ApplyFile): string[] {
  return file.tenants.flatMap((tenant) => {
    const keys = tenant.keys.flatMap(({ name, limits }) =>
      (["tokens_per_minute", "budget_usd_per_month"] as const)
        .filter((limit) => limits[limit] !== undefined)
        .map((limit) => `${tenant.slug}/key/${name}: limits.${limit} is not enforced`),
    );
    return keys.map((line) => `${line} by this version; it is stored.`);
  });
}

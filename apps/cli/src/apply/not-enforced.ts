import type { ApplyFile, ProviderId } from "@veilgate/contracts";

/** Providers whose upstreams the gateway serves. */
const servedProviders: ReadonlySet<ProviderId> = new Set<ProviderId>(["openai", "local"]);

/**
 * What a file declares and the gateway does not act on yet, one sentence each: it is stored all the same,
 * and nobody should believe that it protects them.
 */
export function notEnforced(file: ApplyFile): string[] {
  return file.tenants.flatMap((tenant) => {
    const upstreams = tenant.upstreams
      .filter(({ provider }) => !servedProviders.has(provider))
      .map(
        ({ name, provider }) =>
          `${tenant.slug}/upstream/${name}: the gateway does not serve the provider ${provider}`,
      );
    const keys = tenant.keys.flatMap(({ name, limits }) =>
      (["tokens_per_minute", "budget_usd_per_month"] as const)
        .filter((limit) => limits[limit] !== undefined)
        .map((limit) => `${tenant.slug}/key/${name}: limits.${limit} is not enforced`),
    );
    return [...upstreams, ...keys].map((line) => `${line} by this version; it is stored.`);
  });
}

import { randomBytes } from "node:crypto";
import { ApplyFile, issueVirtualKey, newId, publicIdOf, Secret } from "@veilgate/contracts";
import type { GatewayKey, GatewaySnapshot, GatewayTenant, GatewayUpstream } from "@veilgate/db/gateway";
import { stringify } from "yaml";
import type { Imported } from "../../apps/cli/src/import/import-draft";

export interface Applied {
  readonly snapshot: GatewaySnapshot;
  /** By tenant slug: the first key of each, as its callers have it. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * What the gateway would know after `apply` of this file, without a database in between.
 *
 * @param addressOf where the stand-in of an upstream listens, in place of its host.
 */
export function snapshotOf(
  { file, variables }: Imported,
  hashKey: (key: string) => Uint8Array,
  addressOf: (upstream: string, baseUrl: URL) => string,
): Applied {
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  const resolve = (value: unknown) =>
    typeof value === "object" && value !== null && "env" in value ? values.get(String(value.env)) : undefined;
  const tenants = new Map<GatewayTenant["id"], GatewayTenant>();
  const keysByPublicId = new Map<string, GatewayKey>();
  const importedKeysByHash = new Map<string, GatewayKey>();
  const keys = new Map<string, string>();
  for (const input of ApplyFile.parse(file).tenants) {
    const upstreams = input.upstreams.map((upstream): GatewayUpstream => {
      const credential = resolve(upstream.credential);
      return {
        id: newId("ups"),
        name: upstream.name,
        provider: upstream.provider,
        baseUrl: addressOf(upstream.name, new URL(upstream.base_url)),
        credential: credential === undefined ? null : new Secret(credential),
        organization: upstream.organization ?? null,
        models: upstream.models,
        modelOverride: upstream.model,
        timeoutMs: upstream.timeout_ms,
        allowPrivate: true,
        weight: upstream.weight,
        headers: upstream.headers,
      };
    });
    const tenant: GatewayTenant = {
      id: newId("ten"),
      slug: input.slug,
      settings: input.settings,
      routing: input.routing,
      pseudonymKey: randomBytes(32),
      upstreams: new Map(upstreams.map((upstream) => [upstream.name, upstream])),
      policies: new Map(
        input.policies.map(({ id, policy }) => [
          id,
          { id: newId("pol"), slug: id, version: 1, sourceYaml: stringify(policy) },
        ]),
      ),
    };
    tenants.set(tenant.id, tenant);
    for (const key of input.keys) {
      const plaintext = resolve(key.secret) ?? issueVirtualKey().plaintext;
      const secretHash = hashKey(plaintext);
      const stored: GatewayKey = {
        id: newId("key"),
        tenantId: tenant.id,
        name: key.name,
        secretHash,
        expiresAt: null,
        revokedAt: null,
        policies: key.policies,
        defaultPolicy: key.default_policy ?? key.policies[0] ?? "",
        upstreams: key.upstreams,
        limits: key.limits,
      };
      const publicId = publicIdOf(plaintext);
      if (publicId === undefined) importedKeysByHash.set(Buffer.from(secretHash).toString("hex"), stored);
      else keysByPublicId.set(publicId, stored);
      if (!keys.has(tenant.slug)) keys.set(tenant.slug, plaintext);
    }
  }
  return { snapshot: { tenants, keysByPublicId, importedKeysByHash, loadedAt: Date.now() }, keys };
}

import { HeaderProfile, newId, type ProviderId, type UpstreamId } from "@veilgate/contracts";
import type { Prisma } from "./generated/client";
import type { SealContext } from "./keyring";
import { orConflict } from "./prisma-errors";
import type { Scope } from "./scope";
import { credentialContext } from "./seal-contexts";
import type { TenantDb } from "./tenant-db";
import type { Upstream } from "./types";

type UpstreamRow = Omit<Prisma.UpstreamModel, "credential">;

function toUpstream(row: UpstreamRow): Upstream {
  return {
    id: row.id as UpstreamId,
    name: row.name,
    provider: row.provider as ProviderId,
    baseUrl: row.baseUrl,
    credentialHint: row.credentialHint,
    organization: row.organization,
    models: row.models,
    modelOverride: row.modelOverride,
    timeoutMs: row.timeoutMs,
    allowPrivate: row.allowPrivate,
    weight: row.weight,
    headers: HeaderProfile.parse(row.headers),
    createdAt: row.createdAt,
  };
}

export function upstreamFunctions({ tenantId, keyring, run }: Scope): TenantDb["upstreams"] {
  return {
    list: () =>
      run(async (tx) => {
        const rows = await tx.upstream.findMany({ where: { tenantId }, orderBy: { name: "asc" } });
        return rows.map(toUpstream);
      }),

    put: (input) =>
      run(async (tx) => {
        const found = await tx.upstream.findUnique({
          where: { tenantId_name: { tenantId, name: input.name } },
          select: { id: true },
        });
        const id = found?.id ?? newId("ups");
        const data = { ...settingsOf(input), ...sealed(input.credential, credentialContext(tenantId, id)) };
        if (found) {
          return toUpstream(await tx.upstream.update({ where: { tenantId_id: { tenantId, id } }, data }));
        }
        const create = tx.upstream.create({ data: { tenantId, id, name: input.name, ...data } });
        return toUpstream(await orConflict("upstream", "name", create));
      }),
  };

  function sealed(credential: string | undefined, context: SealContext) {
    if (credential === undefined) return {};
    // Of a short credential four characters would be too much of it.
    const hint = credential.length >= 16 ? credential.slice(-4) : "…";
    return { credential: Uint8Array.from(keyring.seal(credential, context)), credentialHint: hint };
  }
}

function settingsOf(input: Parameters<TenantDb["upstreams"]["put"]>[0]) {
  return {
    provider: input.provider,
    baseUrl: input.base_url,
    organization: input.organization ?? null,
    models: input.models,
    modelOverride: input.model,
    timeoutMs: input.timeout_ms,
    allowPrivate: input.allow_private,
    weight: input.weight,
    headers: input.headers,
  };
}

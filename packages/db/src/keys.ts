import { issueVirtualKey, type KeyId, KeyLimits, newId, publicIdOf } from "@veilgate/contracts";
import type { Tx } from "./client";
import { NotFoundError } from "./errors";
import type { Prisma } from "./generated/client";
import { orConflict } from "./prisma-errors";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { VirtualKey } from "./types";

type KeyFunctions = TenantDb["keys"];

const withUse = {
  policies: { orderBy: { position: "asc" }, select: { policy: { select: { slug: true } } } },
  upstreams: { orderBy: { position: "asc" }, select: { upstream: { select: { name: true } } } },
} as const satisfies Prisma.VirtualKeyInclude;

interface KeyRow extends Omit<Prisma.VirtualKeyModel, "secretHash"> {
  readonly policies: readonly { readonly policy: { readonly slug: string } }[];
  readonly upstreams: readonly { readonly upstream: { readonly name: string } }[];
}

function toKey(row: KeyRow): VirtualKey {
  const policies = row.policies.map(({ policy }) => policy.slug);
  return {
    id: row.id as KeyId,
    name: row.name,
    publicId: row.publicId,
    lastFour: row.lastFour,
    policies,
    defaultPolicy: policies[0] ?? "",
    upstreams: row.upstreams.map(({ upstream }) => upstream.name),
    limits: KeyLimits.parse(row.limits),
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
    lastUsedAt: row.lastUsedAt,
  };
}

export function keyFunctions({ tenantId, keyring, run }: Scope): KeyFunctions {
  async function get(tx: Tx, id: string): Promise<VirtualKey> {
    const row = await tx.virtualKey.findUnique({
      where: { tenantId_id: { tenantId, id } },
      include: withUse,
    });
    if (!row) throw new NotFoundError("key");
    return toKey(row);
  }

  return {
    list: () =>
      run(async (tx) => {
        const rows = await tx.virtualKey.findMany({
          where: { tenantId },
          include: withUse,
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        });
        return rows.map(toKey);
      }),

    get: (id) => run((tx) => get(tx, id)),

    create: (input) =>
      run(async (tx) => {
        const { plaintext, publicId, lastFour } = newSecret(input.secret);
        const id = newId("key");
        const create = tx.virtualKey.create({
          data: {
            tenantId,
            id,
            name: input.name,
            publicId,
            secretHash: Uint8Array.from(keyring.hashKey(plaintext)),
            lastFour,
            limits: input.limits,
            createdBy: input.createdBy,
            expiresAt: input.expires_at ? new Date(input.expires_at) : null,
          },
          select: { id: true },
        });
        await orConflict("key", input.secret === undefined ? "name" : "name or secret", create);
        await setUse(tx, tenantId, id, input);
        return { key: await get(tx, id), plaintext };
      }),

    update: (id, input) =>
      run(async (tx) => {
        const { count } = await tx.virtualKey.updateMany({
          where: { tenantId, id },
          data: { limits: input.limits, expiresAt: input.expires_at ? new Date(input.expires_at) : null },
        });
        if (count === 0) throw new NotFoundError("key");
        await tx.virtualKeyPolicy.deleteMany({ where: { tenantId, keyId: id } });
        await tx.virtualKeyUpstream.deleteMany({ where: { tenantId, keyId: id } });
        await setUse(tx, tenantId, id, input);
        return get(tx, id);
      }),

    revoke: (id, at) =>
      run(async (tx) => {
        const isLater = { OR: [{ revokedAt: null }, { revokedAt: { gt: at } }] };
        await tx.virtualKey.updateMany({ where: { tenantId, id, ...isLater }, data: { revokedAt: at } });
        return get(tx, id);
      }),
  };
}

/** A carried-over key of our own form keeps its public id, and with it the fast look-up. */
function newSecret(carriedOver: string | undefined) {
  if (carriedOver === undefined) return issueVirtualKey();
  const publicId = publicIdOf(carriedOver) ?? null;
  return { plaintext: carriedOver, publicId, lastFour: carriedOver.slice(-4) };
}

type Use = Pick<Parameters<KeyFunctions["update"]>[1], "policies" | "default_policy" | "upstreams">;

/** Writes which policies (the default first) and upstreams a key may use. Unknown names are not found. */
async function setUse(tx: Tx, tenantId: string, keyId: string, use: Use): Promise<void> {
  const first = use.default_policy ?? use.policies[0];
  const slugs = [...new Set(first === undefined ? use.policies : [first, ...use.policies])];
  const names = [...new Set(use.upstreams)];
  const policies = await tx.policy.findMany({
    where: { tenantId, slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const upstreams = await tx.upstream.findMany({
    where: { tenantId, name: { in: names } },
    select: { id: true, name: true },
  });
  const policyIds = new Map(policies.map(({ slug, id }) => [slug, id]));
  const upstreamIds = new Map(upstreams.map(({ name, id }) => [name, id]));
  await tx.virtualKeyPolicy.createMany({
    data: slugs.map((slug, position) => {
      const policyId = policyIds.get(slug);
      if (policyId === undefined) throw new NotFoundError("policy");
      return { tenantId, keyId, policyId, position };
    }),
  });
  await tx.virtualKeyUpstream.createMany({
    data: names.map((name, position) => {
      const upstreamId = upstreamIds.get(name);
      if (upstreamId === undefined) throw new NotFoundError("upstream");
      return { tenantId, keyId, upstreamId, position };
    }),
  });
}

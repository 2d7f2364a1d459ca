import { createHash } from "node:crypto";
import { newId, type PolicyId } from "@veilgate/contracts";
import { NotFoundError } from "./errors";
import type { Prisma } from "./generated/client";
import { orConflict } from "./prisma-errors";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { Policy, PolicyVersion } from "./types";

function toPolicy(row: Prisma.PolicyModel): Policy {
  return {
    id: row.id as PolicyId,
    slug: row.slug,
    name: row.name,
    draftYaml: row.draftYaml,
    publishedVersion: row.publishedVersion,
    updatedAt: row.updatedAt,
  };
}

function toVersion({ tenantId: _, ...row }: Prisma.PolicyVersionModel): PolicyVersion {
  return { ...row, policyId: row.policyId as PolicyId };
}

export function policyFunctions({ tenantId, run }: Scope): TenantDb["policies"] {
  const key = (id: PolicyId) => ({ tenantId, id });
  return {
    list: () =>
      run(async (tx) => {
        const rows = await tx.policy.findMany({
          where: { tenantId },
          orderBy: [{ name: "asc" }, { slug: "asc" }],
        });
        return rows.map(toPolicy);
      }),

    findBySlug: (slug) =>
      run(async (tx) => {
        const row = await tx.policy.findUnique({ where: { tenantId_slug: { tenantId, slug } } });
        return row ? toPolicy(row) : undefined;
      }),

    create: ({ slug, name, draftYaml }) =>
      run(async (tx) => {
        const data = { tenantId, id: newId("pol"), slug, name, draftYaml };
        return toPolicy(await orConflict("policy", "slug", tx.policy.create({ data })));
      }),

    saveDraft: (id, draftYaml) =>
      run(async (tx) => {
        const [row] = await tx.policy.updateManyAndReturn({ where: key(id), data: { draftYaml } });
        if (!row) throw new NotFoundError("policy");
        return toPolicy(row);
      }),

    publish: (id, { sourceYaml, note, createdBy }) =>
      run(async (tx) => {
        // Touching the policy first takes its row's lock: two publications cannot get the same number.
        const { count } = await tx.policy.updateMany({ where: key(id), data: { updatedAt: new Date() } });
        if (count === 0) throw new NotFoundError("policy");
        const last = await tx.policyVersion.aggregate({
          where: { tenantId, policyId: id },
          _max: { version: true },
        });
        const version = (last._max.version ?? 0) + 1;
        const contentHash = createHash("sha256").update(sourceYaml).digest("hex");
        const row = await tx.policyVersion.create({
          data: { tenantId, policyId: id, version, sourceYaml, contentHash, note, createdBy },
        });
        await tx.policy.updateMany({ where: key(id), data: { publishedVersion: version } });
        return toVersion(row);
      }),

    findVersion: (id, version) =>
      run(async (tx) => {
        const row = await tx.policyVersion.findUnique({
          where: { tenantId_policyId_version: { tenantId, policyId: id, version } },
        });
        return row ? toVersion(row) : undefined;
      }),

    versions: (id) =>
      run(async (tx) => {
        const policy = await tx.policy.findUnique({ where: { tenantId_id: key(id) }, select: { id: true } });
        if (!policy) throw new NotFoundError("policy");
        const rows = await tx.policyVersion.findMany({
          where: { tenantId, policyId: id },
          orderBy: { version: "desc" },
        });
        return rows.map(toVersion);
      }),
  };
}

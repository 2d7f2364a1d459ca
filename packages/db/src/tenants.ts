import { type TenantId, TenantSettings } from "@veilgate/contracts";
import { NotFoundError } from "./errors";
import type { Prisma } from "./generated/client";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { Tenant } from "./types";

export type TenantRow = Omit<Prisma.TenantModel, "pseudonymKey">;

export function toTenant(row: TenantRow): Tenant {
  return {
    id: row.id as TenantId,
    slug: row.slug,
    name: row.name,
    settings: TenantSettings.parse(row.settings),
    routing: { strategy: row.routingStrategy === "weighted" ? "weighted" : "failover" },
    createdAt: row.createdAt,
  };
}

export function tenantFunctions({ tenantId, run }: Scope): TenantDb["tenant"] {
  return {
    get: () =>
      run(async (tx) => {
        const row = await tx.tenant.findUnique({ where: { id: tenantId } });
        if (!row) throw new NotFoundError("tenant");
        return toTenant(row);
      }),

    update: ({ name, settings, routing }) =>
      run(async (tx) => {
        const [row] = await tx.tenant.updateManyAndReturn({
          where: { id: tenantId },
          data: {
            ...(name !== undefined && { name }),
            ...(settings && { settings }),
            ...(routing && { routingStrategy: routing.strategy }),
          },
        });
        if (!row) throw new NotFoundError("tenant");
        return toTenant(row);
      }),
  };
}

import { type AdminEventId, newId } from "@veilgate/contracts";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { Actor, AdminEvent, Page } from "./types";

const pageMax = 200;

type AdminFunctions = Pick<TenantDb["audit"], "append" | "listAdmin">;

export function adminEventFunctions({ tenantId, run }: Scope): AdminFunctions {
  return {
    append: (actor, event) =>
      run(async (tx) => {
        await tx.adminEvent.create({
          data: {
            tenantId,
            id: newId("evt"),
            ...actorColumns(actor),
            action: event.action,
            targetType: event.target.type,
            targetId: event.target.id,
            before: toJson(event.before),
            after: toJson(event.after),
            reason: event.reason ?? null,
          },
          select: { id: true },
        });
      }),

    listAdmin: ({ from, to, cursor, limit }) =>
      run(async (tx): Promise<Page<AdminEvent>> => {
        const size = Math.min(Math.max(limit, 1), pageMax);
        const rows = await tx.adminEvent.findMany({
          where: {
            tenantId,
            occurredAt: { gte: from, lt: to },
            ...(cursor && {
              OR: [
                { occurredAt: { lt: cursor.occurredAt } },
                { occurredAt: cursor.occurredAt, id: { lt: cursor.id } },
              ],
            }),
          },
          orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
          take: size + 1,
        });
        const shown = rows.slice(0, size);
        const last = rows.length > size ? shown.at(-1) : undefined;
        const names = await namesOf(tx, shown);
        return {
          items: shown.map((row) => toAdminEvent(row, names)),
          next: last ? { occurredAt: last.occurredAt, id: last.id } : null,
        };
      }),
  };
}

/** People stand in history by id alone: whoever is forgotten elsewhere is forgotten here as well. */
function actorColumns(actor: Actor): { actorType: string; actorId: string } {
  return { actorType: actor.type, actorId: actor.type === "user" ? actor.id : actor.name };
}

/** What the ids in these rows are called today: addresses of people, slugs of policies. */
async function namesOf(tx: Tx, rows: readonly Prisma.AdminEventModel[]): Promise<Map<string, string>> {
  const targets = (type: string) => rows.filter((row) => row.targetType === type).map((row) => row.targetId);
  const actors = rows.filter((row) => row.actorType === "user").map((row) => row.actorId);
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set([...actors, ...targets("member")])] } },
    select: { id: true, email: true },
  });
  const policies = await tx.policy.findMany({
    where: { id: { in: [...new Set(targets("policy"))] } },
    select: { id: true, slug: true },
  });
  return new Map([
    ...people.map(({ id, email }) => [id, email] as const),
    ...policies.map(({ id, slug }) => [id, slug] as const),
  ]);
}

function toAdminEvent(row: Prisma.AdminEventModel, names: ReadonlyMap<string, string>): AdminEvent {
  return {
    id: row.id as AdminEventId,
    occurredAt: row.occurredAt,
    actor: names.get(row.actorId) ?? row.actorId,
    action: row.action,
    targetType: row.targetType,
    targetId: row.targetId,
    targetName: names.get(row.targetId) ?? null,
    before: row.before,
    after: row.after,
    reason: row.reason,
  };
}

/** Through JSON once, so that dates and wrapped secrets take the form in which they may be stored. */
function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (value === undefined || value === null) return Prisma.DbNull;
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

import type { AuditEvent } from "@veilgate/contracts";
import type { ChainedEvent } from "./audit-chain";
import { type AuditRow, toAuditEvent } from "./audit-row";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { Scope } from "./scope";
import type { TenantDb } from "./tenant-db";
import type { AuditQuery, Page } from "./types";

const pageMax = 200;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type SearchFunctions = Pick<TenantDb["audit"], "search" | "find" | "hasEvents">;

/** Row security limits every statement here to the tenant; the condition on it is what uses the indexes. */
export function auditSearchFunctions({ tenantId, run }: Scope): SearchFunctions {
  return {
    search: (query) =>
      run(async (tx): Promise<Page<AuditEvent>> => {
        if (query.requestId !== undefined && !uuid.test(query.requestId)) return { items: [], next: null };
        const size = Math.min(Math.max(query.limit, 1), pageMax);
        const rows = await tx.$queryRaw<AuditRow[]>`
          SELECT * FROM audit_event
          WHERE ${Prisma.join(conditions(tenantId, query), " AND ")}
          ORDER BY occurred_at DESC, request_id DESC
          LIMIT ${size + 1}`;
        const shown = rows.slice(0, size);
        const last = rows.length > size ? shown.at(-1) : undefined;
        return {
          items: shown.map(toAuditEvent),
          next: last ? { occurredAt: last.occurred_at, id: last.request_id } : null,
        };
      }),

    find: (requestId) =>
      run(async (tx) => {
        if (!uuid.test(requestId)) return undefined;
        const [row] = await tx.$queryRaw<AuditRow[]>`
          SELECT * FROM audit_event WHERE tenant_id = ${tenantId} AND request_id = ${requestId}::uuid`;
        return row && toAuditEvent(row);
      }),

    hasEvents: () =>
      run(async (tx) => {
        const row = await tx.auditEvent.findFirst({ where: { tenantId }, select: { seq: true } });
        return row !== null;
      }),
  };
}

/** Part of the chain with its hashes, for verification: `(after, until]`, in order. */
export async function readChain(
  tx: Tx,
  tenantId: string,
  { after, until }: { after: number; until: number },
): Promise<ChainedEvent[]> {
  const rows = await tx.$queryRaw<AuditRow[]>`
    SELECT * FROM audit_event
    WHERE tenant_id = ${tenantId} AND seq > ${after} AND seq <= ${until} ORDER BY seq`;
  return rows.map((row) => ({
    event: toAuditEvent(row),
    version: row.hash_version,
    hash: Buffer.from(row.hash).toString("hex"),
  }));
}

function conditions(tenantId: string, query: AuditQuery): Prisma.Sql[] {
  const { sql } = Prisma;
  const list = [
    sql`tenant_id = ${tenantId}`,
    sql`occurred_at >= ${query.from}`,
    sql`occurred_at < ${query.to}`,
  ];
  const among = (column: Prisma.Sql, values: readonly string[] | undefined) => {
    if (values && values.length > 0) list.push(sql`${column} = ANY(${[...values]}::text[])`);
  };
  among(sql`outcome`, query.outcomes);
  among(sql`key_id`, query.keyIds);
  among(sql`model`, query.models);
  among(sql`policy_id`, query.policies);
  among(sql`error`, query.errors);
  if (query.entityTypes && query.entityTypes.length > 0) {
    list.push(sql`entity_types && ${[...query.entityTypes]}::text[]`);
  }
  if (query.requestId !== undefined) list.push(sql`request_id = ${query.requestId}::uuid`);
  if (query.cursor) {
    const { occurredAt, id } = query.cursor;
    list.push(sql`(occurred_at, request_id) < (${occurredAt}, ${id}::uuid)`);
  }
  return list;
}

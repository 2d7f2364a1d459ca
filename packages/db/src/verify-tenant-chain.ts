import type { TenantId } from "@veilgate/contracts";
import { type ChainHead, type ChainVerdict, chainStart, verifyChain } from "./audit-chain";
import { readChain } from "./audit-search";
import type { Database, Tx } from "./client";
import { withSetting } from "./scope";

const pageSize = 5_000;

/** Reads a tenant's whole chain and checks it up to the recorded head, in pages. */
export async function verifyTenantChain(database: Database, tenantId: TenantId): Promise<ChainVerdict> {
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) =>
    withSetting(database, "veilgate.tenant_id", tenantId, work);
  // The head first: events that are added meanwhile lie behind it.
  const row = await inTenant((tx) => tx.auditHead.findUnique({ where: { tenantId } }));
  const head: ChainHead = {
    seq: Number(row?.seq ?? 0),
    hash: row ? Buffer.from(row.hash).toString("hex") : chainStart,
  };
  let after: ChainHead = { seq: 0, hash: chainStart };
  while (after.seq < head.seq) {
    const until = Math.min(after.seq + pageSize, head.seq);
    const events = await inTenant((tx) => readChain(tx, tenantId, { after: after.seq, until }));
    const isLast = until === head.seq;
    const verdict = verifyChain(events, { after, ...(isLast && { head }) });
    if (!verdict.ok) return verdict;
    if (verdict.head.seq !== until) return { ok: false, seq: verdict.head.seq + 1, reason: "gap" };
    after = verdict.head;
  }
  return { ok: true, head };
}

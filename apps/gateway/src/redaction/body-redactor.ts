import { type RedactedBody, RestoringVault, searchedBytes } from "@veilgate/redaction";
import type { Metrics } from "../observability/metrics";
import type { MemoStore } from "./memo-store";
import { redactHere } from "./redact-here";
import type { BodyRequest } from "./redaction-job";
import type { ThreadPool } from "./thread-pool";

/** Bodies with more text than this take the engine longer than about 5 ms, for which nobody should wait. */
const bytesHereMax = 16 * 1024;

/** Redacts bodies: short ones at once, long ones on a thread of the pool when there is one. */
export class BodyRedactor {
  readonly #memos: MemoStore;
  readonly #metrics: Metrics;
  readonly #pool: ThreadPool | undefined;

  constructor(memos: MemoStore, metrics: Metrics, pool?: ThreadPool) {
    this.#memos = memos;
    this.#metrics = metrics;
    this.#pool = pool;
  }

  isReady(): boolean {
    return this.#pool === undefined || this.#pool.isReady();
  }

  /**
   * @param isWanted asked before a body that had to wait is begun with
   * @throws GatewayError `overloaded`; any other error is a failure to redact, and the request is refused
   */
  async redact(request: BodyRequest, isWanted: () => boolean): Promise<RedactedBody> {
    const { body } = request;
    const isLong = body.bytes.length > bytesHereMax && searchedBytes(body) > bytesHereMax;
    return this.#pool && isLong
      ? this.#redactThere(this.#pool, request, isWanted)
      : this.#redactHere(request);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  #redactHere(request: BodyRequest): RedactedBody {
    const before = this.#memos.stats();
    const redacted = redactHere(request, this.#memos);
    const { hits, misses } = this.#memos.stats();
    this.#metrics.countMemo(hits - before.hits, misses - before.misses);
    return redacted;
  }

  async #redactThere(pool: ThreadPool, request: BodyRequest, isWanted: () => boolean): Promise<RedactedBody> {
    const { body, shape, tenant, policy, edits } = request;
    // A Buffer may be a view of memory that holds more than the key, and all of it would be handed over.
    const key = { id: tenant.id, pseudonymKey: new Uint8Array(tenant.pseudonymKey) };
    const job = { bytes: body.bytes, shape, tenant: key, policy: policy.source, edits };
    const { kind: _, memo, vault, bytes, ...rest } = await pool.run(job, isWanted);
    this.#metrics.countMemo(memo.hits, memo.misses);
    return { ...rest, bytes: bytes ?? body.bytes, vault: new RestoringVault(vault) };
  }
}

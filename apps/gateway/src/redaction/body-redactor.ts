import { type RedactedBody, RestoringVault } from "@veilgate/redaction";
import type { Metrics } from "../observability/metrics";
import { type Searched, searchContent } from "../text-api/search-content";
import type { MemoStore, RequestMemo } from "./memo-store";
import { bytesHereMax, isShort } from "./place";
import { redactHere } from "./redact-here";
import type { BodyRequest, SearchRequest } from "./redaction-job";
import { ThreadError } from "./thread-error";
import type { ThreadPool } from "./thread-pool";

/** Runs the engine: on what is short at once, on what is long on a thread of the pool when there is one. */
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
   * Redacts a body. Texts whose entities are remembered count for little: a chat sends its history again with
   * every turn, and only what is new of it makes it long.
   *
   * @param isWanted asked before a body that had to wait is begun with
   * @throws GatewayError `overloaded`; any other error is a failure to redact, and the request is refused
   */
  async redact(request: BodyRequest, isWanted: () => boolean): Promise<RedactedBody> {
    const { body, tenant, policy } = request;
    const memo = this.#memos.of(tenant.id, policy.source);
    // With values of its own a request is searched anew, whatever is remembered of its texts.
    const hasOwn = (request.values?.length ?? 0) + (request.spared?.length ?? 0) > 0;
    const isKnown = hasOwn ? () => false : memo.knows;
    return !this.#pool || isShort(body, isKnown)
      ? this.#redactHere(request, memo)
      : this.#redactThere(this.#pool, request, isWanted);
  }

  /**
   * Searches the content of a text API. Throws as `redact` does. The memo is not asked: such a content seldom
   * comes twice.
   */
  async search(request: SearchRequest, isWanted: () => boolean): Promise<Searched> {
    const { wish, tenant, policy } = request;
    if (!this.#pool || request.bodyBytes <= bytesHereMax) {
      return searchContent(wish, policy.compiled, tenant);
    }
    const bytes = Buffer.from(JSON.stringify(wish));
    const job = { kind: "search", bytes, tenant: handedOver(tenant), policy: policy.source } as const;
    const done = await this.#pool.run(job, isWanted);
    if (done.kind !== "search") throw new ThreadError("ENGINE_FAILED");
    return done.searched;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  #redactHere(request: BodyRequest, memo: RequestMemo): RedactedBody {
    const before = this.#memos.stats();
    const redacted = redactHere(request, memo);
    const { hits, misses } = this.#memos.stats();
    this.#metrics.countMemo(hits - before.hits, misses - before.misses);
    return redacted;
  }

  async #redactThere(pool: ThreadPool, request: BodyRequest, isWanted: () => boolean): Promise<RedactedBody> {
    const { body, shape, tenant, policy, edits, values = [], spared = [] } = request;
    const key = handedOver(tenant);
    const job = {
      kind: "body",
      bytes: body.bytes,
      shape,
      tenant: key,
      policy: policy.source,
      edits,
      values,
      spared,
      memoKey: this.#memos.key,
    } as const;
    const done = await pool.run(job, isWanted);
    if (done.kind !== "body") throw new ThreadError("ENGINE_FAILED");
    const { kind: _, memo, vault, bytes, ...rest } = done;
    this.#metrics.countMemo(memo.hits, memo.misses);
    this.#memos.learn(memo.used);
    return { ...rest, bytes: bytes ?? body.bytes, vault: new RestoringVault(vault) };
  }
}

/** A Buffer may be a view of memory that holds more than the key, and all of it would be handed over. */
function handedOver({ id, pseudonymKey }: BodyRequest["tenant"]): BodyRequest["tenant"] {
  return { id, pseudonymKey: new Uint8Array(pseudonymKey) };
}

import type { Readable } from "node:stream";
import type { GatewayUpstream } from "@veilgate/db/gateway";
import { type Dispatcher, Pool } from "undici";
import type { Limits } from "../limits";
import type { UpstreamRequest } from "../providers/provider";
import { createConnector } from "./egress";

const poolsMax = 1024;
const headerBytesMax = 32 * 1024;

/** What of an upstream decides about its connections. */
export interface ReachedUpstream extends Pick<GatewayUpstream, "allowPrivate" | "timeoutMs"> {
  /** Nobody else's. */
  readonly id: string;
}

/**
 * Connections to providers. A pool belongs to one origin and one credential: what one upstream's server
 * leaves behind on a connection cannot reach another's request. Nothing is retried, cached, redirected or
 * decompressed here.
 */
export class UpstreamPools {
  /** In order of last use. */
  readonly #pools = new Map<string, Pool>();

  constructor(private readonly limits: Limits) {}

  dispatch(
    upstream: ReachedUpstream,
    request: UpstreamRequest,
    body: Uint8Array | Readable | null,
    handler: Dispatcher.DispatchHandler,
  ): void {
    this.#poolFor(upstream, request).dispatch(
      {
        path: request.path,
        method: request.method,
        headers: request.headers,
        body,
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      handler,
    );
  }

  /** Ends idle connections; those in use are cut after the requests that use them. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#pools.values(), (pool) => pool.close()));
  }

  destroy(): void {
    for (const pool of this.#pools.values()) void pool.destroy();
  }

  #poolFor(upstream: ReachedUpstream, request: UpstreamRequest): Pool {
    const name = `${upstream.id} ${request.origin} ${upstream.allowPrivate} ${request.credential}`;
    const known = this.#pools.get(name);
    if (known) return known;
    this.#evictOldest();
    const pool = new Pool(request.origin, {
      connect: createConnector({
        allowPrivate: upstream.allowPrivate,
        connectTimeoutMs: Math.min(this.limits.connectTimeoutMs, upstream.timeoutMs),
      }),
      pipelining: 1,
      keepAliveTimeout: this.limits.keepAliveMs,
      keepAliveMaxTimeout: this.limits.keepAliveMs,
      maxHeaderSize: headerBytesMax,
      maxResponseSize: -1,
    });
    this.#pools.set(name, pool);
    return pool;
  }

  #evictOldest(): void {
    if (this.#pools.size < poolsMax) return;
    const oldest = this.#pools.entries().next().value;
    if (!oldest) return;
    this.#pools.delete(oldest[0]);
    void oldest[1].close();
  }
}

import { createHmac, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issueVirtualKey, newId, type OutcomeRecord, Secret, type SpoolRecord } from "@veilgate/contracts";
import type { GatewayKey, GatewaySnapshot, GatewayTenant, GatewayUpstream } from "@veilgate/db/gateway";
import { createApp } from "../app";
import { openSpool } from "../audit/spool";
import { readAll } from "../audit/testing/read-all";
import { PolicyCache } from "../control/policy-cache";
import type { Deps } from "../deps";
import { defaultLimits, type Limits } from "../limits";
import { createLog, type LogLevel } from "../observability/log";
import { Metrics } from "../observability/metrics";
import { CircuitBreaker } from "../pipeline/circuit-breaker";
import { RateLimiter } from "../pipeline/rate-limiter";
import { UpstreamPools } from "../pipeline/upstream-pools";
import { BodyRedactor } from "../redaction/body-redactor";
import { MemoStore } from "../redaction/memo-store";
import { createGatewayServer } from "../server";

export interface HarnessOptions {
  readonly upstreams: readonly (Partial<GatewayUpstream> & Pick<GatewayUpstream, "baseUrl">)[];
  /** By slug; the first one is the key's default. */
  readonly policies?: Readonly<Record<string, string>>;
  readonly settings?: Partial<GatewayTenant["settings"]>;
  readonly routing?: GatewayTenant["routing"];
  readonly key?: Partial<GatewayKey>;
  readonly limits?: Partial<Limits>;
  readonly deps?: Partial<Deps>;
  readonly logLevel?: LogLevel;
}

export interface Harness {
  readonly url: string;
  /** An issued key of the tenant. */
  readonly key: string;
  readonly deps: Deps;
  readonly logLines: string[];
  /** May be replaced, also by undefined: that is how a gateway begins. */
  snapshot: GatewaySnapshot | undefined;
  isDatabaseLost: boolean;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A chat completion with the key. */
  chat(body: unknown, headers?: Record<string, string>): Promise<Response>;
  records(): SpoolRecord[];
  outcomeOf(response: Response): OutcomeRecord | undefined;
  close(): Promise<void>;
}

export const pseudonymPolicy = "version: 1\ndefault_action: pseudonym\n";

const pepper = randomBytes(32);
const hashKey = (key: string) => createHmac("sha256", pepper).update(key).digest();

/** The real application on a port of its own, with its configuration in memory and the real spool. */
export async function startHarness(options: HarnessOptions): Promise<Harness> {
  const directory = mkdtempSync(join(tmpdir(), "vg-gateway-"));
  const instance = `test-${randomBytes(4).toString("hex")}`;
  const logLines: string[] = [];
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const issued = issueVirtualKey();
  const spool = openSpool({ directory, instance, durability: "relaxed", bytesMax: 1 << 30 });
  const metrics = new Metrics();
  const deps: Deps = {
    snapshots: {
      current: () => harness.snapshot,
      isCurrent: () => !harness.isDatabaseLost,
      ageMs: () => (harness.snapshot ? 0 : undefined),
    },
    policies: new PolicyCache(),
    redactor: new BodyRedactor(new MemoStore(), metrics),
    hashKey,
    spool,
    auditOnFailure: "block",
    instance,
    upstreams: new UpstreamPools(limits),
    circuits: new CircuitBreaker(),
    rateLimiter: new RateLimiter(),
    metrics,
    log: createLog(options.logLevel ?? "info", { write: (line: string) => void logLines.push(line) }),
    limits,
    isDraining: () => false,
    ...options.deps,
  };
  const server = createGatewayServer(createApp(deps));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const harness: Harness = {
    url,
    key: issued.plaintext,
    deps,
    logLines,
    snapshot: createSnapshot(options, issued),
    isDatabaseLost: false,
    fetch: (path, init) => fetch(url + path, init),
    chat: (body, headers = {}) =>
      fetch(`${url}/v1/chat/completions`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${issued.plaintext}`,
          ...headers,
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    records: () => readAll(directory).records,
    outcomeOf: (response) =>
      readAll(directory).records.find(
        (record): record is OutcomeRecord =>
          record.kind === "outcome" && record.request_id === response.headers.get("x-request-id"),
      ),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      deps.upstreams.destroy();
      await spool.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return harness;
}

function createSnapshot(
  options: HarnessOptions,
  issued: { plaintext: string; publicId: string },
): GatewaySnapshot {
  const policies = options.policies ?? { strict: pseudonymPolicy };
  const slugs = Object.keys(policies);
  const upstreams = options.upstreams.map((upstream, at) => createUpstream(upstream, at));
  const tenant: GatewayTenant = {
    id: newId("ten"),
    slug: "acme",
    settings: {
      response_metadata: "headers",
      upstream_errors: "transparent",
      pass_through_credentials: false,
      ...options.settings,
    },
    routing: options.routing ?? { strategy: "failover" },
    pseudonymKey: randomBytes(32),
    upstreams: new Map(upstreams.map((upstream) => [upstream.name, upstream])),
    policies: new Map(
      slugs.map((slug) => [slug, { id: newId("pol"), slug, version: 7, sourceYaml: policies[slug] ?? "" }]),
    ),
  };
  const key: GatewayKey = {
    id: newId("key"),
    tenantId: tenant.id,
    name: "ci",
    secretHash: hashKey(issued.plaintext),
    expiresAt: null,
    revokedAt: null,
    policies: slugs,
    defaultPolicy: slugs[0] ?? "",
    upstreams: upstreams.map((upstream) => upstream.name),
    limits: {},
    ...options.key,
  };
  return {
    tenants: new Map([[tenant.id, tenant]]),
    keysByPublicId: new Map([[issued.publicId, key]]),
    importedKeysByHash: new Map(),
    loadedAt: Date.now(),
  };
}

function createUpstream(given: HarnessOptions["upstreams"][number], at: number): GatewayUpstream {
  return {
    id: newId("ups"),
    name: `upstream-${at}`,
    provider: "openai",
    credential: new Secret("sk-sealed"),
    organization: null,
    models: [],
    modelOverride: "",
    timeoutMs: 30_000,
    allowPrivate: true,
    weight: 1,
    headers: { user_agent: [], set: {} },
    ...given,
  };
}

/** A key carried over from a predecessor, added to the tenant of the harness. */
export function addCarriedOverKey(harness: Harness, plaintext: string): void {
  const { snapshot } = harness;
  const key = snapshot && [...snapshot.keysByPublicId.values()][0];
  if (!snapshot || !key) throw new Error("The harness has no key.");
  const carried = { ...key, id: newId("key"), secretHash: hashKey(plaintext) };
  harness.snapshot = {
    ...snapshot,
    importedKeysByHash: new Map([[Buffer.from(carried.secretHash).toString("hex"), carried]]),
  };
}

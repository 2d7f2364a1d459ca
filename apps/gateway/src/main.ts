import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createKeyring, followConfig, loadSnapshot, openGatewayDatabase } from "@veilgate/db/gateway";
import { createApp } from "./app";
import { openSpool } from "./audit/spool";
import { PolicyCache } from "./control/policy-cache";
import { SnapshotStore } from "./control/snapshot-store";
import type { Deps } from "./deps";
import { EnvError, type GatewayEnv, readEnv } from "./env";
import { defaultLimits } from "./limits";
import { causeOf, createLog } from "./observability/log";
import { Metrics } from "./observability/metrics";
import { CircuitBreaker } from "./pipeline/circuit-breaker";
import { RateLimiter } from "./pipeline/rate-limiter";
import { UpstreamPools } from "./pipeline/upstream-pools";
import { BodyRedactor } from "./redaction/body-redactor";
import { MemoStore } from "./redaction/memo-store";
import { installNames, NameWeightsError, readNameWeights } from "./redaction/name-weights";
import { ThreadPool } from "./redaction/thread-pool";
import { warmUp } from "./redaction/warm-up";
import { CertificateError } from "./tls/certificate";
import { openServer } from "./tls/open-server";

const spoolBytesMax = 4 * 1024 * 1024 * 1024;
const drainPollMs = 50;

async function main(env: GatewayEnv): Promise<void> {
  // Before anything listens: without names a request would go out with them, and a cold engine is slow.
  const weights = readNameWeights();
  installNames(weights);
  const log = createLog(env.logLevel);
  const metrics = new Metrics();
  const pool = new ThreadPool({
    weights,
    onThreadLost: (cause) => log.error("gateway.redaction.thread_lost", { cause }),
  });
  warmUp();
  const limits = defaultLimits;
  const instance = `${env.instance}-${randomBytes(4).toString("hex")}`;
  const database = openGatewayDatabase(env.databaseUrl);
  const keyring = createKeyring(env.masterKey);
  const snapshots = new SnapshotStore({
    load: () => loadSnapshot(database, keyring),
    follow: (options) => followConfig({ url: env.databaseUrl, ...options }),
    log,
  });
  const spool = openSpool({
    directory: env.spoolDirectory,
    instance,
    durability: env.auditDurability,
    bytesMax: spoolBytesMax,
  });
  let isDraining = false;
  const deps: Deps = {
    snapshots,
    policies: new PolicyCache(({ slug, version }) =>
      log.error("gateway.policy.unusable", { policy: `${slug}@${version}` }),
    ),
    redactor: new BodyRedactor(new MemoStore(), metrics, pool),
    hashKey: (key) => keyring.hashKey(key),
    spool,
    auditOnFailure: env.auditOnFailure,
    instance,
    upstreams: new UpstreamPools(limits),
    circuits: new CircuitBreaker(),
    rateLimiter: new RateLimiter(),
    metrics,
    log,
    limits,
    isDraining: () => isDraining,
  };
  const server = await openServer(createApp(deps), env.tls, log);
  snapshots.start();
  server.listen(env.port, env.host, () => {
    const { port } = server.address() as AddressInfo;
    log.info("gateway.started", { port, instance });
    process.send?.({ type: "listening", port });
  });
  server.on("error", (error) => {
    log.error("gateway.fatal", { cause: causeOf(error) });
    log.flush(() => process.exit(1));
  });

  /** No new connections; what is being served may end; then everything is closed in order. */
  const stop = async () => {
    if (isDraining) return;
    isDraining = true;
    log.info("gateway.stopping", { in_flight: deps.metrics.inFlight });
    server.close();
    server.closeIdleConnections();
    const until = performance.now() + limits.drainTimeoutMs;
    while (deps.metrics.inFlight > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, drainPollMs));
      server.closeIdleConnections();
    }
    server.closeAllConnections();
    deps.upstreams.destroy();
    await deps.redactor.close();
    await snapshots.stop();
    await spool.close();
    await database.end();
    log.info("gateway.stopped", { in_flight: deps.metrics.inFlight });
    log.flush(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  // Whoever started this process with a channel wants it to end together with itself, even after `kill -9`.
  if (process.channel) process.on("disconnect", stop);
}

try {
  await main(readEnv());
} catch (error) {
  const isExplained = [EnvError, NameWeightsError, CertificateError].some((kind) => error instanceof kind);
  if (!isExplained || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

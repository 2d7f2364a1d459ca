import type { Deps } from "../deps";
import { sendBody, sendJson } from "../http/send";
import type { Exchange } from "../pipeline/exchange";

/** Is the process alive? Load balancers of predecessors read `status`. */
export async function health(exchange: Exchange): Promise<void> {
  sendJson(exchange, 200, { status: "healthy", message: "Veilgate is running." });
}

/** Should requests be sent here? Not without a configuration that can be relied on, and not while stopping. */
export async function readiness(exchange: Exchange, deps: Deps): Promise<void> {
  const checks = {
    configuration: deps.snapshots.current() !== undefined,
    audit: deps.auditOnFailure === "degrade" || deps.spool.stats().state === "ok",
    redaction: deps.redactor.isReady(),
    accepting: !deps.isDraining(),
  };
  const isReady = Object.values(checks).every(Boolean);
  sendJson(exchange, isReady ? 200 : 503, { status: isReady ? "ready" : "not ready", checks });
}

export async function metrics(exchange: Exchange, deps: Deps): Promise<void> {
  sendBody(exchange, 200, deps.metrics.render(deps.snapshots.ageMs()), [
    "content-type",
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
}

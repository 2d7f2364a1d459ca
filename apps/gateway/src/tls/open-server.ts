import type { RequestListener, Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { TlsSettings } from "../env";
import type { Log } from "../observability/log";
import { causeOf } from "../observability/log";
import { createGatewayServer, createSecureGatewayServer } from "../server";
import { openCertificate } from "./certificate";

const lookMsDefault = 60 * 60 * 1000;

/** For tests: a clock, and the time between two looks at it. */
interface Timing {
  readonly now?: () => Date;
  readonly lookMs?: number;
}

/**
 * The server that the settings ask for. Behind TLS, SIGHUP reads the certificate again, and one of the gateway's own
 * is made anew in time. One that cannot be used is logged, and the one in use stays.
 *
 * @throws CertificateError
 */
export async function openServer(
  listener: RequestListener,
  tls: TlsSettings | undefined,
  log: Log,
  { now = () => new Date(), lookMs = lookMsDefault }: Timing = {},
): Promise<Server | SecureServer> {
  if (tls === undefined) return createGatewayServer(listener);
  let shown = await openCertificate(tls, now());
  const server = createSecureGatewayServer(listener, shown);
  const show = async (event: "gateway.certificate.reloaded" | "gateway.certificate.renewed") => {
    try {
      const opened = await openCertificate(tls, now());
      if (event === "gateway.certificate.renewed" && opened.cert === shown.cert) return;
      shown = opened;
      server.setSecureContext(opened);
      log.info(event, {});
    } catch (error) {
      log.error("gateway.certificate.unusable", { cause: causeOf(error) });
    }
  };
  process.on("SIGHUP", () => void show("gateway.certificate.reloaded"));
  if (tls.mode === "auto") renewInTime(server, lookMs, () => show("gateway.certificate.renewed"));
  return server;
}

/** One look after the other, for as long as the server listens. */
function renewInTime(server: SecureServer, lookMs: number, look: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const wait = () => {
    if (isClosed) return;
    timer = setTimeout(() => void look().then(wait), lookMs);
    timer.unref();
  };
  wait();
  server.on("close", () => {
    isClosed = true;
    clearTimeout(timer);
  });
}

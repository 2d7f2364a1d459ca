import type { RequestListener, Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { TlsSettings } from "../env";
import type { Log } from "../observability/log";
import { causeOf } from "../observability/log";
import { createGatewayServer, createSecureGatewayServer } from "../server";
import { CertificateError, openCertificate } from "./certificate";

/**
 * The server that the settings ask for. Behind TLS, SIGHUP reads the certificate again; one that cannot be used is
 * logged, and the one in use stays.
 *
 * @throws CertificateError
 */
export async function openServer(
  listener: RequestListener,
  tls: TlsSettings | undefined,
  log: Log,
): Promise<Server | SecureServer> {
  if (tls === undefined) return createGatewayServer(listener);
  const server = createSecureGatewayServer(listener, await openCertificate(tls));
  process.on("SIGHUP", () => void reload(server, tls, log));
  return server;
}

async function reload(server: SecureServer, tls: TlsSettings, log: Log): Promise<void> {
  try {
    server.setSecureContext(await openCertificate(tls));
    log.info("gateway.certificate.reloaded", {});
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    log.error("gateway.certificate.unusable", { cause: causeOf(error) });
  }
}

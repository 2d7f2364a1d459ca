import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomic } from "../audit/write-atomic";
import type { TlsSettings } from "../env";
import { dayMs, isSelfSigned, makeSelfSigned } from "./self-signed";

/** The certificate cannot be used. The message names the file and says what to do. */
export class CertificateError extends Error {
  override readonly name = "CertificateError";
}

/** PEM, as node:tls wants them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A pair of the gateway's own is replaced this long before it expires, so that nobody meets an expired one. */
const renewalMs = 30 * dayMs;

/**
 * The certificate that the gateway shows: the operator's files, or a pair of its own that is kept in the data
 * directory and made anew in time.
 *
 * @throws CertificateError
 */
export async function openCertificate(settings: TlsSettings, now = new Date()): Promise<Certificate> {
  if (settings.mode === "files") return readCertificate(settings.certFile, settings.keyFile, now);
  const certFile = join(settings.directory, "cert.pem");
  const keyFile = join(settings.directory, "key.pem");
  if (isDue(certFile, keyFile, now)) {
    const made = await makeSelfSigned(settings.host, { now });
    mkdirSync(settings.directory, { recursive: true, mode: 0o700 });
    writeAtomic(keyFile, made.key, { isDurable: true });
    writeAtomic(certFile, made.cert, { isDurable: true });
  }
  return readCertificate(certFile, keyFile, now);
}

/** Also when only one file of a pair was written: it is the gateway's own, so nobody misses the other. */
function isDue(certFile: string, keyFile: string, now: Date): boolean {
  if (!existsSync(certFile) || !existsSync(keyFile)) return true;
  const cert = parse(certFile, () => new X509Certificate(read(certFile, "DATA_DIR")));
  if (!isSelfSigned(cert)) return false;
  const isPair = cert.checkPrivateKey(parse(keyFile, () => createPrivateKey(read(keyFile, "DATA_DIR"))));
  return !isPair || Date.parse(cert.validTo) - now.getTime() < renewalMs;
}

/** @throws CertificateError when a file cannot be read, is no PEM, has expired, or the two do not belong together. */
export function readCertificate(certFile: string, keyFile: string, now = new Date()): Certificate {
  const cert = read(certFile, "TLS_CERT_FILE");
  const key = read(keyFile, "TLS_KEY_FILE");
  const parsed = parse(certFile, () => new X509Certificate(cert));
  const privateKey = parse(keyFile, () => createPrivateKey(key));
  if (!parsed.checkPrivateKey(privateKey))
    throw new CertificateError(`The key in ${keyFile} does not belong to the certificate in ${certFile}.`);
  if (Date.parse(parsed.validTo) < now.getTime())
    throw new CertificateError(`The certificate in ${certFile} has expired. Renew it, or remove the file.`);
  return { cert, key };
}

function read(file: string, variable: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CertificateError(`${file} cannot be read. Check ${variable} and the file's permissions.`);
  }
}

function parse<T>(file: string, parser: () => T): T {
  try {
    return parser();
  } catch {
    throw new CertificateError(`${file} holds no PEM that can be read.`);
  }
}

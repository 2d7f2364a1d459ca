import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TlsSettings } from "../env";
import { makeSelfSigned } from "./self-signed";

/** The certificate cannot be used. The message names the file and says what to do. */
export class CertificateError extends Error {
  override readonly name = "CertificateError";
}

/** PEM, as node:tls wants them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * The certificate that the gateway shows: the operator's files, or a pair that is made once and kept in the data
 * directory.
 *
 * @throws CertificateError
 */
export async function openCertificate(settings: TlsSettings): Promise<Certificate> {
  if (settings.mode === "files") return readCertificate(settings.certFile, settings.keyFile);
  const certFile = join(settings.directory, "cert.pem");
  const keyFile = join(settings.directory, "key.pem");
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    const made = await makeSelfSigned(settings.host);
    mkdirSync(settings.directory, { recursive: true, mode: 0o700 });
    writeFileSync(keyFile, made.key, { mode: 0o600 });
    writeFileSync(certFile, made.cert, { mode: 0o600 });
  }
  return readCertificate(certFile, keyFile);
}

/** @throws CertificateError when a file cannot be read, is no PEM, has expired, or the two do not belong together. */
export function readCertificate(certFile: string, keyFile: string): Certificate {
  const cert = read(certFile, "TLS_CERT_FILE");
  const key = read(keyFile, "TLS_KEY_FILE");
  const parsed = parse(certFile, () => new X509Certificate(cert));
  const privateKey = parse(keyFile, () => createPrivateKey(key));
  if (!parsed.checkPrivateKey(privateKey))
    throw new CertificateError(`The key in ${keyFile} does not belong to the certificate in ${certFile}.`);
  if (Date.parse(parsed.validTo) < Date.now())
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

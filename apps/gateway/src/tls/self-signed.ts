import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { generate } from "selfsigned";
import type { Certificate } from "./certificate";

const validDays = 825; // The most that Apple's platforms accept.
export const dayMs = 24 * 60 * 60 * 1000;

/** Who made it: a pair of another name is not ours to replace. */
const ownName = "Veilgate gateway";

interface SelfSignedOptions {
  readonly commonName?: string;
  readonly now?: Date;
}

/** A pair for loopback and the host that the gateway listens on. Nobody vouches for it. */
export async function makeSelfSigned(
  host: string,
  { commonName = ownName, now = new Date() }: SelfSignedOptions = {},
): Promise<Certificate> {
  const hosts = new Set(["localhost", "127.0.0.1", "::1", host]);
  const pair = await generate([{ name: "commonName", value: commonName }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + validDays * dayMs),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: Array.from(hosts, nameOf) },
    ],
  });
  return { cert: pair.cert, key: pair.private };
}

export function isSelfSigned({ subject, issuer }: X509Certificate): boolean {
  return subject === `CN=${ownName}` && issuer === subject;
}

function nameOf(host: string): { type: 2; value: string } | { type: 7; ip: string } {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}

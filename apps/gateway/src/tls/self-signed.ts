import { isIP } from "node:net";
import { generate } from "selfsigned";
import type { Certificate } from "./certificate";

const validDays = 825; // The most that Apple's platforms accept.
const dayMs = 24 * 60 * 60 * 1000;

/** A pair for loopback and the host that the gateway listens on. Nobody vouches for it. */
export async function makeSelfSigned(host: string): Promise<Certificate> {
  const hosts = new Set(["localhost", "127.0.0.1", "::1", host]);
  const pair = await generate([{ name: "commonName", value: "Veilgate gateway" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + validDays * dayMs),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: Array.from(hosts, nameOf) },
    ],
  });
  return { cert: pair.cert, key: pair.private };
}

function nameOf(host: string): { type: 2; value: string } | { type: 7; ip: string } {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}

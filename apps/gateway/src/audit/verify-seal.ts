import { createHash } from "node:crypto";
import fs from "node:fs";
import { frameVersion, readFrame } from "./frame";
import { sealBytes } from "./segment-writer";

const chunkBytes = 1024 * 1024;

/** Whether the segment ends with a seal and the seal's SHA-256 is that of all bytes before it. */
export function verifySeal(fd: number, bootId: Buffer): boolean {
  const sealAt = fs.fstatSync(fd).size - sealBytes;
  if (sealAt < 0) return false;
  const tail = Buffer.alloc(sealBytes);
  fs.readSync(fd, tail, 0, sealBytes, sealAt);
  const seal = readFrame(tail, 0, bootId);
  if (typeof seal !== "object" || seal.version !== frameVersion.seal) return false;
  return hashOf(fd, sealAt).equals(seal.payload);
}

function hashOf(fd: number, end: number): Buffer {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (let at = 0; at < end; ) {
    const bytes = fs.readSync(fd, chunk, 0, Math.min(chunkBytes, end - at), at);
    if (bytes === 0) break;
    hash.update(chunk.subarray(0, bytes));
    at += bytes;
  }
  return hash.digest();
}

import { hash } from "node:crypto";
import type { KeyedDigest } from "@veilgate/redaction";

const algorithm = "sha256";
const blockBytes = 64;
const digestBytes = 32;
/** Longer messages than any value get memory of their own. */
const messageBytesMax = 768;

/**
 * The digest behind a tenant's pseudonyms, hashes and surrogates: HMAC-SHA-256 (RFC 2104) of two one-shot digests, since
 * an `Hmac` object for every value costs more than twice as much as both.
 */
export function digestOf({ pseudonymKey }: { readonly pseudonymKey: Uint8Array }): KeyedDigest {
  let pads: { readonly inner: Buffer; readonly outer: Buffer } | undefined;
  return (message) => {
    // Most requests hold no value.
    pads ??= padsOf(pseudonymKey);
    const { inner, outer } = pads;
    const bytesMax = message.length * 3;
    const bytes = bytesMax <= messageBytesMax ? inner : withRoom(inner, bytesMax);
    const end = blockBytes + bytes.write(message, blockBytes);
    outer.write(hash(algorithm, bytes.subarray(0, end), "binary"), blockBytes, "binary");
    // No value stays in memory for longer than its request.
    bytes.fill(0, blockBytes, end);
    return Buffer.from(hash(algorithm, outer, "binary"), "binary");
  };
}

function padsOf(pseudonymKey: Uint8Array): { inner: Buffer; outer: Buffer } {
  const key = pseudonymKey.length > blockBytes ? hash(algorithm, pseudonymKey, "buffer") : pseudonymKey;
  return { inner: padded(key, 0x36, messageBytesMax), outer: padded(key, 0x5c, digestBytes) };
}

function withRoom(pad: Buffer, bytes: number): Buffer {
  return Buffer.concat([pad.subarray(0, blockBytes)], blockBytes + bytes);
}

/** A block of the key, mixed with one byte, and room behind it. */
function padded(key: Uint8Array, mixed: number, room: number): Buffer {
  const bytes = Buffer.alloc(blockBytes + room);
  bytes.fill(mixed, 0, blockBytes);
  for (const [at, byte] of key.entries()) bytes[at] = byte ^ mixed;
  return bytes;
}

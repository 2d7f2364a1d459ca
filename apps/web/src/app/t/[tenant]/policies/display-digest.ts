import type { KeyedDigest } from "@veilgate/redaction";

/**
 * A digest for looking at pseudonyms in the browser, under a key of this tab. The engine needs
 * one that answers at once, which the browser's own crypto does not, and the tenant's key never
 * leaves the server. Nothing secret depends on it: it is a mixer, not a cipher.
 */
export function createDisplayDigest(seed: number): KeyedDigest {
  return (message) => {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    for (let word = 0; word < 4; word++) view.setUint32(word * 4, mix(message, seed + word * 0x9e3779b9));
    return bytes;
  };
}

/** FNV-1a over the characters, then the finishing steps of MurmurHash3, so that every bit moves. */
function mix(message: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < message.length; at++)
    hash = Math.imul(hash ^ message.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import type { CompiledPolicy } from "../policy/compile";
import { PolicySchema } from "../policy/schema";
import type { Action, Entity, KeyedDigest, PlaceholderFormat, Recognizer } from "../types";

/**
 * A policy with three plain recognizers, so that tests of bodies and restoring are about bodies and
 * restoring: e-mail addresses, card-like numbers of 16 digits, and `key-` followed by hex.
 */
export function simplePolicy(
  action: Action = "pseudonym",
  format: PlaceholderFormat = "angle",
  more: Parameters<typeof PolicySchema.parse>[0] & object = {},
): CompiledPolicy {
  return {
    document: PolicySchema.parse({ version: 1, placeholder_format: format, ...more }),
    recognizers: [
      recognizer("EMAIL", /[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}\.(?:com|org)/gi),
      recognizer("CARD", /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)/g),
      recognizer("API_KEY", /key-[0-9a-f]{8}(?![0-9a-f])/g),
    ],
    actionOf: () => action,
    usesAction: (asked) => asked === action,
    thresholdOf: () => 0.5,
    scopeOf: () => "all",
    isAllowed: () => false,
  };
}

function recognizer(type: string, pattern: RegExp): Recognizer {
  return {
    id: type.toLowerCase(),
    types: [type],
    canMatch: () => true,
    find: (text) =>
      Array.from(text.matchAll(pattern), (match): Entity => {
        const [value] = match;
        return {
          type,
          start: match.index,
          end: match.index + value.length,
          score: 1,
          explanation: { recognizer: type.toLowerCase(), evidence: "pattern" },
        };
      }),
  };
}

/** Not keyed and not secure: FNV-1a, stretched to 16 bytes. */
export const simpleDigest: KeyedDigest = (message) => {
  const digest = new Uint8Array(16);
  let state = 0x811c9dc5;
  for (let round = 0; round < digest.length; round++) {
    for (let at = 0; at < message.length; at++) state = Math.imul(state ^ message.charCodeAt(at), 0x01000193);
    state ^= state >>> 15;
    digest[round] = state & 0xff;
    state = Math.imul(state ^ round, 0x01000193);
  }
  return digest;
};

/** Every value that has the same 40 bits as every other of its type. */
export const collidingDigest: KeyedDigest = (message) =>
  simpleDigest(message.startsWith("EMAIL|") && !/\|\d+$/.test(message) ? "EMAIL" : message);

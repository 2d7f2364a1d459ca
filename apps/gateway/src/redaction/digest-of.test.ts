import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf } from "./digest-of";

const keys = fc.uint8Array({ minLength: 1, maxLength: 100 });
const messages = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom("", "é".repeat(256), "é".repeat(257), "x".repeat(20_000)),
);

test("the digest is HMAC-SHA-256 of the message, whatever was digested before", () => {
  fc.assert(
    fc.property(keys, fc.array(messages, { minLength: 1, maxLength: 4 }), (pseudonymKey, asked) => {
      const digest = digestOf({ pseudonymKey });
      for (const message of asked) {
        const expected = createHmac("sha256", pseudonymKey).update(message).digest();
        expect(Buffer.compare(digest(message), expected)).toBe(0);
      }
    }),
  );
});

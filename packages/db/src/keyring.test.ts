import { inspect } from "node:util";
import { Secret } from "@veilgate/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyring, masterKeyCharsMin, newPseudonymKey, type SealContext, SealError } from "./keyring";

const keyring = createKeyring(new Secret("0123456789abcdef0123456789abcdef"));
const other = createKeyring(new Secret("another master key of enough length!"));
const context: SealContext = { tenantId: "ten_a", rowId: "ups_a", purpose: "upstream.credential" };

test("a master key that is too short is refused", () => {
  expect(() => createKeyring(new Secret("x".repeat(masterKeyCharsMin - 1)))).toThrow(/at least 32/);
});

test("what was sealed opens to the same bytes, and never seals to the same blob twice", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (plaintext) => {
      const blob = keyring.seal(plaintext, context);
      expect(new Uint8Array(keyring.open(blob, context))).toEqual(plaintext);
      expect(keyring.seal(plaintext, context).equals(blob)).toBe(false);
    }),
  );
});

test("a sealed value that is moved to another tenant, row or column does not open", () => {
  const blob = keyring.seal("secret", context);
  for (const moved of [
    { ...context, tenantId: "ten_b" },
    { ...context, rowId: "ups_b" },
    { ...context, purpose: "tenant.pseudonym_key" },
    { tenantId: "ten_aups_a", rowId: "", purpose: context.purpose },
  ]) {
    expect(() => keyring.open(blob, moved)).toThrow(SealError);
  }
});

test("a sealed value in which any bit is changed or any byte is missing does not open", () => {
  const blob = keyring.seal("secret", context);
  for (let bit = 0; bit < blob.length * 8; bit++) {
    const changed = Buffer.from(blob);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => keyring.open(changed, context)).toThrow(SealError);
  }
  for (let length = 0; length < blob.length; length++) {
    expect(() => keyring.open(blob.subarray(0, length), context)).toThrow(SealError);
  }
});

test("a value sealed under another master key is refused by its key id", () => {
  const refused = () => keyring.open(other.seal("secret", context), context);
  expect(refused).toThrow(expect.objectContaining({ reason: "key" }));
});

test("hashes and passwords depend on the master key and are stable", () => {
  expect(keyring.hashKey("vg_live_x")).toHaveLength(32);
  expect(keyring.hashKey("vg_live_x")).toEqual(keyring.hashKey("vg_live_x"));
  expect(keyring.hashKey("vg_live_x")).not.toEqual(other.hashKey("vg_live_x"));
  expect(keyring.rolePassword("veilgate_web")).not.toBe(keyring.rolePassword("veilgate_gateway"));
  expect(keyring.rolePassword("veilgate_web")).not.toBe(other.rolePassword("veilgate_web"));
  expect(newPseudonymKey()).toHaveLength(32);
});

test("a keyring never prints what it holds", () => {
  const secrets = [
    keyring.rolePassword("veilgate_web"),
    keyring.hashKey("").toString("hex"),
    "0123456789abcdef",
  ];
  const printed = [
    `${keyring}`,
    JSON.stringify({ keyring }),
    inspect({ keyring }, { depth: 9, showHidden: true }),
    inspect(keyring),
    Object.getOwnPropertyNames(keyring).join(),
  ].join("\n");
  for (const secret of secrets) expect(printed).not.toContain(secret);
  expect(inspect(keyring)).toBe("[keyring]");
});

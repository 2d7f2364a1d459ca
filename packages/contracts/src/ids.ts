/** Ids carry their kind in front and their time of birth inside, so that they sort by age. */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type TenantId = Id<"ten">;
export type UserId = Id<"usr">;
export type UpstreamId = Id<"ups">;
export type PolicyId = Id<"pol">;
export type KeyId = Id<"key">;
export type AdminEventId = Id<"evt">;
/** A UUIDv7: the audit event's id, the `X-Request-ID` header and the key of every repeated write. */
export type RequestId = Id<"req">;

const kinds = { ten: "ten_", usr: "usr_", ups: "ups_", pol: "pol_", key: "key_", evt: "evt_" } as const;
type IdOf = {
  ten: TenantId;
  usr: UserId;
  ups: UpstreamId;
  pol: PolicyId;
  key: KeyId;
  evt: AdminEventId;
};

/** In the order in which texts are sorted: ids sort by age only if their characters do. */
const base32 = "234567abcdefghijklmnopqrstuvwxyz";

/** A new id such as `key_2al24…`: the kind and 26 characters of base32 over the bytes of a UUIDv7. */
export function newId<Kind extends keyof typeof kinds>(kind: Kind): IdOf[Kind] {
  return (kinds[kind] + toBase32(uuidV7Bytes())) as IdOf[Kind];
}

/** A new UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits. */
export function newRequestId(): RequestId {
  let id = "";
  const bytes = uuidV7Bytes();
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) id += "-";
    id += hexOfByte[bytes[at] ?? 0];
  }
  return id as RequestId;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Random bytes are drawn for many ids at once: each draw is a call into the system. */
const pool = new Uint8Array(16 * 256);
let poolUsed = pool.length;

/** The caller reads them before the next call. */
function uuidV7Bytes(): Uint8Array {
  if (poolUsed === pool.length) {
    crypto.getRandomValues(pool);
    poolUsed = 0;
  }
  const bytes = pool.subarray(poolUsed, poolUsed + 16);
  poolUsed += 16;
  let time = Date.now();
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes;
}

function toBase32(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += base32[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? out + base32[(value << (5 - bits)) & 31] : out;
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Secret } from "@veilgate/contracts";

export type DatabaseRole = "veilgate_web" | "veilgate_gateway" | "veilgate_ingest";

/** What a sealed value belongs to. A blob that is moved to another row or column does not open. */
export interface SealContext {
  readonly tenantId: string;
  readonly rowId: string;
  /** Table and column, e.g. `upstream.credential`. */
  readonly purpose: string;
}

/** Every key that is derived from the master key. It holds secrets, and prints as `[keyring]`. */
export interface Keyring {
  /** 32 bytes: HMAC-SHA-256 of the whole virtual key under the pepper. */
  hashKey(plaintext: string): Buffer;
  /** AES-256-GCM, as `version 1 | algorithm 1 | key id 4 | nonce 12 | ciphertext | tag 16` bytes. */
  seal(plaintext: string | Uint8Array, context: SealContext): Buffer;
  /** Throws `SealError` for a blob that was changed, moved, or sealed under another master key. */
  open(blob: Uint8Array, context: SealContext): Buffer;
  /** The database password of one of our roles. */
  rolePassword(role: DatabaseRole): string;
}

/** A sealed value could not be opened. Says which check failed, never anything of the value. */
export class SealError extends Error {
  override readonly name = "SealError";
  constructor(readonly reason: "form" | "version" | "key" | "authentication") {
    super(`A sealed value could not be opened (${reason}).`);
  }
}

export const masterKeyCharsMin = 32;
const version = 1;
const aes256gcm = 1;
const headerBytes = 6;
const nonceBytes = 12;
const tagBytes = 16;

/** Throws when the master key has fewer than 32 characters. */
export function createKeyring(masterKey: Secret): Keyring {
  if (masterKey.reveal().length < masterKeyCharsMin) {
    throw new Error(`The master key must have at least ${masterKeyCharsMin} characters.`);
  }
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", masterKey.reveal(), "veilgate", `veilgate/v1/${purpose}`, 32));
  return new DerivedKeyring(derive("key-pepper"), derive("seal"), (role) => derive(`role/${role}`));
}

/** 32 random bytes: the key of one tenant's pseudonyms and hashes. */
export function newPseudonymKey(): Buffer {
  return randomBytes(32);
}

class DerivedKeyring implements Keyring {
  readonly #pepper: Buffer;
  readonly #sealKey: Buffer;
  readonly #sealKeyId: Buffer;
  readonly #rolePassword: (role: DatabaseRole) => Buffer;

  constructor(pepper: Buffer, sealKey: Buffer, rolePassword: (role: DatabaseRole) => Buffer) {
    this.#pepper = pepper;
    this.#sealKey = sealKey;
    this.#sealKeyId = createHmac("sha256", sealKey).update("veilgate/key-id").digest().subarray(0, 4);
    this.#rolePassword = rolePassword;
  }

  hashKey(plaintext: string): Buffer {
    return createHmac("sha256", this.#pepper).update(plaintext).digest();
  }

  seal(plaintext: string | Uint8Array, context: SealContext): Buffer {
    const header = Buffer.concat([Buffer.from([version, aes256gcm]), this.#sealKeyId]);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", this.#sealKey, nonce);
    cipher.setAAD(associatedData(header, context));
    const ciphertext = Buffer.concat([cipher.update(Buffer.from(plaintext)), cipher.final()]);
    return Buffer.concat([header, nonce, ciphertext, cipher.getAuthTag()]);
  }

  open(sealed: Uint8Array, context: SealContext): Buffer {
    const blob = Buffer.from(sealed);
    if (blob.length < headerBytes + nonceBytes + tagBytes) throw new SealError("form");
    if (blob[0] !== version || blob[1] !== aes256gcm) throw new SealError("version");
    const header = blob.subarray(0, headerBytes);
    if (!header.subarray(2).equals(this.#sealKeyId)) throw new SealError("key");

    const nonce = blob.subarray(headerBytes, headerBytes + nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", this.#sealKey, nonce, { authTagLength: tagBytes });
    decipher.setAAD(associatedData(header, context));
    decipher.setAuthTag(blob.subarray(-tagBytes));
    try {
      return Buffer.concat([
        decipher.update(blob.subarray(headerBytes + nonceBytes, -tagBytes)),
        decipher.final(),
      ]);
    } catch {
      throw new SealError("authentication");
    }
  }

  rolePassword(role: DatabaseRole): string {
    return this.#rolePassword(role).toString("base64url");
  }

  toString(): string {
    return "[keyring]";
  }
  toJSON(): string {
    return "[keyring]";
  }
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[keyring]";
  }
}

/** JSON keeps the parts apart: no two contexts give the same bytes. */
function associatedData(header: Buffer, { tenantId, rowId, purpose }: SealContext): Buffer {
  return Buffer.from(JSON.stringify(["veilgate/seal", header.toString("hex"), tenantId, rowId, purpose]));
}
